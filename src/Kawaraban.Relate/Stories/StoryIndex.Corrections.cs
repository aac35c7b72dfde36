namespace Kawaraban.Relate.Stories;

/// <summary>What readers correct: which articles a story has, and which stories are not one event.</summary>
public sealed partial class StoryIndex
{
    private readonly List<(LiveStory One, LiveStory Other)> _apart = [];

    /// <summary>
    /// Says which articles a story has, whatever was remembered of it and of them before. A story that was merged stands by itself again.
    /// Where articles go from one story to another, both are regrouped.
    /// </summary>
    /// <param name="story">The story.</param>
    /// <param name="articles">Its articles, each with the article it is a copy of, in the order they came.</param>
    public void Regroup(long story, IEnumerable<(ArticleSignature Article, long? CopyOf)> articles)
    {
        var place = PlaceOf(story);
        var before = _stories[place];
        _stories[place] = new LiveStory(story);
        before.GiveWayTo(_stories[place]);
        foreach (var (article, copyOf) in articles)
        {
            if (_storyOfArticle.TryGetValue(article.Id, out var was))
                Put(article, copyOf, place, was.Standing());
            else
                Remember(article, story, copyOf);
        }
    }

    /// <summary>Says which stories readers keep apart, in place of all that was said before: no article merges them, nor what they merge into.</summary>
    public void KeepApart(IEnumerable<(long One, long Other)> stories)
    {
        _apart.Clear();
        _apart.AddRange(stories.Select(pair => (_stories[PlaceOf(pair.One)], _stories[PlaceOf(pair.Other)])));
    }

    /// <summary>The story that the story of a known article follows: asked anew for one that a reader split off.</summary>
    public StorylineLink? Follow(ArticleSignature article)
    {
        var own = _storyOfArticle[article.Id].Standing();
        var (vector, neutral) = VectorsOf(article);
        var alone = LiveStory.Of(article, vector, neutral);
        return Followed(alone, Rank(alone, []).Where(other => other.Story != own), new Reasons(article, alone), Thresholds.FollowAt);
    }

    // How often a term is used was counted when the article came, and does not change with its story; a copy was not counted.
    private void Put(ArticleSignature article, long? copyOf, int place, LiveStory was)
    {
        var story = _stories[place];
        _storyOfArticle[article.Id] = story;
        var wasCopy = _copies.Correct(article.Id, copyOf);
        if (copyOf is not null)
            return;
        var (vector, neutral) = VectorsOf(article);
        if (wasCopy)
        {
            _statistics.Add(article);
            _weighed = null;
            _languages.Add(article.Language);
        }

        story.Add(article, vector, neutral);
        if (was == story && !wasCopy)
            return;
        _candidates.Add(place, vector);
        _neutralCandidates.Add(place, neutral);
    }

    private List<RankedStory> WithoutKeptApart(LiveStory joined, IEnumerable<RankedStory> others)
    {
        var merged = new List<RankedStory>();
        foreach (var other in others)
        {
            if (!AreKeptApart(other.Story, joined) && !merged.Exists(earlier => AreKeptApart(other.Story, earlier.Story)))
                merged.Add(other);
        }

        return merged;
    }

    private bool AreKeptApart(LiveStory a, LiveStory b) => _apart.Exists(pair =>
        (pair.One.Standing(), pair.Other.Standing()) is var (one, other) && (one == a && other == b || one == b && other == a));
}
