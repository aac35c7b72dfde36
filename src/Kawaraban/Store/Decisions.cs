using Dapper;
using Kawaraban.Relate;

namespace Kawaraban.Store;

/// <summary>What was decided of an article.</summary>
public enum DecisionKind
{
    Started,
    Joined,
    Copy,

    /// <summary>The text of what came before it is its own.</summary>
    Origin,

    /// <summary>It was taken for a copy, and a reader said that it is none.</summary>
    CopyNoMore,
}

/// <summary>Where an article was put when it came, and why.</summary>
public sealed record ArticleDecision
{
    public required ArticleId Id { get; init; }

    /// <summary>When it was last compared with the others; null while it waits for that again.</summary>
    public DateTimeOffset? RelatedAt { get; init; }
    public required IReadOnlyList<Reason> Why { get; init; }

    public DecisionKind KindFor(ArticleRow article) =>
        article.CopyOf is not null ? DecisionKind.Copy
        : Says(Signals.NearIdenticalText) ? DecisionKind.CopyNoMore
        : Says(Signals.OriginCameLater) ? DecisionKind.Origin
        : Says(Signals.NothingLikeIt) ? DecisionKind.Started
        : DecisionKind.Joined;

    private bool Says(string signal) => Why.Any(reason => reason.Signal == signal);
}

/// <summary>A story that became part of another.</summary>
public sealed record MergedStory
{
    public required StoryId Id { get; init; }
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>The article that speaks for both; null where a reader merged them, or an earlier program, which did not write it down.</summary>
    public ArticleId? MergedBy { get; init; }
    public required IReadOnlyList<Reason> Why { get; init; }
}

/// <summary>Every decision that made a story what it is.</summary>
public sealed record StoryDecisions
{
    public required IReadOnlyDictionary<ArticleId, ArticleDecision> Articles { get; init; }
    public required IReadOnlyList<MergedStory> Merged { get; init; }

    /// <summary>The story it follows in its storyline.</summary>
    public StoryId? Follows { get; init; }
    public string? FollowsTitle { get; init; }

    /// <summary>The corrections that hold, the newest first.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }
}

/// <summary>Why a story is what it is.</summary>
internal sealed class Decisions(Database database, Corrections corrections)
{
    /// <param name="story">The story.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="among">Of which articles to tell; null: of all.</param>
    public async Task<StoryDecisions> OfAsync(StoryId story, CancellationToken ct, IReadOnlyCollection<ArticleId>? among = null)
    {
        await using var connection = await database.OpenAsync(ct);
        var articles = await connection.QueryAsync<Row>(
            $"select id, related_at as at, why from article join article_sense on article_id = id where story_id = @story {(among is null ? "" : "and " + database.AnyOf("id", "ids"))}",
            new { story, ids = among?.Select(id => id.Value).ToArray() });
        var merged = await connection.QueryAsync<Row>(
            "select id, merged_at as at, merged_by, merged_why as why from story where merged_into = @story order by merged_at, id", new { story });
        var (follows, title) = await connection.QuerySingleAsync<(StoryId?, string?)>(
            "select story.follows, followed.title from story left join story followed on followed.id = story.follows where story.id = @story", new { story });
        return new StoryDecisions
        {
            Articles = articles.Select(row => new ArticleDecision { Id = new ArticleId(row.Id), RelatedAt = row.At, Why = row.Reasons }).ToDictionary(one => one.Id),
            Merged = [.. merged.Select(row => new MergedStory { Id = new StoryId(row.Id), MergedAt = row.At, MergedBy = row.MergedBy, Why = row.Reasons })],
            Follows = follows,
            FollowsTitle = title,
            Corrections = await corrections.ListAsync(story, ct),
        };
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public DateTimeOffset? At { get; init; }
        public ArticleId? MergedBy { get; init; }
        public string? Why { get; init; }

        public IReadOnlyList<Reason> Reasons => StoreJson.Read<IReadOnlyList<Reason>>(Why) ?? [];
    }
}
