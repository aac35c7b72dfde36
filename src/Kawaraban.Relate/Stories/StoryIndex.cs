using Kawaraban.Relate.Copies;

namespace Kawaraban.Relate.Stories;

/// <summary>
/// Groups a stream of articles into stories. <see cref="Decide(Article)"/> says where an article belongs; the caller, who owns the ids,
/// says what it made of that with <see cref="Remember(ArticleSignature, long, long?)"/> and <see cref="Merge"/>. The same calls in the
/// same order give the same decisions on every machine. Not for use by several threads at once.
/// </summary>
public sealed partial class StoryIndex
{
    private readonly TermStatistics _statistics = new();
    private readonly CopyIndex _copies = new();
    private readonly Candidates _candidates = new(Thresholds.IndexedTerms);
    private readonly Candidates _neutralCandidates = new(Thresholds.IndexedNeutralTerms);
    private readonly HashSet<uint> _languages = [];
    private readonly List<LiveStory> _stories = [];
    private readonly Dictionary<long, int> _places = [];
    private readonly Dictionary<long, LiveStory> _storyOfArticle = [];
    private (ArticleSignature Article, TermVector Words, TermVector Neutral)? _weighed;

    /// <summary>What grouping keeps of an article. Pure; may run anywhere and ahead of time.</summary>
    public static ArticleSignature Read(Article article) => SignatureReader.Read(article);

    /// <summary>Where an article belongs, given what is remembered.</summary>
    public Assignment Decide(Article article) => Decide(Read(article));

    /// <inheritdoc cref="Decide(Article)"/>
    public Assignment Decide(ArticleSignature article) => Decide(article, []);

    /// <summary>The same where a machine proposes articles in other languages. Their stories are candidates like those found here, no more.</summary>
    public Assignment Decide(ArticleSignature article, IReadOnlyList<Proposal> proposals)
    {
        if (_copies.Find(article) is { } copy && _storyOfArticle.TryGetValue(copy.Article, out var story))
        {
            return copy.IsOwn
                ? new Assignment.Replaces(copy.Article, story.Standing().Id) { Why = [Reasons.ForReplacing(copy.Overlap)], WhyOf = [Reasons.ForCopying(copy.Overlap)] }
                : new Assignment.Copies(copy.Article, story.Standing().Id) { Why = [Reasons.ForCopying(copy.Overlap)] };
        }

        var (vector, neutral) = VectorsOf(article);
        var alone = LiveStory.Of(article, vector, neutral);
        var proposed = StoriesOf(proposals);
        var ranked = Rank(alone, proposed.Keys);
        var reasons = new Reasons(article, alone);
        if (ranked.Count == 0 || ranked[0].LogOdds < Thresholds.JoinAt + _statistics.Uncertainty)
            return new Assignment.Starts { Why = reasons.ForStarting(ranked.FirstOrDefault()), Follows = Followed(alone, ranked, reasons, Thresholds.FollowAt) };
        var joined = ranked[0].Story;
        var grown = joined.With(alone);
        var merged = WithoutKeptApart(joined, ranked.Skip(1).Where(other => other.LogOdds >= Thresholds.BridgeAt + _statistics.Uncertainty && IsOneEvent(other.Story, grown)));
        return new Assignment.Joins(joined.Id)
        {
            Why = proposed.TryGetValue(joined, out var proposal) ? [.. reasons.ForJoining(ranked[0]), Reasons.ForProposing(proposal)] : reasons.ForJoining(ranked[0]),
            Merges = [.. merged.Select(other => new StoryMerge(other.Story.Id, reasons.ForJoining(other)))],
            Follows = Followed(alone, ranked.Where(other => other.Story != joined && !merged.Contains(other)), reasons, Thresholds.FollowAt + Thresholds.FollowLater),
        };
    }

    /// <summary>Takes in an article, with the story it was put in and the article it is a copy of.</summary>
    public void Remember(Article article, long story, long? copyOf) => Remember(Read(article), story, copyOf);

    /// <inheritdoc cref="Remember(Article, long, long?)"/>
    public void Remember(ArticleSignature article, long story, long? copyOf)
    {
        var place = PlaceOf(story);
        _storyOfArticle[article.Id] = _stories[place];
        _copies.Add(article, copyOf);
        // A copy tells nothing new of the event, and counted again it would only drown the reports.
        if (copyOf is not null)
            return;
        var (vector, neutral) = VectorsOf(article);
        _statistics.Add(article);
        _weighed = null;
        _stories[place].Standing().Add(article, vector, neutral);
        _candidates.Add(place, vector);
        _neutralCandidates.Add(place, neutral);
        _languages.Add(article.Language);
    }

    /// <summary>
    /// Takes back what was remembered of an article that was edited or turns out to be a copy, before it is remembered anew; nothing, when
    /// it never was. Its story is then what the remaining reports make it. A story may still be found by a word it no longer holds, and is
    /// then weighed by what it holds.
    /// </summary>
    /// <param name="former">The article as it was remembered.</param>
    /// <param name="copyOf">The article it was remembered as a copy of.</param>
    /// <param name="remaining">The other reports of its story, copies left out, in the order they were remembered.</param>
    public void Forget(ArticleSignature former, long? copyOf, IEnumerable<ArticleSignature> remaining)
    {
        if (!_storyOfArticle.Remove(former.Id, out var story))
            return;

        _copies.Remove(former.Id);
        if (copyOf is not null)
            return;

        // A sum of what was cut to the weightiest cannot be undone: it is made anew.
        _statistics.Remove(former);
        _weighed = null;
        story.Standing().Become(remaining.Select(report => (report, TermVector.Of(report.Terms, _statistics), TermVector.Of(report.Neutral, _statistics))));
    }

    /// <summary>Says that two stories are one: what was remembered under the first now stands under the second.</summary>
    public void Merge(long from, long into)
    {
        var (source, target) = (_stories[PlaceOf(from)].Standing(), _stories[PlaceOf(into)].Standing());
        if (source != target)
            target.Absorb(source);
    }

    // What has just been decided is remembered next: until something else is, its terms weigh the same.
    private (TermVector Words, TermVector Neutral) VectorsOf(ArticleSignature article)
    {
        if (_weighed?.Article != article)
            _weighed = (article, TermVector.Of(article.Terms, _statistics), TermVector.Of(article.Neutral, _statistics));
        return (_weighed!.Value.Words, _weighed.Value.Neutral);
    }

    private int PlaceOf(long story)
    {
        if (_places.TryGetValue(story, out var place))
            return place;
        _places[story] = _stories.Count;
        _stories.Add(new LiveStory(story));
        return _stories.Count - 1;
    }

    private static readonly Dictionary<LiveStory, Proposal> NoneProposed = [];

    /// <summary>The stories of the proposed articles, each with the nearest of them.</summary>
    private Dictionary<LiveStory, Proposal> StoriesOf(IReadOnlyList<Proposal> proposals)
    {
        if (proposals.Count == 0)
            return NoneProposed;
        var stories = new Dictionary<LiveStory, Proposal>();
        foreach (var proposal in proposals)
        {
            if (_storyOfArticle.TryGetValue(proposal.Article, out var story))
                stories.TryAdd(story.Standing(), proposal);
        }

        return stories;
    }

    private List<RankedStory> Rank(LiveStory alone, IReadOnlyCollection<LiveStory> proposed)
    {
        var ranked = new List<RankedStory>();
        foreach (var story in Standing(_candidates.Find(alone.Sum, _stories.Count)))
        {
            var evidence = Evidence.Between(alone, story, _statistics);
            ranked.Add(new RankedStory(story, evidence, evidence.LogOdds(Thresholds.Weights) + FigureEvidence.LogOdds(alone, story, _statistics.Uncertainty)));
        }

        foreach (var (story, odds) in RankAcrossLanguages(alone, proposed))
        {
            ranked.RemoveAll(other => other.Story == story);
            ranked.Add(new RankedStory(story, Evidence.Between(alone, story, _statistics), odds));
        }

        ranked.Sort((a, b) => b.LogOdds.CompareTo(a.LogOdds) is not 0 and var order ? order : a.Story.Id.CompareTo(b.Story.Id));
        return ranked;
    }

    /// <summary>
    /// The stories in other languages. They share less than two reports in one language do, so it counts as well how far the best
    /// stands out before the next: of all that happened that day only one event has these countries, figures and names.
    /// </summary>
    private List<(LiveStory Story, double LogOdds)> RankAcrossLanguages(LiveStory alone, IReadOnlyCollection<LiveStory> proposed)
    {
        if (_languages.Count == 0 || _languages.Count == 1 && _languages.Contains(alone.Languages[0]))
            return [];
        var found = Standing(_neutralCandidates.Find(alone.Neutral, _stories.Count));
        var ranked = (proposed.Count == 0 ? found : found.Union(proposed)).Where(story => Evidence.IsAcrossLanguages(alone, story))
            .Select(story => (Story: story, LogOdds: Evidence.AcrossLanguages(alone, story, _statistics) + FigureEvidence.LogOdds(alone, story, _statistics.Uncertainty) + _statistics.Uncertainty))
            .OrderByDescending(other => other.LogOdds).ThenBy(other => other.Story.Id).ToList();
        if (ranked.Count > 0)
        {
            var lead = ranked.Count > 1 ? ranked[0].LogOdds - ranked[1].LogOdds : Thresholds.MostLead;
            ranked[0] = (ranked[0].Story, ranked[0].LogOdds + Math.Min(lead, Thresholds.MostLead));
        }

        return ranked;
    }

    private IEnumerable<LiveStory> Standing(List<int> places) => places.Select(place => _stories[place].Standing()).Where(story => story.Count > 0).Distinct();

    /// <summary>The story of the same people and subject that is nearest, whatever its date.</summary>
    private static StorylineLink? Followed(LiveStory alone, IEnumerable<RankedStory> ranked, Reasons reasons, double atLeast)
    {
        var best = ranked.Select(other => (Other: other, Odds: other.Evidence.LogOdds(Thresholds.LineWeights)))
            .Where(other => other.Odds >= atLeast && Evidence.SharedMarks(alone, other.Other.Story) >= Thresholds.LeastMarksOfALine).OrderByDescending(other => other.Odds).ThenBy(other => other.Other.Story.Id).FirstOrDefault();
        return best.Other.Story is null ? null : new StorylineLink(best.Other.Story.Id, reasons.ForFollowing(best.Other));
    }

    /// <summary>The more reports both have, the clearer it must be: merging two large stories wrongly does most harm.</summary>
    private bool IsOneEvent(LiveStory a, LiveStory b)
    {
        var (smaller, larger) = a.Count <= b.Count ? (a, b) : (b, a);
        var odds = Evidence.IsAcrossLanguages(a, b)
            ? Evidence.AcrossLanguages(smaller, larger, _statistics) + _statistics.Uncertainty
            : Evidence.Between(smaller, larger, _statistics).LogOdds(Thresholds.Weights);
        return odds + FigureEvidence.LogOdds(smaller, larger, _statistics.Uncertainty) >= Thresholds.MergeAt + _statistics.Uncertainty + Thresholds.MergeCaution * Math.Log(smaller.Count);
    }
}

/// <summary>A story an article may belong to, and what speaks for it.</summary>
internal readonly record struct RankedStory(LiveStory Story, Evidence Evidence, double LogOdds);
