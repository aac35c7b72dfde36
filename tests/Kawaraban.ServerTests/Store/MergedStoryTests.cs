using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Stories;
using Kawaraban.Relate.Summaries;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Store;

public sealed class MergedStoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_merged_story_keeps_its_id_as_a_signpost_to_the_other()
    {
        await using var store = await SqliteStore.OpenAsync();
        var (first, second) = await TwoStoriesAsync(store);

        await using (var session = await store.RelatingStore.BeginWriteAsync(Stop))
        {
            await RelatingStore.MergeAsync(session, second, first);
            await session.CommitAsync(Stop);
        }

        var page = await store.Stories.FindAsync(new StoryId(second), reader: null, Stop);
        Assert.Equal(first, page!.Story.Id.Value);
        Assert.Equal(2, page.Articles.Count);
        Assert.Equal([first], await store.RelatingStore.UntoldAsync(10, Stop));
    }

    [Fact]
    public async Task An_edited_article_whose_story_was_merged_since_it_was_read_is_in_the_story_that_stands()
    {
        await using var store = await SqliteStore.OpenAsync();
        var (first, second) = await TwoStoriesAsync(store);
        var before = (await store.Stories.FindAsync(new StoryId(second), reader: null, Stop))!.Articles;
        var edited = Assert.Single(await store.RelatingStore.ArticlesAsync([.. before.Select(article => article.Id.Value)], Stop));

        await using (var session = await store.RelatingStore.BeginWriteAsync(Stop))
        {
            await RelatingStore.MergeAsync(session, second, first);
            await store.RelatingStore.AssignAsync(session, edited, edited.StoryId!.Value, null, null, SignatureOf(edited));
            await session.CommitAsync(Stop);
        }

        Assert.Equal(2, (await store.Stories.FindAsync(new StoryId(first), reader: null, Stop))!.Articles.Count);
    }

    [Fact]
    public async Task A_story_that_follows_another_stands_in_its_storyline()
    {
        await using var store = await SqliteStore.OpenAsync();
        var (first, second) = await TwoStoriesAsync(store);

        await using (var session = await store.RelatingStore.BeginWriteAsync(Stop))
        {
            await store.RelatingStore.FollowAsync(session, second, new StorylineLink(first, [new Reason("shared names", 0.9, "the council")]));
            await session.CommitAsync(Stop);
        }

        var line = Assert.Single(await store.Storylines.ListAsync(reader: null, Stop));
        Assert.Equal([first, second], line.Stories.Select(story => story.Id.Value));
        Assert.Equal("the council", Assert.Single((await store.Stories.FindAsync(new StoryId(second), reader: null, Stop))!.FollowsWhy).Detail);
    }

    private static async Task<(long First, long Second)> TwoStoriesAsync(SqliteStore store)
    {
        await store.Intake.TakeInAsync(
            [
                SqliteStore.Incoming("one", "The council votes", "The council approved a second line."),
                SqliteStore.Incoming("two", "The ferry sails", "The second ferry sailed for the first time."),
            ],
            Stop);
        var ids = new List<long>();
        foreach (var article in await store.RelatingStore.ArticlesAsync(await store.RelatingStore.UnfinishedAsync(Stop), Stop))
        {
            await using (var session = await store.RelatingStore.BeginWriteAsync(Stop))
            {
                ids.Add(await store.RelatingStore.StartStoryAsync(session, article));
                await store.RelatingStore.AssignAsync(session, article, ids[^1], null, [], SignatureOf(article));
                await session.CommitAsync(Stop);
            }

            // A second writer waits for the first.
            await store.RelatingStore.TellAsync([Told(ids[^1], article)], Stop);
        }

        return (ids[0], ids[1]);
    }

    private static byte[] SignatureOf(StoredArticle article) => StoryIndex.Read(Telling.ArticleOf(article)).ToBytes();

    private static ToldStory Told(long id, StoredArticle article) => new()
    {
        Id = id,
        Title = article.Title!,
        Summary = new Summary([new SummarySentence(article.BodyText, [article.Id])]),
        Coverage = new StoryCoverage { Agreed = [], Only = [], Differing = [] },
        Profile = [],
    };
}
