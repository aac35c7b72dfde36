using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>The reports of a story, read: their sentences with what they speak of, under one set of families and weights.</summary>
internal sealed class StoryText
{
    private readonly Vocabulary _words = new();
    private readonly Dictionary<string, string> _names;

    private readonly HashSet<string> _lowerCase;

    private StoryText(Dictionary<string, string> names, HashSet<string> lowerCase) => (_names, _lowerCase) = (names, lowerCase);

    public List<ReportSentence> Sentences { get; } = [];

    public List<Unit> Units { get; } = [];

    public int Reports { get; private set; }

    public Candidates Candidates => _candidates ??= new Candidates(this);

    private Candidates? _candidates;

    /// <summary>Reads the articles; copies join the report they copy, sentences that stand twice in one report count once.</summary>
    public static StoryText Read(IReadOnlyList<CoverageInput> inputs)
    {
        var texts = inputs.Select(input => ArticleText.Read(input.Article)).ToList();
        var story = new StoryText(Names.Unify(texts.SelectMany(text => text.Names)), [.. texts.SelectMany(text => text.LowerCase)]);
        var reportOf = Grouped(inputs, out var reports);
        story.Reports = reports;
        var known = new HashSet<(int Report, string Text)>();
        for (var i = 0; i < inputs.Count; i++)
        {
            foreach (var sentence in texts[i].Sentences)
            {
                if (known.Add((reportOf[i], Folding.Fold(sentence.Text))))
                    story.Add(inputs[i].Article, reportOf[i], texts[i], sentence);
            }
        }
        Attribution.Mark(story.Sentences, inputs, reportOf);
        story.Finish();
        return story;
    }

    /// <summary>The report each article belongs to: its own, or that of the article it copies.</summary>
    private static int[] Grouped(IReadOnlyList<CoverageInput> inputs, out int reports)
    {
        var byRoot = new Dictionary<long, int>();
        var copyOf = inputs.ToDictionary(input => input.Article.Id, input => input.CopyOf);
        var groups = new int[inputs.Count];
        for (var i = 0; i < inputs.Count; i++)
        {
            var root = inputs[i].Article.Id;
            for (var steps = 0; steps < inputs.Count && copyOf.GetValueOrDefault(root) is { } origin; steps++)
                root = origin;
            byRoot.TryAdd(root, byRoot.Count);
            groups[i] = byRoot[root];
        }
        reports = byRoot.Count;
        return groups;
    }

    private void Add(Article article, int report, ArticleText text, ArticleText.Sentence source)
    {
        var reader = new TermReader(text, source, _words, _names, _lowerCase);
        var sentence = new ReportSentence
        {
            Article = article.Id,
            Outlet = article.Outlet,
            Language = article.Language,
            Report = report,
            Position = Sentences.Count,
            Text = source.Text,
            Tokens = NameToken.Read(source.Text),
            Terms = reader.Read(),
        };
        sentence.Implied.UnionWith(reader.Generic);
        foreach (var (person, role) in reader.Roles)
            sentence.Roles[person] = role;
        References.Resolve(sentence, Sentences.Count > 0 && Sentences[^1].Report == report ? Sentences[^1] : null);
        Sentences.Add(sentence);
    }

    private void Finish()
    {
        var families = _words.Families();
        foreach (var sentence in Sentences)
        {
            for (var i = 0; i < sentence.Terms.Count; i++)
                sentence.Terms[i] = sentence.Terms[i] with { Family = families[sentence.Terms[i].Family] };
            Translate(sentence.Implied, families);
            Translate(sentence.Topics, families);
            sentence.Families.UnionWith(sentence.Terms.Select(term => term.Family));
            sentence.Families.UnionWith(sentence.Implied);
            sentence.Families.Remove(0);
            AddDeeds(sentence);
        }

        var weights = new Weights(Sentences);
        foreach (var sentence in Sentences)
        {
            for (var i = 0; i < sentence.Terms.Count; i++)
                sentence.Terms[i] = sentence.Terms[i] with { Weight = weights.Of(sentence.Terms[i], sentence.Text) };
            AddUnits(sentence);
        }

        NumberWordings();
    }

    // Outlets that print one agency print its sentences: what was found for one of them holds for all.
    private void NumberWordings()
    {
        var known = new Dictionary<string, ReportSentence>(StringComparer.Ordinal);
        foreach (var sentence in Sentences)
        {
            var dates = sentence.Terms.Where(term => term.Kind == TermKind.Date).Select(term => term.Date);
            var key = $"{sentence.Text}\n{sentence.Language}\n{string.Join(' ', sentence.Families.Order())}\n{string.Join(' ', dates)}";
            var isRepeated = !known.TryAdd(key, sentence);
            var first = known[key];
            (sentence.Wording, sentence.IsRepeated, first.IsRepeated) = (isRepeated ? first.Wording : known.Count, isRepeated, isRepeated || first.IsRepeated);
        }
    }

    private static void Translate(HashSet<int> ids, int[] families)
    {
        int[] translated = [.. ids.Select(id => families[id])];
        ids.Clear();
        ids.UnionWith(translated);
    }

    private static void AddDeeds(ReportSentence sentence)
    {
        var terms = sentence.Terms;
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Kind is not (TermKind.Person or TermKind.Name or TermKind.Country))
                continue;
            for (var j = i + 1; j < Math.Min(i + 3, terms.Count); j++)
            {
                if (terms[j].Kind == TermKind.Word)
                    sentence.Deeds.Add((terms[i].Family, terms[j].Family));
            }
        }
    }

    /// <summary>The terms of a clause; "who opposes it" speaks of the one named before.</summary>
    private static Term[] TermsOf(ReportSentence sentence, Clause clause, Clause? before)
    {
        var own = sentence.Terms.Where(term => term.Start >= clause.Start && term.Start < clause.End);
        var isRelative = References.IsRelative(TextOf(sentence, clause));
        // "Orson, who was confirmed last week, welcomed it": after a relative clause the sentence goes on with its subject.
        var goesOn = !isRelative && before is { } relative && References.IsRelative(TextOf(sentence, relative)) && char.IsLower(sentence.Text[clause.Start]);
        if (!isRelative && !goesOn)
            return [.. own];
        var limit = goesOn ? before!.Value.Start : clause.Start;
        var subject = sentence.Terms.FindLastIndex(term => term.End <= limit && term.Kind is TermKind.Person or TermKind.Name or TermKind.Country);
        return subject < 0 || sentence.Terms[subject].End > limit ? [.. own] : [sentence.Terms[subject], .. own];
    }

    private static ReadOnlySpan<char> TextOf(ReportSentence sentence, Clause clause) => sentence.Text.AsSpan(clause.Start, clause.End - clause.Start);

    private void AddUnits(ReportSentence sentence)
    {
        var isDenied = false;
        Clause? before = null;
        foreach (var clause in Clauses.Of(sentence.Text, sentence.Tokens))
        {
            var negated = Negation.StandsIn(sentence.Text, sentence.Tokens, clause.Start, clause.End);
            var unit = new Unit
            {
                Sentence = sentence,
                Clause = clause,
                Terms = TermsOf(sentence, clause, before),
                IsNegated = negated || isDenied,
                MayHoldVerb = Verbs.MayStandIn(sentence.Tokens, clause.Start, clause.End, sentence.Language),
                Ordinal = sentence.Units.Count,
                Index = Units.Count,
            };
            isDenied = clause.IsFrame && negated;
            before = clause;
            sentence.Units.Add(unit);
            Units.Add(unit);
        }
    }
}
