using System.Globalization;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>Reads what a sentence speaks of: its names, dates and figures, and of the rest the words that are no grammar.</summary>
internal sealed class TermReader(ArticleText article, ArticleText.Sentence sentence, Vocabulary words, Dictionary<string, string> names, HashSet<string> lowerCase)
{
    private readonly List<Term> _terms = [];

    /// <summary>What a name is, beside its name: the Senkaku Islands are islands.</summary>
    public List<int> Generic { get; } = [];

    /// <summary>Where the role of a person stands, by where the name begins.</summary>
    public Dictionary<int, (int Start, int End)> Roles { get; } = [];

    public List<Term> Read()
    {
        foreach (var (mention, name) in article.Mentions)
        {
            if (mention.Start >= sentence.Start && mention.Start + mention.Length <= sentence.End && !IsOrdinary(name) && !article.Figures.Exists(figure => figure.Start == mention.Start))
                AddName(mention, name);
        }
        foreach (var date in article.Dates)
        {
            if (date.Start >= sentence.Start && date.Start < sentence.End && IsFree(date.Start - sentence.Start))
                _terms.Add(At(TermKind.Date, 0, date.Start, date.Length) with { Date = date.Date, IsAnchor = true });
        }
        foreach (var figure in article.Figures)
        {
            if (figure.Start >= sentence.Start && figure.Start < sentence.End && IsFree(figure.Start - sentence.Start))
                AddFigure(figure);
        }
        ReadWords();
        _terms.Sort((a, b) => a.Start.CompareTo(b.Start));
        return _terms;
    }

    private void AddName(NameMention mention, Name name)
    {
        var head = NameBeforeWords(mention, name);
        if (head is { } known)
            Add(KindOf(known.Name), words.Name(names.GetValueOrDefault(known.Name.Key, known.Name.Key)), mention.Start, known.Length);
        else
            Add(KindOf(name), words.Name(names.GetValueOrDefault(name.Key, name.Key)), mention.Start, mention.Length);
        var role = mention.Role is null ? -1 : sentence.Text.LastIndexOf(mention.Role, mention.Start - sentence.Start, StringComparison.Ordinal);
        // ヘグセス国防長官: in Japanese and Chinese the role stands behind the name.
        var end = mention.Start - sentence.Start + mention.Length;
        if (role < 0 && mention.Role is not null && end < sentence.Text.Length && sentence.Text.AsSpan(end).StartsWith(mention.Role, StringComparison.Ordinal))
            role = end;
        if (role >= 0)
            Roles[mention.Start - sentence.Start] = (role, role + mention.Role!.Length);
        var last = mention.Text.LastIndexOf(' ');
        if (last > 0 && name.Kind is not NameKind.Person)
            Generic.AddRange(Words.Read(mention.Text[last..], article.Language).Select(word => Concepts.Of(word.Text) is var concept and not 0 ? words.Concept(concept) : words.Word(word.Text)));
    }

    /// <summary>"the Norlandia Security Treaty" where Norlandia is known and another outlet writes "the security treaty": a name and words.</summary>
    private (Name Name, int Length)? NameBeforeWords(NameMention mention, Name name)
    {
        var space = mention.Text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || name.Kind == NameKind.Person || name.Key[0] == '=')
            return null;
        var head = mention.Text[..space];
        if (!NameToken.Read(mention.Text[space..]).TrueForAll(word => lowerCase.Contains(word.Folded)))
            return null;
        return article.Names.FirstOrDefault(other => other != name && other.Mentions.Any(known => known.Text == head)) is { } alone ? (alone, space) : null;
    }

    /// <summary>"the two" are people, not a count; in "Article 5" the figure is part of a name.</summary>
    private void AddFigure(Quantity figure)
    {
        var before = WordBefore(figure.Start);
        var isSpelled = char.IsLetter(article.Text[figure.Start]) && !Scripts.IsUnspaced(article.Text[figure.Start]);
        if (isSpelled && figure.Value <= 2 && (figure.Value == 1 || before.ToLowerInvariant() is "the" or "these" or "those" || figure.Kind == QuantityKind.Count && figure.Unit.Length == 0))
            return;
        if (before.Length > 0 && char.IsUpper(before[0]) && figure is { Kind: QuantityKind.Count } && !Words.IsStopWord(Folding.Fold(before), article.Language))
            Add(TermKind.Word, words.Name(string.Create(CultureInfo.InvariantCulture, $"{Folding.Fold(before)} {figure.Value}")), figure.Start, figure.Length);
        else
            _terms.Add(At(TermKind.Figure, 0, figure.Start, figure.Length) with { Figure = figure, IsAnchor = true });
    }

    private string WordBefore(int start)
    {
        var end = start;
        while (end > sentence.Start && article.Text[end - 1] == ' ')
            end--;
        var from = end;
        while (from > sentence.Start && char.IsLetter(article.Text[from - 1]) && !Scripts.IsUnspaced(article.Text[from - 1]))
            from--;
        return article.Text[from..end];
    }

    /// <summary>"the Security Treaty" of one outlet is "the security treaty" of another: no name, but words.</summary>
    private bool IsOrdinary(Name name) =>
        name.Kind != NameKind.Person && name.Key[0] != '=' && Array.TrueForAll(name.Key.Split(' '), word => lowerCase.Contains(word));

    private static TermKind KindOf(Name name) => name.Key[0] == '=' ? TermKind.Country : name.Kind == NameKind.Person ? TermKind.Person : TermKind.Name;

    private void ReadWords()
    {
        var found = Words.Read(sentence.Text, article.Language);
        for (var i = 0; i < found.Count; i++)
        {
            if (!IsFree(found[i].Start))
                continue;
            var concept = LongestPhrase(found, i, out var length);
            var first = found[i];
            var last = found[i + length - 1];
            if (concept != 0)
                _terms.Add(new Term(TermKind.Word, words.Concept(concept), first.Start, last.Start + last.Length) { IsAnchor = true });
            else if (NameAtHead(first) is { } name)
                Add(TermKind.Name, words.Name(name), sentence.Start + first.Start, first.Length);
            else if (IsContent(first))
                _terms.Add(new Term(TermKind.Word, words.Word(first.Text), first.Start, first.Start + first.Length));
            i += length - 1;
        }
    }

    /// <summary>A capital at the head of a sentence tells nothing, unless another place of the story knows the word as a name.</summary>
    private string? NameAtHead(Word word)
    {
        if ((word.Shape & (WordShape.First | WordShape.Capitalised)) != (WordShape.First | WordShape.Capitalised))
            return null;
        var folded = Folding.Fold(sentence.Text.AsSpan(word.Start, word.Length).ToString());
        return lowerCase.Contains(folded) ? null : names.GetValueOrDefault(folded);
    }

    private bool IsContent(Word word) =>
        (word.Text.Length > 2 || (word.Shape & (WordShape.Bigram | WordShape.Number)) != 0) && !Words.IsStopWord(word.Text, article.Language)
        && !((word.Shape & WordShape.Bigram) != 0 && HasOnlyHiragana(word.Text));

    // Two hiragana in a row are grammar far more often than a word.
    private static bool HasOnlyHiragana(string bigram)
    {
        foreach (var c in bigram)
        {
            if (!Scripts.IsHiragana(c))
                return false;
        }
        return true;
    }

    private int LongestPhrase(List<Word> found, int at, out int length)
    {
        var longest = !Concepts.MayBeginPhrase(found[at].Text) ? 1 : Math.Min(Concepts.LongestPhrase, found.Count - at);
        for (length = longest; length > 1; length--)
        {
            var concept = Concepts.Of(string.Join(' ', found.Skip(at).Take(length).Select(word => word.Text)));
            if (concept != 0)
                return concept;
        }
        return Concepts.Of(found[at].Text, sentence.Text.AsSpan(found[at].Start, found[at].Length));
    }

    private bool IsFree(int start)
    {
        foreach (var term in _terms)
        {
            if (start >= term.Start && start < term.End)
                return false;
        }
        return true;
    }

    private void Add(TermKind kind, int family, int start, int length)
    {
        if (IsFree(start - sentence.Start))
            _terms.Add(At(kind, family, start, length) with { IsAnchor = true });
    }

    // A date may be read over the end of a sentence: "on 24 January. 2025 was a year of…".
    private Term At(TermKind kind, int family, int start, int length) =>
        new(kind, family, start - sentence.Start, Math.Min(start + length, sentence.End) - sentence.Start);
}
