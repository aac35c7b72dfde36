namespace Kawaraban.Store;

/// <summary>In what order a search is answered.</summary>
public enum SearchOrder
{
    Relevance,
    Newest,
}

/// <summary>The last row of a page of results: the next page begins after it.</summary>
/// <param name="Rank">Its score, or the instant of its latest report in Unix milliseconds.</param>
/// <param name="Id">Its story; below zero, an article that waits for one.</param>
public sealed record SearchKey(double Rank, long Id);

/// <summary>What a search is to find, and how much of it.</summary>
public sealed record SearchRequest(SearchQuery Query)
{
    /// <summary>Who asks; null: somebody without a reading state.</summary>
    public ReaderId? Reader { get; init; }
    public SearchOrder Order { get; init; }
    public SearchKey? After { get; init; }

    /// <summary>How many stories.</summary>
    public int Take { get; init; } = 15;
}

/// <summary>What a search found: an entry a story.</summary>
public sealed record SearchPage
{
    /// <summary>The query as it was understood.</summary>
    public required SearchQuery Query { get; init; }
    public IReadOnlyList<FoundStory> Stories { get; init; } = [];

    /// <summary>How many stories there are in all; null where they were not counted, which takes words to look for.</summary>
    public int? Total { get; init; }

    /// <summary>There are more than were counted: only the latest articles that answer were looked at.</summary>
    public bool IsMore { get; init; }

    /// <summary>Nothing has all the words: these have some of them.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public SearchKey? Next { get; init; }
}

/// <summary>A story that answers a search.</summary>
/// <param name="Id">Null for an article that waits to be put into one.</param>
/// <param name="At">Its latest report.</param>
/// <param name="Hits">Its articles that answer, the best first; copies are not among them where their origin is.</param>
/// <param name="More">How many more of its reports answer.</param>
/// <param name="Copies">How many copies of reports answer, too.</param>
public sealed record FoundStory(StoryId? Id, string? Title, string? TitleLanguage, DateTimeOffset At, IReadOnlyList<SearchHit> Hits, int More, int Copies);

/// <summary>An article that answers a search.</summary>
/// <param name="Passage">The passage that answers it, cut at words.</param>
/// <param name="Marks">Where in the passage the words of the query stand: start and length in UTF-16 units.</param>
public sealed record SearchHit(ArticleRow Article, string? StoryTitle, string Passage, IReadOnlyList<(int Start, int Length)> Marks, double Score);
