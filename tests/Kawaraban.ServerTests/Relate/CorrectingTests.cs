using Kawaraban.ServerTests.Collect;
using Kawaraban.ServerTests.Terminal;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Relate;

/// <summary>What a reader corrected holds for what the next refresh brings, in the same run of the program and after it was started again.</summary>
public sealed class CorrectingTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 2, 28, 6, 0, 0, TimeSpan.Zero);

    private const string Harbour =
        "The harbour of Velt was closed on Saturday after the coaster Annika ran onto the mole with sixteen people on board. Rescue boats brought all of them ashore within an hour, harbour master Odile Brandt said, and divers will look at the hull on Sunday before tugs try to pull her free.";

    private const string Orchard =
        "Frost has destroyed two thirds of the apple blossom in the orchards of Lower Tarn, growers said on Saturday. It was minus seven degrees for three nights running, and the candles between the trees did not help. Spokeswoman Mirre Talbot put the loss at forty million crowns and asked the province for help.";

    private Collector _collector = null!;
    private SmallSite _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Correcting Correcting => _collector.Get<Correcting>();

    public async ValueTask InitializeAsync()
    {
        _collector = await Collector.StartAsync();
        _site = await SmallSite.StartAsync();
        await _collector.FollowAsync(At("/feed"));
        await BringAsync(("mole", "Coaster on the mole of Velt", Harbour), ("frost", "Frost in the orchards of Lower Tarn", Orchard));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _collector.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_comes_after_a_merge_and_after_its_undoing_goes_where_it_belongs_then(bool isStartedAgain)
    {
        var (mole, frost) = (await StoryOfAsync("mole"), await StoryOfAsync("frost"));
        Assert.NotEqual(mole, frost);

        await MakeAsync(Correcting.MergeAsync(new(mole), new(frost), Stop), isStartedAgain);
        await BringAsync(("frost-2", "No apples this year", Orchard));
        Assert.Equal(mole, await StoryOfAsync("frost-2"));

        await MakeAsync(Correcting.UndoAsync(null, Stop), isStartedAgain);
        Assert.Equal((frost, frost), (await StoryOfAsync("frost"), await StoryOfAsync("frost-2")));

        await BringAsync(("frost-3", "Apple growers ask for help", Orchard), ("mole-2", "Sixteen saved at Velt", Harbour));
        Assert.Equal((mole, frost), (await StoryOfAsync("mole-2"), await StoryOfAsync("frost-3")));
        await NothingIsWrongAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_story_that_was_split_off_keeps_its_articles_and_gets_what_is_like_them(bool isStartedAgain)
    {
        var mole = await StoryOfAsync("mole");
        await MakeAsync(Correcting.MergeAsync(new(mole), new(await StoryOfAsync("frost")), Stop), isStartedAgain);

        await MakeAsync(Correcting.SplitAsync(new(mole), [await ArticleAsync("frost")], Stop), isStartedAgain);
        var own = await StoryOfAsync("frost");
        await BringAsync(("frost-2", "No apples this year", Orchard), ("mole-2", "Sixteen saved at Velt", Harbour));

        Assert.NotEqual(mole, own);
        Assert.Equal((own, mole), (await StoryOfAsync("frost-2"), await StoryOfAsync("mole-2")));
        Assert.Equal("Frost in the orchards of Lower Tarn", (await _collector.Get<Stories>().FindAsync(new(own), reader: null, Stop))!.Story.Title);
        await NothingIsWrongAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_that_was_no_copy_stays_a_report_when_its_outlet_edits_it(bool isStartedAgain)
    {
        await BringAsync(("mole-2", "Sixteen saved at Velt", Harbour));
        var copy = await ArticleAsync("mole-2");
        Assert.NotNull(await CopyOfAsync(copy));

        await MakeAsync(Correcting.NotACopyAsync(copy, Stop), isStartedAgain);
        _collector.Clock.Advance(TimeSpan.FromHours(1));
        await BringAsync(("mole-2", "Sixteen saved at Velt", Harbour + " The mole stays closed until Monday."));

        Assert.Null(await CopyOfAsync(copy));
        Assert.Equal(2, (await _collector.Get<Articles>().FindAsync(copy, Readers.First, Stop))!.Versions.Count);
        await NothingIsWrongAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_article_that_was_moved_stays_and_takes_its_copies_along(bool isStartedAgain)
    {
        await BringAsync(("frost-2", "No apples this year", Orchard));
        var (mole, frost) = (await StoryOfAsync("mole"), await StoryOfAsync("frost"));

        await MakeAsync(Correcting.MoveAsync(await ArticleAsync("frost"), new(mole), Stop), isStartedAgain);
        await BringAsync(("frost-3", "Apple growers ask for help", Orchard));

        Assert.Equal((mole, mole, mole), (await StoryOfAsync("frost"), await StoryOfAsync("frost-2"), await StoryOfAsync("frost-3")));
        Assert.Equal(mole, (await _collector.Get<Stories>().FindAsync(new(frost), reader: null, Stop))!.Story.Id.Value);

        await MakeAsync(Correcting.UndoAsync(null, Stop), isStartedAgain);
        Assert.Equal((mole, frost, frost), (await StoryOfAsync("mole"), await StoryOfAsync("frost"), await StoryOfAsync("frost-3")));
        await NothingIsWrongAsync();
    }

    [Fact]
    public async Task A_correction_on_which_another_builds_is_not_undone_before_that()
    {
        var mole = await StoryOfAsync("mole");
        await MakeAsync(Correcting.MergeAsync(new(mole), new(await StoryOfAsync("frost")), Stop));
        await MakeAsync(Correcting.SplitAsync(new(mole), [await ArticleAsync("frost")], Stop));

        Assert.Equal(new Refusal(RefusalKind.BuiltUpon, 1, 2), await RefusedAsync(Correcting.UndoAsync(1, Stop)));
        await MakeAsync(Correcting.UndoAsync(2, Stop));
        await MakeAsync(Correcting.UndoAsync(1, Stop));

        Assert.NotEqual(mole, await StoryOfAsync("frost"));
        Assert.Equal(new Refusal(RefusalKind.UndoneAlready, 1), await RefusedAsync(Correcting.UndoAsync(1, Stop)));
        Assert.Equal(new Refusal(RefusalKind.NothingToUndo), await RefusedAsync(Correcting.UndoAsync(null, Stop)));
        await NothingIsWrongAsync();
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_changes_nothing()
    {
        var (mole, frost) = (new StoryId(await StoryOfAsync("mole")), new StoryId(await StoryOfAsync("frost")));
        var article = await ArticleAsync("mole");

        Assert.Equal(RefusalKind.NothingChosen, (await RefusedAsync(Correcting.SplitAsync(mole, [], Stop))).Kind);
        Assert.Equal(RefusalKind.NothingWouldStay, (await RefusedAsync(Correcting.SplitAsync(mole, [article], Stop))).Kind);
        Assert.Equal(RefusalKind.NotOfStory, (await RefusedAsync(Correcting.SplitAsync(frost, [article], Stop))).Kind);
        Assert.Equal(RefusalKind.NoSuchArticle, (await RefusedAsync(Correcting.SplitAsync(frost, [new(99)], Stop))).Kind);
        Assert.Equal(RefusalKind.NoSuchStory, (await RefusedAsync(Correcting.MergeAsync(mole, new(99), Stop))).Kind);
        Assert.Equal(RefusalKind.SameStory, (await RefusedAsync(Correcting.MergeAsync(mole, mole, Stop))).Kind);
        Assert.Equal(RefusalKind.AlreadyThere, (await RefusedAsync(Correcting.MoveAsync(article, mole, Stop))).Kind);
        Assert.Equal(RefusalKind.NotACopy, (await RefusedAsync(Correcting.NotACopyAsync(article, Stop))).Kind);
        Assert.Equal(RefusalKind.CopyOfItself, (await RefusedAsync(Correcting.CopyOfAsync(article, article, Stop))).Kind);
        Assert.Equal(RefusalKind.NoSuchCorrection, (await RefusedAsync(Correcting.UndoAsync(7, Stop))).Kind);
        Assert.Empty(await _collector.Get<Corrections>().ListAsync(story: null, Stop));
    }

    // The feed shows these items alone, and is read.
    private async Task BringAsync(params (string Path, string Title, string Text)[] items)
    {
        _site.Rss("/feed", [.. items.Select(item => new RssItem(item.Title, At("/" + item.Path), item.Path, $"<p>{item.Text}</p>", Morning))]);
        await _collector.RefreshAsync();
    }

    private async Task MakeAsync(Task<CorrectionResult> correction, bool isStartedAgain = false)
    {
        Assert.IsType<CorrectionResult.Done>(await correction);
        if (isStartedAgain)
            await _collector.RestartAsync();
    }

    private static async Task<Refusal> RefusedAsync(Task<CorrectionResult> correction) => Assert.IsType<CorrectionResult.Refused>(await correction).Why;

    private async Task<ArticleId> ArticleAsync(string path) => new(Assert.Single(await _collector.QueryAsync<long>($"select id from article where url = '{At("/" + path)}'")));

    private async Task<long> StoryOfAsync(string path) => Assert.Single(await _collector.QueryAsync<long>($"select story_id from article where id = {await ArticleAsync(path)}"));

    private async Task<long?> CopyOfAsync(ArticleId article) => Assert.Single(await _collector.QueryAsync<long?>($"select copy_of from article where id = {article}"));

    private async Task NothingIsWrongAsync() => Assert.Empty(await _collector.QueryAsync<string>(
        """
        select 'article ' || id || ' is in no story that stands' from article where not exists (select 1 from story where id = story_id and merged_into is null)
        union all select 'article ' || id || ' is not in the story of its origin' from article where copy_of is not null and story_id <> (select story_id from article origin where origin.id = article.copy_of)
        union all select 'story ' || id || ' is not told' from story where told_at is null and merged_into is null
        union all select 'story ' || id || ' has no articles' from story where merged_into is null and not exists (select 1 from article where story_id = story.id)
        union all select 'story ' || id || ' leads to one that leads on' from story where merged_into in (select id from story where merged_into is not null)
        """));

    private string At(string path) => $"http://record.example:{_site.Port}{path}";
}
