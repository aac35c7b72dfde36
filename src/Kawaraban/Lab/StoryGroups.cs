using Kawaraban.Relate;
using Kawaraban.Relate.Stories;

namespace Kawaraban.Lab;

/// <summary>Plays the store for a stream of articles: gives out story ids, follows merges, joins storylines.</summary>
internal sealed class StoryGroups
{
    private readonly StoryIndex _index = new();
    private readonly Dictionary<long, (ArticleSignature Signature, long Story, long? CopyOf)> _articles = [];
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
            Assignment.Replaces replaces => replaces.Story,
            _ => ++_lastStory,
        };
        var copyOf = (decision as Assignment.Copies)?.Of;
        if (decision is Assignment.Replaces { Of: var former })
            MakeCopies(former, article.Id, story);
        _index.Remember(article, story, copyOf);
        _articles[article.Id] = (article, story, copyOf);
        foreach (var (other, _) in decision.Merges)
        {
            _index.Merge(other, story);
            _mergedInto[other] = story;
            Join(_lineOf, other, story);
        }

        if (decision.Follows is { } link)
            Join(_lineOf, story, link.Story);
    }

    private void MakeCopies(long former, long origin, long story)
    {
        var reports = _articles.Where(other => other.Key != former && other.Value.CopyOf is null && Standing(_mergedInto, other.Value.Story) == story);
        _index.Forget(_articles[former].Signature, copyOf: null, [.. reports.Select(other => other.Value.Signature)]);
        _index.Remember(_articles[former].Signature, story, origin);
        foreach (var (id, known) in _articles.Where(other => other.Key == former || other.Value.CopyOf == former).ToList())
            _articles[id] = known with { CopyOf = origin };
    }

    public (long Story, long Storyline, long? CopyOf) Of(long article)
    {
        var (_, story, copyOf) = _articles[article];
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
