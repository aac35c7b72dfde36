using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

[assembly: AssemblyFixture(typeof(TownSite))]

namespace Kawaraban.ServerTests.Serve;

/// <summary>One site with the small town for all tests that only read.</summary>
public sealed class TownSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    internal SmallTown Town => Site.Town;

    /// <summary>A page of every kind.</summary>
    public IEnumerable<string> Pages =>
    [
        "/", "/?lang=ja", "/?outlet=Nobody", $"/stories/{Town.Breach}", $"/stories/{Town.Vote}", "/storylines", $"/storylines/{Town.SeaWall}",
        $"/articles/{Town.Wire}", $"/articles/{Town.Copy}", $"/articles/{Town.Edited}", $"/articles/{Town.Headless}", $"/articles/{Town.RightToLeft}",
        "/search", "/search?q=wall", "/search?q=nothinglikethis", "/search?q=-wall", "/search?q=wall%20is%3Aunread%20before%3Asoon&age=1y&sort=newest", "/search?q=railway%20zebra", "/searches",
        "/feeds", "/feeds?did=saved&feed=1", "/feeds?did=own-full", "/feeds?q=gazette", "/feeds?show=ailing", "/feeds/1", "/feeds/7", "/feeds/folders", "/add", "/add?url=https%3A%2F%2Fgazette.example%2Ffeed&title=Gazette",
        "/corrections", "/corrections?before=5", "/welcome", "/welcome?no=PasswordShort&for=10", "/audit", $"/stories/{Town.Vote}?no=AlreadyThere&about=1&other=2",
        $"/stories/{Town.Breach}/comments", $"/stories/{Town.Breach}/comments?reply=1", $"/articles/{Town.Headless}/comments", $"/stories/{Town.Breach}?social=ToShare", $"/articles/{Town.Wire}?social=Waiting", "/moderation", "/settings", "/settings?saved=true", "/settings?saved=false",
        "/?view=unread", "/?view=later", "/?view=liked&age=year", "/?view=alone", $"/?storyline={Town.SeaWall}", "/?outlet=Tidewater%20Gazette", $"/stories/{Town.Breach}/articles", $"/stories/{Town.Breach}/articles?of={Town.Wire}",
        $"/stories/{Town.Breach}/claims?kind=only", $"/stories/{Town.Breach}?marked=Later", "/compare", $"/compare?a={Town.Wire}&b={Town.Copy}", $"/compare?a={Town.Wire}&b={Town.Edited}", "/reading", "/reading?saved=1", "/keys",
    ];

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(Site);
        await Site.Get<SavedSearches>().SaveAsync(new ReaderId(1), "wall age:1y", "The sea wall", CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
