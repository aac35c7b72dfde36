namespace Kawaraban.Relate.Coverage;

/// <summary>
/// What can be measured of two sentences that may make the same claim: shared words in both directions, shared runs of words, word order,
/// and what only one of them has: names, figures, dates, a negation. After Wan et al. 2006 (https://aclanthology.org/U06-1019), Madnani et
/// al. 2012 (https://aclanthology.org/N12-1019) and Ji and Eisenstein 2013 (https://aclanthology.org/D13-1090).
/// </summary>
internal sealed class PairFeatures(PairText first, PairText second)
{
    private readonly ulong[] _words = first.Words;
    private readonly ulong[] _others = second.Words;
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
        foreach (var (a, b) in first.WordRuns.Concat(first.LetterRuns).Zip(second.WordRuns.Concat(second.LetterRuns)))
        {
            var shared = a.SharedWith(b);
            AddBoth(Part(shared, a.Count), Part(shared, b.Count));
        }
    }

    private static double Part(double some, double all) => all == 0 ? 0 : some / all;

    /// <summary>The longest common subsequence and the longest common run.</summary>
    private void AddOrder()
    {
        var (common, longest) = InCommon();
        AddBoth(Part(common, _words.Length), Part(common, _others.Length));
        AddBoth(Part(longest, _words.Length), Part(longest, _others.Length));
        _values.Add(_words.Length > 0 && _others.Length > 0 && _words[0] == _others[0] ? 1 : 0);
        _values.Add(_words.Length > 0 && _others.Length > 0 && _words[^1] == _others[^1] ? 1 : 0);
    }

    private (int Subsequence, int Run) InCommon()
    {
        var lengths = new int[_others.Length + 1];
        var runs = new int[_others.Length + 1];
        var longest = 0;
        foreach (var word in _words)
        {
            var (before, runBefore) = (0, 0);
            for (var j = 1; j <= _others.Length; j++)
            {
                var (above, runAbove) = (lengths[j], runs[j]);
                var same = word == _others[j - 1];
                lengths[j] = same ? before + 1 : Math.Max(above, lengths[j - 1]);
                runs[j] = same ? runBefore + 1 : 0;
                longest = Math.Max(longest, runs[j]);
                (before, runBefore) = (above, runAbove);
            }
        }

        return (lengths[^1], longest);
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
        _values.Add(first.IsNegated != second.IsNegated ? 1 : 0);
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
