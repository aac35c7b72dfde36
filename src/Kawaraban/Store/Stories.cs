using System.Data.Common;
using Dapper;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Store;

/// <summary>Stories for lists and for their own page.</summary>
internal sealed class Stories(Database database, Storylines storylines, Similar similar)
{
    private const int MostOwn = 20;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<StoryRow>> ListAsync(StoryFilter filter, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Row>(
            $"with page as ({StoryPageSql.Of(filter)}) {RowSql} join page on page.id = story.id order by story.latest_at desc, story.id desc",
            StoryPageSql.ValuesOf(filter));
        return await WithTagsAsync(connection, [.. rows], filter.Reader);
    }

    /// <summary>The stories with these ids, in their order; one that does not exist, or is another reader's alone, is left out.</summary>
    /// <param name="ids">Which.</param>
    /// <param name="reader">Who looks, and whose marks to give with each; null: a guest.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<StoryRow>> ListAsync(IReadOnlyList<StoryId> ids, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var wanted = ids.Select(id => id.Value).ToArray();
        var rows = await connection.QueryAsync<Row>(RowSql + $" where {database.AnyOf("story.id", "wanted")} and {Whose.Visible("story")}", new { wanted, reader });
        var byId = (await WithTagsAsync(connection, [.. rows], reader)).ToDictionary(row => row.Id);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }

    /// <summary>A story's page; the id of a merged story gives the page of the story it merged into. Null: there is none, or it is another reader's alone.</summary>
    /// <param name="id">The story.</param>
    /// <param name="reader">Who looks, and whose marks to give with it; null: a guest.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="mostWhole">A story of more articles than this comes with a choice of them; see <see cref="StoryPage.Articles"/>.</param>
    public async Task<StoryPage?> FindAsync(StoryId id, ReaderId? reader, CancellationToken ct, int mostWhole = int.MaxValue)
    {
        await using var connection = await database.OpenAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            RowSql + $" where story.id = coalesce((select merged_into from story where id = @id), @id) and {Whose.Visible("story")}", new { id, reader });
        if (row is null)
            return null;

        var story = (await WithTagsAsync(connection, [row], reader))[0];
        var documents = await connection.QuerySingleAsync<Documents>("select summary, coverage, follows_why from story left join story_text on story_id = id where id = @Id", new { story.Id });
        var summary = StoreJson.Read<Summary>(documents.Summary) ?? new Summary([]);
        var coverage = StoreJson.Read<StoryCoverage>(documents.Coverage) ?? new StoryCoverage { Agreed = [], Only = [], Differing = [] };
        return new StoryPage
        {
            Story = story,
            Summary = summary,
            Coverage = coverage,
            FollowsWhy = StoreJson.Read<IReadOnlyList<Reason>>(documents.FollowsWhy) ?? [],
            Articles = story.Articles <= mostWhole
                ? [.. (await ArticlesOfAsync([story.Id], ct))[story.Id]]
                : CopiesAfterOrigins([.. await StoryArticles.ChosenAsync(database, connection, story.Id, CitedIn(summary, coverage))]),
            CopyCounts = story.Articles <= mostWhole ? null : await StoryArticles.CopyCountsAsync(connection, story.Id),
            Storyline = story.StorylineId is { } line ? (await storylines.FindAsync(line, reader, ct))?.Stories ?? [] : [],
            Similar = await similar.ToStoryAsync(story.Id, ct),
            Beside = story.OnlyFor is null ? null : await BesideAsync(connection, story.Id, reader, ct),
            OwnArticles = story.OnlyFor is null && reader is { } whose ? await OwnArticlesAsync(connection, story.Id, whose) : [],
        };
    }

    private async Task<StoryRow?> BesideAsync(DbConnection connection, StoryId story, ReaderId? reader, CancellationToken ct) =>
        await connection.ExecuteScalarAsync<long?>(
            "select coalesce(other.merged_into, other.id) from story join story other on other.id = story.beside where story.id = @story", new { story }) is { } beside
            && await ListAsync([new StoryId(beside)], reader, ct) is [var found] ? found : null;

    private static async Task<IReadOnlyList<ArticleRow>> OwnArticlesAsync(DbConnection connection, StoryId story, ReaderId reader) =>
    [
        .. await connection.QueryAsync<ArticleRow>(
            $"""
            select {Articles.RowColumns} from story own join article on article.story_id = own.id
            where own.only_for = @reader and own.merged_into is null and own.beside in (select @story union all select id from story where merged_into = @story)
            order by coalesce(published_at, article.first_seen_at), article.id limit {MostOwn}
            """,
            new { story, reader }),
    ];

    private static HashSet<long> CitedIn(Summary summary, StoryCoverage coverage) =>
    [
        .. summary.Sentences.SelectMany(sentence => sentence.Articles),
        .. coverage.Agreed.Concat(coverage.Differing).Concat(coverage.Only).SelectMany(claim => claim.Sentences).Select(sentence => sentence.Article),
    ];

    /// <summary>A story's claims against its outlets, without all else. Whoever asks has seen that the story is theirs to read.</summary>
    public async Task<StoryCoverage?> CoverageAsync(StoryId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return StoreJson.Read<StoryCoverage>(await connection.ExecuteScalarAsync<string?>("select coverage from story_text where story_id = @id", new { id }));
    }

    /// <summary>The articles of many stories, which whoever asks may read; each story's by publication with copies behind their origins.</summary>
    public async Task<ILookup<StoryId, ArticleRow>> ArticlesOfAsync(IReadOnlyList<StoryId> ids, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var wanted = ids.Select(id => id.Value).ToArray();
        var rows = await connection.QueryAsync<ArticleRow>(
            $"select {Articles.RowColumns} from article where {database.AnyOf("story_id", "wanted")} order by coalesce(published_at, first_seen_at), id",
            new { wanted });
        return rows.GroupBy(row => row.StoryId).SelectMany(group => CopiesAfterOrigins([.. group])).ToLookup(row => row.StoryId!.Value);
    }

    /// <summary>Whether anything is a reader's alone.</summary>
    public async Task<bool> AnyAloneAsync(ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<bool>("select exists (select 1 from story where only_for = @reader and merged_into is null)", new { reader });
    }

    /// <summary>How many stories everybody has.</summary>
    public async Task<int> CountAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<int>("select count(*) from story where merged_into is null and only_for is null");
    }

    private static List<ArticleRow> CopiesAfterOrigins(List<ArticleRow> articles)
    {
        var copies = articles.Where(article => article.CopyOf is not null).ToLookup(article => article.CopyOf!.Value);
        var here = articles.Select(article => article.Id).ToHashSet();
        return [.. articles.Where(article => article.CopyOf is null || !here.Contains(article.CopyOf.Value)).SelectMany(WithCopies)];

        IEnumerable<ArticleRow> WithCopies(ArticleRow article) => [article, .. copies[article.Id].SelectMany(WithCopies)];
    }

    private async Task<IReadOnlyList<StoryRow>> WithTagsAsync(DbConnection connection, IReadOnlyList<Row> rows, ReaderId? reader)
    {
        // What waits to be told again has counts of before: those few are counted.
        var counted = rows.Where(row => row.IsTold).Select(row => row.Id.Value).ToArray();
        var uncounted = rows.Where(row => !row.IsTold).Select(row => row.Id.Value).ToArray();
        var tags = (await connection.QueryAsync<Tags>(
            $"select story_id, {Tags.Sql} from story_tag where {database.AnyOf("story_id", "counted")} group by story_id", new { counted, Tags.Mark })).ToDictionary(tags => tags.StoryId);
        var articles = uncounted.Length == 0 ? null : (await connection.QueryAsync<ArticleBits>(
            $"""
            select story_id, outlet, language, copy_of is null as is_report, image_url from article
            where {database.AnyOf("story_id", "uncounted")} order by coalesce(published_at, first_seen_at), id
            """,
            new { uncounted })).ToLookup(bits => bits.StoryId);
        var marks = reader is { } whose ? await ReadingState.OfStoriesAsync(database, connection, whose, [.. rows.Select(row => row.Id.Value)]) : null;
        return
        [
            .. rows.Select(row => (row.IsTold ? row.ToStory(tags.GetValueOrDefault(row.Id) ?? Tags.None) : row.ToStory([.. articles![row.Id]])) with
            {
                Marks = marks is null ? null : marks.GetValueOrDefault(row.Id) ?? ReaderMarks.None,
            }),
        ];
    }

    // A row for each story, not for each tag: what is read for a list is a fifth.
    private sealed record Tags
    {
        public const string Mark = "\u001f";

        public static readonly string Sql = $"{Of(StoryTagKind.Outlet)} as outlets, {Of(StoryTagKind.Language)} as languages, {Of(StoryTagKind.Category)} as categories";

        public static Tags None { get; } = new();

        public StoryId StoryId { get; init; }
        public string? Outlets { get; init; }
        public string? Languages { get; init; }
        public string? Categories { get; init; }

        public static IReadOnlyList<string> Split(string? tags) => tags?.Split(Mark) ?? [];

        private static string Of(StoryTagKind kind) => $"string_agg(value, @{nameof(Mark)} order by first_at, value) filter (where kind = {(int)kind})";
    }

    private sealed record ArticleBits
    {
        public StoryId StoryId { get; init; }
        public string? Outlet { get; init; }
        public string? Language { get; init; }
        public bool IsReport { get; init; }
        public string? ImageUrl { get; init; }
    }

    private sealed record Documents
    {
        public string? Summary { get; init; }
        public string? Coverage { get; init; }
        public string? FollowsWhy { get; init; }
    }

    private sealed record Row
    {
        public StoryId Id { get; init; }
        public ReaderId? OnlyFor { get; init; }
        public required string Title { get; init; }
        public string? TitleLanguage { get; init; }
        public string? EventDate { get; init; }
        public string? Lead { get; init; }
        public StorylineId? StorylineId { get; init; }
        public string? StorylineTitle { get; init; }
        public DateTimeOffset FirstAt { get; init; }
        public DateTimeOffset LatestAt { get; init; }
        public bool IsTold { get; init; }
        public string? ImageUrl { get; init; }
        public int Articles { get; init; }
        public int Reports { get; init; }

        public StoryRow ToStory(Tags tags) => Bare() with
        {
            ImageUrl = ImageUrl,
            Articles = Articles,
            Reports = Reports,
            Outlets = Tags.Split(tags.Outlets),
            Languages = Tags.Split(tags.Languages),
            Categories = Tags.Split(tags.Categories),
        };

        public StoryRow ToStory(IReadOnlyList<ArticleBits> articles) => Bare() with
        {
            ImageUrl = articles.FirstOrDefault(article => article.ImageUrl is not null)?.ImageUrl,
            Articles = articles.Count,
            Reports = articles.Count(article => article.IsReport),
            Outlets = [.. articles.Select(article => article.Outlet).OfType<string>().Distinct()],
            Languages = [.. articles.Select(article => article.Language).OfType<string>().Select(StoryTags.Primary).Distinct()],
        };

        private StoryRow Bare() => new()
        {
            Id = Id,
            OnlyFor = OnlyFor,
            Title = Title,
            TitleLanguage = TitleLanguage,
            Lead = Lead,
            EventDate = EventDate,
            StorylineId = StorylineTitle is null ? null : StorylineId,
            StorylineTitle = StorylineTitle,
            FirstAt = FirstAt,
            LatestAt = LatestAt,
        };
    }

    // A storyline has a title where another of its stories stands: the latest chapter's.
    private const string RowSql =
        """
        select story.id, story.only_for, story.title, story.title_language, story.event_date, story.lead,
          story.storyline_id, story.first_at, story.latest_at, story.told_at is not null as is_told, story.lead_image_url as image_url, story.article_count as articles, story.report_count as reports,
          (select other.title from story other where other.storyline_id = story.storyline_id and other.merged_into is null
             and exists (select 1 from story third where third.storyline_id = story.storyline_id and third.merged_into is null and third.id <> other.id)
           order by other.event_date is null desc, other.event_date desc, other.first_at desc, other.id desc limit 1) as storyline_title
        from story
        """;
}
