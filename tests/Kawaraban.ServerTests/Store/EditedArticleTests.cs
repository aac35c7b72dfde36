using Kawaraban.Store;

namespace Kawaraban.ServerTests.Store;

/// <summary>A program that runs on and one that was started again put the next article in the same story, though an earlier one was edited.</summary>
public sealed class EditedArticleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_comes_after_an_edit_is_related_to_the_text_as_it_stands(bool isStartedAgain)
    {
        await using var store = await SqliteStore.OpenAsync();
        using var running = new Relating(store.RelatingStore, store.Corrections, TimeProvider.System);
        await TakeInAsync(store, running, "warehouse", "Fire destroys Darwell warehouse in Port Salim",
            "A fire destroyed the Darwell furniture warehouse on Quay Street in Port Salim, injuring two workers. Forty firefighters fought the blaze for five hours.");
        await TakeInAsync(store, running, "warehouse", "Rector Ilva Monk resigns from Lusk university",
            "Rector Ilva Monk has resigned from the university of Lusk after nine years of quarrels with the deans. The senate will choose her successor in May, deputy rector Tam Oley said.");

        using var startedAgain = new Relating(store.RelatingStore, store.Corrections, TimeProvider.System);
        var relating = isStartedAgain ? startedAgain : running;
        await TakeInAsync(store, relating, "fire", "Darwell warehouse burns down in Port Salim",
            "The Darwell furniture warehouse on Quay Street in Port Salim burned down. Two workers were injured, and forty firefighters fought the blaze for five hours.");
        await TakeInAsync(store, relating, "rector", "Rector Ilva Monk resigns from university of Lusk",
            "The university of Lusk must look for a rector: Ilva Monk has resigned after nine years of quarrels with the deans. Deputy rector Tam Oley said the senate will choose a successor in May.");

        Assert.Equal("fire | rector+warehouse", await StoriesAsync(store));
    }

    private static async Task TakeInAsync(SqliteStore store, Relating relating, string identity, string title, string text)
    {
        await store.Intake.TakeInAsync([SqliteStore.Incoming(identity, title, text)], Stop);
        await relating.RunAsync(progress: null, Stop);
    }

    private static async Task<string> StoriesAsync(SqliteStore store)
    {
        var articles = await store.RelatingStore.ArticlesAsync([.. Enumerable.Range(1, 10).Select(id => (long)id)], Stop);
        return string.Join(" | ", articles.GroupBy(article => article.StoryId).Select(story => string.Join('+', story.Select(article => article.Url!.Split('/')[^1]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }
}
