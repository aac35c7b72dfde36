using Kawaraban.Relate;
using Kawaraban.Relate.Stories;

namespace Kawaraban.Tests.Relate;

/// <summary>Streams articles through an index as the program does, and shows what came of it.</summary>
internal sealed class Grouped
{
    private readonly Dictionary<long, long> _lineOf = [];

    /// <summary>Articles by story, in the order of arrival.</summary>
    public SortedDictionary<long, List<long>> Stories { get; } = [];

    public Dictionary<long, ArticleSignature> Signatures { get; } = [];

    public Dictionary<long, Assignment> Decisions { get; } = [];

    private readonly Dictionary<long, long> _originOf = [];

    /// <summary>The article this one is a copy of; null when it is a report.</summary>
    public long? OriginOf(long article) => _originOf.TryGetValue(article, out var origin) ? origin : null;

    public int LineCount => Stories.Keys.Select(Line).Distinct().Count();

    public static Grouped Stream(IEnumerable<Article> articles)
    {
        var grouped = new Grouped();
        var index = new StoryIndex();
        foreach (var article in articles)
            grouped.Add(index, article);
        return grouped;
    }

    /// <summary>The stories as text, "1+2 | 3".</summary>
    public string AsText() => StoriesBy(id => id);

    public string StoriesBy(Func<long, long> name) =>
        string.Join(" | ", Stories.Values.Select(ids => ids.Select(name).Order().ToArray()).OrderBy(ids => ids[0]).Select(ids => string.Join('+', ids)));

    public bool AreOneLine(long article, long other) => Line(StoryOf(article)) == Line(StoryOf(other));

    private long StoryOf(long article) => Stories.First(story => story.Value.Contains(article)).Key;

    private void Add(StoryIndex index, Article article)
    {
        var signature = StoryIndex.Read(article);
        var decision = index.Decide(signature);
        var copyOf = (decision as Assignment.Copies)?.Of;
        var story = decision switch
        {
            Assignment.Joins joins => joins.Story,
            Assignment.Copies copies => copies.Story,
            Assignment.Replaces replaces => replaces.Story,
            _ => article.Id,
        };
        if (decision is Assignment.Replaces { Of: var former })
            MakeCopies(index, former, article.Id, story);
        index.Remember(signature, story, copyOf);
        if (copyOf is { } origin)
            _originOf[article.Id] = origin;
        (Signatures[article.Id], Decisions[article.Id]) = (signature, decision);
        if (!Stories.TryGetValue(story, out var articles))
            Stories[story] = articles = [];
        articles.Add(article.Id);
        foreach (var (other, _) in decision.Merges)
            Merge(index, other, story);
        if (decision.Follows is { } link)
            Join(story, link.Story);
    }

    private void MakeCopies(StoryIndex index, long former, long origin, long story)
    {
        index.Forget(Signatures[former], copyOf: null, [.. Stories[story].Where(id => id != former && OriginOf(id) is null).Select(id => Signatures[id])]);
        index.Remember(Signatures[former], story, origin);
        foreach (var copy in _originOf.Keys.Where(id => _originOf[id] == former).Append(former).ToList())
            _originOf[copy] = origin;
    }

    private void Merge(StoryIndex index, long from, long into)
    {
        index.Merge(from, into);
        Stories[into].AddRange(Stories[from]);
        Stories.Remove(from);
        Join(from, into);
    }

    private void Join(long one, long other)
    {
        var (a, b) = (Line(one), Line(other));
        if (a != b)
            _lineOf[a] = b;
    }

    private long Line(long story) => _lineOf.TryGetValue(story, out var into) ? Line(into) : story;
}
