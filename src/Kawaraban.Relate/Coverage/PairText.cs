using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>The runs of so many items in a row, as hashes in order: how many two sentences share is told in one pass over both.</summary>
internal sealed class Runs
{
    private readonly ulong[] _runs;

    public Runs(ReadOnlySpan<ulong> items, int length)
    {
        _runs = new ulong[Math.Max(0, items.Length - length + 1)];
        for (var i = 0; i < _runs.Length; i++)
            _runs[i] = TextHash.Wide(items.Slice(i, length));
        Array.Sort(_runs);
    }

    public int Count => _runs.Length;

    /// <summary>How many runs both have; one that stands twice in both counts twice.</summary>
    public int SharedWith(Runs other)
    {
        var (a, b, shared) = (0, 0, 0);
        while (a < _runs.Length && b < other._runs.Length)
        {
            var (ours, theirs) = (_runs[a], other._runs[b]);
            shared += ours == theirs ? 1 : 0;
            a += ours <= theirs ? 1 : 0;
            b += theirs <= ours ? 1 : 0;
        }

        return shared;
    }
}

/// <summary>A sentence as the comparison of pairs needs it.</summary>
internal sealed class PairText(string text, string? language, List<Term> terms)
{
    public string Text { get; } = text;

    /// <summary>Its words in order, each as a hash.</summary>
    public ulong[] Words { get; } = [.. Relate.Text.Words.Read(text, language).Select(word => TextHash.Wide(word.Text))];

    /// <summary>Its runs of one to four words.</summary>
    public IReadOnlyList<Runs> WordRuns => _wordRuns ??= [.. Enumerable.Range(1, 4).Select(length => new Runs(Words, length))];

    /// <summary>Its runs of three to five letters, words run together.</summary>
    public IReadOnlyList<Runs> LetterRuns => _letterRuns ??= [.. Enumerable.Range(3, 3).Select(length => new Runs(_letters, length))];

    /// <summary>Whether it denies something.</summary>
    public bool IsNegated => _isNegated ??= Negation.StandsIn(Text);

    private readonly ulong[] _letters = [.. Folding.Fold(text).Where(char.IsLetterOrDigit).Select(c => (ulong)c)];
    private Runs[]? _wordRuns, _letterRuns;
    private bool? _isNegated;

    /// <summary>What it speaks of, in families shared with the other sentence.</summary>
    public List<Term> Terms { get; } = terms;

    /// <summary>Reads two sentences that stand alone.</summary>
    public static (PairText First, PairText Second) Read(string text, string other, string? language)
    {
        var first = ArticleText.Read(new Article { Id = 0, Text = text, Language = language });
        var second = ArticleText.Read(new Article { Id = 1, Text = other, Language = language });
        var vocabulary = new Vocabulary();
        var names = Names.Unify(first.Names.Concat(second.Names));
        HashSet<string> lowerCase = [.. first.LowerCase, .. second.LowerCase];
        var terms = TermsOf(first);
        var otherTerms = TermsOf(second);
        var families = vocabulary.Families();
        return (new PairText(text, language, Translated(terms)), new PairText(other, language, Translated(otherTerms)));

        List<Term> TermsOf(ArticleText article) =>
            new TermReader(article, new ArticleText.Sentence(article.Text, 0), vocabulary, names, lowerCase).Read();

        List<Term> Translated(List<Term> read) => read.ConvertAll(term => term with { Family = families[term.Family] });
    }
}
