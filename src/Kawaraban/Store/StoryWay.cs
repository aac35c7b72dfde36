namespace Kawaraban.Store;

/// <summary>
/// A way to stories that can answer a query of fields, the newest first. What it leads to is looked at article by article as before, so that
/// it may lead to too many stories, but never past one: a rare language costs what it holds, instead of a look at every story.
/// </summary>
/// <param name="From">The tables; <c>story</c> is one of them.</param>
/// <param name="Condition">Which of their rows.</param>
/// <param name="At">The time the stories go by.</param>
/// <param name="Id">The story.</param>
/// <param name="Holds">The same said of a story to which another way led.</param>
/// <param name="Width">How much it leads to, compared with others.</param>
internal sealed record StoryWay(string From, string Condition, string At, string Id, string Holds, int Width)
{
    /// <summary>Through all of them.</summary>
    public static StoryWay All { get; } = OfStories("true", 0);

    /// <summary>
    /// Through those with an article that was edited since its story was told: the story's tags do not know of it yet. Hardly ever are there any.
    /// </summary>
    public static StoryWay Edited { get; } =
        OfStories("story.id in (select edited.story_id from article edited where edited.related_at is null and edited.story_id is not null)", 0);

    public static StoryWay OfLanguage(string value) => OfTag(StoryTagKind.Language, "value", value, 4);

    public static StoryWay OfCategory(string name) => OfTag(StoryTagKind.Category, "lower(value)", name, 2);

    /// <summary>Through what a reader marked; all stories are walked, but only those marked are looked at.</summary>
    public static StoryWay OfMarks(string column, string reader) => OfStories(
        $"""
        +story.id in (
          select marked.story_id from story_reading marked where marked.reader_id = {reader} and marked.{column} is not null
          union
          select article.story_id from reading marked join article on article.id = marked.article_id where marked.reader_id = {reader} and marked.{column} is not null and article.story_id is not null)
        """,
        1);

    // "cross join" keeps the order of the two tables: SQLite would otherwise be free to begin with all stories. The kind stands as a number:
    // an index is of categories only.
    private static StoryWay OfTag(StoryTagKind kind, string compared, string value, int width)
    {
        var condition = $"kind = {(int)kind} and {compared} = {value}";
        return new(
            "story_tag tag cross join story on story.id = tag.story_id", condition, "tag.latest_at", "tag.story_id",
            $"exists (select 1 from story_tag other where other.story_id = story.id and {condition})", width);
    }

    private static StoryWay OfStories(string condition, int width) => new("story", condition, "story.latest_at", "story.id", condition, width);
}
