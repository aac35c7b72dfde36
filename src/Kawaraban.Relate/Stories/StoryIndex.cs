using Kawaraban.Relate.Copies;

namespace Kawaraban.Relate.Stories;

/// <summary>
/// Groups a stream of articles into stories. <see cref="Decide(Article)"/> says where an article belongs; the caller, who owns the ids,
/// says what it made of that with <see cref="Remember(ArticleSignature, long, long?)"/> and <see cref="Merge"/>. The same calls in the
/// same order give the same decisions on every machine. Not for use by several threads at once.
/// </summary>
public sealed class StoryIndex
{
    private readonly TermStatistics _statistics = new();
    private readonly CopyIndex _copies = new();
    private readonly Candidates _candidates = new();
    private readonly List<LiveStory> _stories = [];
    private readonly Dictionary<long, int> _places = [];
    private readonly Dictionary<long, LiveStory> _storyOfArticle = [];

    /// <summary>What grouping keeps of an article. Pure; may run anywhere and ahead of time.</summary>
    public static ArticleSignature Read(Article article) => SignatureReader.Read(article);

    /// <summary>Where an article belongs, given what is remembered.</summary>
    public Assignment Decide(Article article) => Decide(Read(article));

    /// <inheritdoc cref="Decide(Article)"/>
    public Assignment Decide(ArticleSignature article)
    {
        if (_copies.Find(article) is { } copy && _storyOfArticle.TryGetValue(copy.Article, out var story))
            return new Assignment.Copies(copy.Article, story.Standing().Id) { Why = [Reasons.ForCopying(copy.Overlap)] };

        var vector = TermVector.Of(article, _statistics);
        var alone = LiveStory.Of(article, vector);
        var ranked = Rank(alone, vector);
        var reasons = new Reasons(article, alone);
        if (ranked.Count == 0 || ranked[0].LogOdds < Thresholds.JoinAt + _statistics.Uncertainty)
            return new Assignment.Starts { Why = reasons.ForStarting(ranked.FirstOrDefault()), Follows = Followed(ranked, reasons, Thresholds.FollowAt) };
        var joined = ranked[0].Story;
        var merged = ranked.Skip(1).Where(other => other.LogOdds >= Thresholds.MergeAt + _statistics.Uncertainty && IsOneEvent(other.Story, joined)).Select(other => other.Story.Id).ToArray();
        return new Assignment.Joins(joined.Id)
        {
            Why = reasons.ForJoining(ranked[0]),
            Merges = merged,
            Follows = Followed(ranked.Where(other => other.Story != joined && !merged.Contains(other.Story.Id)), reasons, Thresholds.FollowAt + Thresholds.FollowLater),
        };
    }

    /// <summary>Takes in an article, with the story it was put in and the article it is a copy of.</summary>
    public void Remember(Article article, long story, long? copyOf) => Remember(Read(article), story, copyOf);

    /// <inheritdoc cref="Remember(Article, long, long?)"/>
    public void Remember(ArticleSignature article, long story, long? copyOf)
    {
        var place = PlaceOf(story);
        _storyOfArticle[article.Id] = _stories[place];
        _copies.Add(article);
        // A copy tells nothing new of the event, and counted again it would only drown the reports.
        if (copyOf is not null)
            return;
        var vector = TermVector.Of(article, _statistics);
        _statistics.Add(article);
        _stories[place].Standing().Add(article, vector);
        _candidates.Add(place, vector);
    }

    /// <summary>Says that two stories are one: what was remembered under the first now stands under the second.</summary>
    public void Merge(long from, long into)
    {
        var (source, target) = (_stories[PlaceOf(from)].Standing(), _stories[PlaceOf(into)].Standing());
        if (source != target)
            target.Absorb(source);
    }

    private int PlaceOf(long story)
    {
        if (_places.TryGetValue(story, out var place))
            return place;
        _places[story] = _stories.Count;
        _stories.Add(new LiveStory(story));
        return _stories.Count - 1;
    }

    private List<RankedStory> Rank(LiveStory alone, TermVector vector)
    {
        var ranked = new List<RankedStory>();
        foreach (var place in _candidates.Find(vector, _stories.Count))
        {
            var story = _stories[place].Standing();
            if (ranked.Exists(other => other.Story == story))
                continue;
            var evidence = Evidence.Between(alone, story, _statistics);
            ranked.Add(new RankedStory(story, evidence, evidence.LogOdds(Thresholds.Weights)));
        }

        ranked.Sort((a, b) => b.LogOdds.CompareTo(a.LogOdds) is not 0 and var order ? order : a.Story.Id.CompareTo(b.Story.Id));
        return ranked;
    }

    /// <summary>The story of the same people and subject that is nearest, whatever its date.</summary>
    private static StorylineLink? Followed(IEnumerable<RankedStory> ranked, Reasons reasons, double atLeast)
    {
        var best = ranked.Select(other => (Other: other, Odds: other.Evidence.LogOdds(Thresholds.LineWeights)))
            .Where(other => other.Odds >= atLeast).OrderByDescending(other => other.Odds).ThenBy(other => other.Other.Story.Id).FirstOrDefault();
        return best.Other.Story is null ? null : new StorylineLink(best.Other.Story.Id, reasons.ForFollowing(best.Other));
    }

    private bool IsOneEvent(LiveStory a, LiveStory b) =>
        (a.Count <= b.Count ? Evidence.Between(a, b, _statistics) : Evidence.Between(b, a, _statistics)).LogOdds(Thresholds.Weights) >= Thresholds.MergeAt + _statistics.Uncertainty;
}

/// <summary>A story an article may belong to, and what speaks for it.</summary>
internal readonly record struct RankedStory(LiveStory Story, Evidence Evidence, double LogOdds);
