using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// What can be measured of two sentences that may make the same claim: shared words in both directions, shared runs of words, word order,
/// and what only one of them has: names, figures, dates, a negation. After Wan et al. 2006 (https://aclanthology.org/U06-1019), Madnani et
/// al. 2012 (https://aclanthology.org/N12-1019) and Ji and Eisenstein 2013 (https://aclanthology.org/D13-1090).
/// </summary>
internal sealed class PairFeatures
{
    private readonly string[] _words;
    private readonly string[] _others;
    private readonly List<Term> _terms;
    private readonly List<Term> _otherTerms;
    private readonly string _text;
    private readonly string _other;
    private readonly List<double> _values = [];

    private PairFeatures(string text, string other, string? language)
    {
        (_text, _other) = (text, other);
        _words = [.. Words.Read(text, language).Select(word => word.Text)];
        _others = [.. Words.Read(other, language).Select(word => word.Text)];
        var first = ArticleText.Read(new Article { Id = 0, Text = text, Language = language });
        var second = ArticleText.Read(new Article { Id = 1, Text = other, Language = language });
        var vocabulary = new Vocabulary();
        var names = Names.Unify(first.Names.Concat(second.Names));
        HashSet<string> lowerCase = [.. first.LowerCase, .. second.LowerCase];
        _terms = TermsOf(first);
        _otherTerms = TermsOf(second);
        var families = vocabulary.Families();
        Translate(_terms);
        Translate(_otherTerms);

        List<Term> TermsOf(ArticleText article) =>
            new TermReader(article, new ArticleText.Sentence(article.Text, 0), vocabulary, names, lowerCase).Read();

        void Translate(List<Term> terms)
        {
            for (var i = 0; i < terms.Count; i++)
                terms[i] = terms[i] with { Family = families[terms[i].Family] };
        }
    }

    /// <summary>The features of a pair, always as many and in the same order; the same for the pair turned round.</summary>
    public static double[] Of(string text, string other, string? language)
    {
        var pair = new PairFeatures(text, other, language);
        pair.AddRuns();
        pair.AddOrder();
        pair.AddTerms();
        pair.AddLengths();
        return [.. pair._values];
    }

    private void AddBoth(double a, double b)
    {
        _values.Add(Math.Min(a, b));
        _values.Add(Math.Max(a, b));
    }

    /// <summary>Shared runs of one to four words, and of three to five letters.</summary>
    private void AddRuns()
    {
        for (var length = 1; length <= 4; length++)
        {
            var a = Runs(_words, length);
            var b = Runs(_others, length);
            var shared = Shared(a, b);
            AddBoth(Part(shared, a.Values.Sum()), Part(shared, b.Values.Sum()));
        }
        for (var length = 3; length <= 5; length++)
        {
            var a = Runs(Letters(_text), length);
            var b = Runs(Letters(_other), length);
            AddBoth(Part(Shared(a, b), a.Values.Sum()), Part(Shared(a, b), b.Values.Sum()));
        }
    }

    private static string[] Letters(string text) => [.. Folding.Fold(text).Where(char.IsLetterOrDigit).Select(c => c.ToString())];

    private static Dictionary<string, int> Runs(string[] items, int length)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + length <= items.Length; i++)
        {
            var run = string.Join(' ', items, i, length);
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }
        return runs;
    }

    private static int Shared(Dictionary<string, int> a, Dictionary<string, int> b) => a.Sum(run => Math.Min(run.Value, b.GetValueOrDefault(run.Key)));

    private static double Part(double some, double all) => all == 0 ? 0 : some / all;

    /// <summary>The longest common subsequence and the longest common run.</summary>
    private void AddOrder()
    {
        var lengths = new int[_words.Length + 1, _others.Length + 1];
        var runs = new int[_words.Length + 1, _others.Length + 1];
        var longest = 0;
        for (var i = 1; i <= _words.Length; i++)
        {
            for (var j = 1; j <= _others.Length; j++)
            {
                var same = _words[i - 1] == _others[j - 1];
                lengths[i, j] = same ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
                runs[i, j] = same ? runs[i - 1, j - 1] + 1 : 0;
                longest = Math.Max(longest, runs[i, j]);
            }
        }
        var common = lengths[_words.Length, _others.Length];
        AddBoth(Part(common, _words.Length), Part(common, _others.Length));
        AddBoth(Part(longest, _words.Length), Part(longest, _others.Length));
        _values.Add(_words.Length > 0 && _others.Length > 0 && _words[0] == _others[0] ? 1 : 0);
        _values.Add(_words.Length > 0 && _others.Length > 0 && _words[^1] == _others[^1] ? 1 : 0);
    }

    private void AddTerms()
    {
        var missing = _terms.Where(term => !IsIn(term, _otherTerms)).ToList();
        var otherMissing = _otherTerms.Where(term => !IsIn(term, _terms)).ToList();
        AddBoth(Part(_terms.Count - missing.Count, _terms.Count), Part(_otherTerms.Count - otherMissing.Count, _otherTerms.Count));
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            AddBoth(missing.Count(term => term.Kind == kind), otherMissing.Count(term => term.Kind == kind));
            _values.Add(_terms.Count(term => term.Kind == kind) - missing.Count(term => term.Kind == kind));
        }
        AddBoth(missing.Sum(term => term.End - term.Start), otherMissing.Sum(term => term.End - term.Start));
        _values.Add(Conflict(missing, otherMissing) ? 1 : 0);
        _values.Add(Negation.StandsIn(_text) != Negation.StandsIn(_other) ? 1 : 0);
    }

    private static bool IsIn(Term term, List<Term> terms) => terms.Exists(other => Matching.IsSame(term, other));

    private static bool Conflict(List<Term> missing, List<Term> others) =>
        missing.Exists(term => others.Exists(other => term.Kind == TermKind.Figure && other.Kind == TermKind.Figure && Figures.Differ(term.Figure, other.Figure)));

    private void AddLengths()
    {
        AddBoth(_words.Length, _others.Length);
        _values.Add(Math.Abs(_words.Length - _others.Length));
        _values.Add(Part(Math.Min(_words.Length, _others.Length), Math.Max(_words.Length, _others.Length)));
        _values.Add(_text.Contains('"') == _other.Contains('"') ? 1 : 0);
    }
}
