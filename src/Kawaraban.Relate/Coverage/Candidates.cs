using System.Runtime.InteropServices;

namespace Kawaraban.Relate.Coverage;

/// <summary>Which sentences may say a clause: those that share enough of its weight, found through the families they hold.</summary>
internal sealed class Candidates
{
    private const double LeastShared = 0.35;

    private readonly StoryText _story;
    private readonly Dictionary<int, List<int>> _postings = [];
    private readonly double[] _shared;
    private readonly Dictionary<(int Wording, int Clause), List<ReportSentence>> _found = [];

    public Candidates(StoryText story)
    {
        _story = story;
        _shared = new double[story.Sentences.Count];
        for (var i = 0; i < story.Sentences.Count; i++)
        {
            foreach (var family in story.Sentences[i].Families)
            {
                if (!_postings.TryGetValue(family, out var places))
                    _postings.Add(family, places = []);
                places.Add(i);
            }
        }
    }

    /// <summary>Sentences of other reports, in order.</summary>
    public IEnumerable<ReportSentence> Of(Unit unit)
    {
        // Outlets that print one agency ask the same question again and again.
        var key = (unit.Sentence.Wording, unit.Ordinal);
        if (!_found.TryGetValue(key, out var found))
            _found.Add(key, found = Find(unit));
        return found.Where(sentence => sentence.Report != unit.Sentence.Report);
    }

    /// <summary>Of each other report the clause that answers this one best.</summary>
    /// <param name="unit">The clause.</param>
    /// <param name="answer">What of another clause answers it, and how alike the two are otherwise; null or 0 where nothing does.</param>
    public List<T> BestOfEachReport<T>(Unit unit, Func<Unit, (T Answer, double Frame)?> answer)
    {
        var bestOf = new Dictionary<int, (T Answer, double Frame)>();
        foreach (var sentence in Of(unit))
        {
            ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(bestOf, sentence.Report, out _);
            foreach (var other in sentence.Units)
            {
                if (answer(other) is { } given && given.Frame > best.Frame)
                    best = given;
            }
        }

        return [.. bestOf.Values.Where(best => best.Frame > 0).Select(best => best.Answer)];
    }

    private List<ReportSentence> Find(Unit unit)
    {
        var total = 0.0;
        var touched = new List<int>();
        foreach (var term in unit.Terms)
        {
            if (!_postings.TryGetValue(term.Family, out var places))
                continue;
            total += term.Weight;
            foreach (var place in places)
            {
                if (_shared[place] == 0)
                    touched.Add(place);
                _shared[place] += term.Weight;
            }
        }

        var found = new List<int>();
        foreach (var place in touched)
        {
            if (_shared[place] >= LeastShared * total)
                found.Add(place);
            _shared[place] = 0;
        }

        found.Sort();
        return found.ConvertAll(place => _story.Sentences[place]);
    }
}
