namespace Kawaraban.Store;

/// <summary>Which stories to list. What is not named does not count; all that is named must hold.</summary>
internal sealed record StoryFilter
{
    private readonly string? _language;

    /// <summary>With or without a region, which does not count.</summary>
    public string? Language { get => _language; init => _language = value is null ? null : StoryTags.Primary(value); }
    public string? Outlet { get; init; }
    public string? Category { get; init; }

    /// <summary>One that was merged stands for the one it merged into.</summary>
    public StorylineId? Storyline { get; init; }

    /// <summary>With a report at or after this.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Who looks: what is theirs alone is among what is everybody's, and their marks come with each story; null: a guest.</summary>
    public ReaderId? Reader { get; init; }

    /// <summary>Only what is <see cref="Reader"/>'s alone.</summary>
    public bool AloneOnly { get; init; }

    /// <summary>Only what <see cref="Reader"/> has not read, or what has had news since.</summary>
    public bool UnreadOnly { get; init; }

    /// <summary>Pages go by key: the last row of the page before.</summary>
    public (DateTimeOffset LatestAt, StoryId Id)? Before { get; init; }
    public int Take { get; init; } = 30;
}

/// <summary>
/// The ids of one page of stories. The statement is put together of fixed parts, so that each has an index that begins with what narrows the
/// most and goes on in the order of the list: a page costs what it holds, however rare the outlet and however far down.
/// </summary>
internal static class StoryPageSql
{
    public static string Of(StoryFilter filter)
    {
        var by = filter switch
        {
            { Storyline: not null } => "",
            { Outlet: not null } => "Outlet",
            { Category: not null } => "Category",
            { Language: not null } => "Language",
            _ => "",
        };
        var (at, id) = by.Length > 0 ? ("tag.latest_at", "tag.story_id") : ("story.latest_at", "story.id");
        var conditions = new List<string>(8)
        {
            "story.merged_into is null and story.told_at is not null",
            filter.AloneOnly ? "story.only_for = @Reader" : Whose.Visible("story", "@Reader"),
        };
        if (by.Length > 0)
            conditions.Add($"tag.kind = @{by}Kind and tag.value = @{by}");
        if (filter.Storyline is not null)
            conditions.Add("story.storyline_id = coalesce((select merged_into from storyline where storyline.id = @Storyline), @Storyline)");
        if (filter.Before is not null)
            conditions.Add($"({at}, {id}) < (@at, @id)");
        if (filter.Since is not null)
            conditions.Add($"{at} >= @Since");
        conditions.AddRange(OtherTags(filter, by, "story.id"));
        if (filter is { UnreadOnly: true, Reader: not null })
            conditions.Add("not exists (select 1 from story_reading r where r.reader_id = @Reader and r.story_id = story.id and r.read_at >= story.news_at)");
        // "cross join" keeps the order of the two tables: SQLite would otherwise be free to begin with all stories.
        var from = by.Length > 0 ? "story_tag tag cross join story on story.id = tag.story_id" : "story";
        return $"select story.id from {from} where {string.Join(" and ", conditions)} order by {at} desc, {id} desc limit @Take";
    }

    /// <summary>The conditions that a story has the tags that are asked for, but for the one named.</summary>
    public static IEnumerable<string> OtherTags(StoryFilter filter, string but, string story) =>
        new (string Name, string? Value)[] { ("Outlet", filter.Outlet), ("Category", filter.Category), ("Language", filter.Language) }
            .Where(tag => tag.Value is not null && tag.Name != but)
            .Select(tag => $"exists (select 1 from story_tag other where other.story_id = {story} and other.kind = @{tag.Name}Kind and other.value = @{tag.Name})");

    public static object ValuesOf(StoryFilter filter) => new
    {
        filter.Language,
        filter.Outlet,
        filter.Category,
        filter.Storyline,
        filter.Since,
        filter.Reader,
        filter.Take,
        OutletKind = (int)StoryTagKind.Outlet,
        LanguageKind = (int)StoryTagKind.Language,
        CategoryKind = (int)StoryTagKind.Category,
        at = filter.Before?.LatestAt,
        id = filter.Before?.Id,
    };
}
