using Kawaraban.Relate;
using Kawaraban.Relate.Stories;

namespace Kawaraban.Lab;

/// <summary>Plays the store for a stream of articles: gives out story ids, follows merges, joins storylines.</summary>
internal sealed class StoryGroups
{
    private readonly StoryIndex _index = new();
    private readonly Dictionary<long, (long Story, long? CopyOf)> _articles = [];
    private readonly Dictionary<long, long> _mergedInto = [];
    private readonly Dictionary<long, long> _lineOf = [];
    private long _lastStory;

    public void Add(ArticleSignature article)
    {
        var decision = _index.Decide(article);
        var story = decision switch
        {
            Assignment.Joins joins => joins.Story,
            Assignment.Copies copies => copies.Story,
            _ => ++_lastStory,
        };
        var copyOf = (decision as Assignment.Copies)?.Of;
        _index.Remember(article, story, copyOf);
        _articles[article.Id] = (story, copyOf);
        foreach (var (other, _) in decision.Merges)
        {
            _index.Merge(other, story);
            _mergedInto[other] = story;
            Join(_lineOf, other, story);
        }

        if (decision.Follows is { } link)
            Join(_lineOf, story, link.Story);
    }

    public (long Story, long Storyline, long? CopyOf) Of(long article)
    {
        var (story, copyOf) = _articles[article];
        return (Standing(_mergedInto, story), Standing(_lineOf, story), copyOf);
    }

    private static void Join(Dictionary<long, long> groups, long one, long other)
    {
        var (a, b) = (Standing(groups, one), Standing(groups, other));
        if (a != b)
            groups[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static long Standing(Dictionary<long, long> groups, long one)
    {
        while (groups.TryGetValue(one, out var into))
            one = into;
        return one;
    }
}
