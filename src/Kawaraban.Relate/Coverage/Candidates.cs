namespace Kawaraban.Relate.Coverage;

/// <summary>Which sentences may say a clause: those that share enough of its weight, found through the families they hold.</summary>
internal sealed class Candidates
{
    private const double LeastShared = 0.35;

    private readonly StoryText _story;
    private readonly Dictionary<int, List<int>> _postings = [];
    private readonly double[] _shared;

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
    public List<ReportSentence> Of(Unit unit)
    {
        var total = 0.0;
        var touched = new List<int>();
        foreach (var term in unit.Terms)
        {
            if (!_postings.TryGetValue(term.Family, out var places))
                continue;
            var weight = term.Weight;
            total += weight;
            foreach (var place in places)
            {
                if (_shared[place] == 0)
                    touched.Add(place);
                _shared[place] += weight;
            }
        }
        touched.Sort();
        var found = new List<ReportSentence>();
        foreach (var place in touched)
        {
            if (_shared[place] >= LeastShared * total && _story.Sentences[place].Report != unit.Sentence.Report)
                found.Add(_story.Sentences[place]);
            _shared[place] = 0;
        }
        return found;
    }
}
