namespace Kawaraban.Relate.Coverage;

/// <summary>
/// What can be measured of two sentences that may make the same claim: shared words in both directions, shared runs of words, word order,
/// and what only one of them has: names, figures, dates, a negation. After Wan et al. 2006 (https://aclanthology.org/U06-1019), Madnani et
/// al. 2012 (https://aclanthology.org/N12-1019) and Ji and Eisenstein 2013 (https://aclanthology.org/D13-1090).
/// </summary>
internal sealed class PairFeatures(PairText first, PairText second)
{
    private readonly string[] _words = first.Words;
    private readonly string[] _others = second.Words;
    private readonly List<double> _values = [];

    /// <summary>The features of a pair, always as many and in the same order; the same for the pair turned round.</summary>
    public static double[] Of(PairText first, PairText second)
    {
        var pair = new PairFeatures(first, second);
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
            var a = Runs(first.Letters, length);
            var b = Runs(second.Letters, length);
            AddBoth(Part(Shared(a, b), a.Values.Sum()), Part(Shared(a, b), b.Values.Sum()));
        }
    }

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
        var missing = first.Terms.Where(term => !IsIn(term, second.Terms)).ToList();
        var otherMissing = second.Terms.Where(term => !IsIn(term, first.Terms)).ToList();
        AddBoth(Part(first.Terms.Count - missing.Count, first.Terms.Count), Part(second.Terms.Count - otherMissing.Count, second.Terms.Count));
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            AddBoth(missing.Count(term => term.Kind == kind), otherMissing.Count(term => term.Kind == kind));
            _values.Add(first.Terms.Count(term => term.Kind == kind) - missing.Count(term => term.Kind == kind));
        }
        AddBoth(missing.Sum(term => term.End - term.Start), otherMissing.Sum(term => term.End - term.Start));
        _values.Add(Conflict(missing, otherMissing) ? 1 : 0);
        _values.Add(Negation.StandsIn(first.Text) != Negation.StandsIn(second.Text) ? 1 : 0);
    }

    private static bool IsIn(Term term, List<Term> terms) => terms.Exists(other => Matching.IsSame(term, other));

    private static bool Conflict(List<Term> missing, List<Term> others) =>
        missing.Exists(term => others.Exists(other => term.Kind == TermKind.Figure && other.Kind == TermKind.Figure && Figures.Differ(term.Figure, other.Figure)));

    private void AddLengths()
    {
        AddBoth(_words.Length, _others.Length);
        _values.Add(Math.Abs(_words.Length - _others.Length));
        _values.Add(Part(Math.Min(_words.Length, _others.Length), Math.Max(_words.Length, _others.Length)));
        _values.Add(first.Text.Contains('"') == second.Text.Contains('"') ? 1 : 0);
    }
}
