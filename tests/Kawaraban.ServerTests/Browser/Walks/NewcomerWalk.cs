using System.Globalization;
using Kawaraban.ServerTests.Accounts;
using Kawaraban.ServerTests.Terminal;
using Kawaraban.ServerTests.WebSub;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>Somebody starts the program over an empty folder and goes on by what the screen says: account, first feed, first story, first search.</summary>
[Trait("needs", "browser")]
public sealed class NewcomerWalk(Chromium chromium) : IDisposable
{
    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task A_newcomer_gets_from_nothing_to_a_first_search(string language, bool hasScript, bool isPhone)
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Html("/", "<head><title>Bay Town Record</title><link rel=alternate type='application/rss+xml' href='/feed'></head><body><p>Hello</p></body>");
        paper.Rss("/feed", new RssItem("The bridge opens again", paper.Address + "/one", Text: RssItem.Whole("bridge")));
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{WebSubSite.FreePort()}");
        using var server = _kawaraban.Start("serve", "--urls", address, "--allow-private-addresses", "--host-spacing", "0");
        try
        {
            // It says where to go.
            while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains(address, StringComparison.Ordinal))
            {
            }

            await using var walker = await Walker.OpenAsync(chromium, new Uri(address), language, hasScript, isPhone);
            var text = walker.Text;
            await walker.GoAsync("/");
            await walker.LookAsync("first-visit");
            await walker.FollowAsync(text.ProposeMake);
            await walker.WriteAsync(text.AccountName, "Rin");
            await walker.ChoosePasswordAsync(Visitor.Password);
            await walker.PressAsync(text.WelcomeMake);
            await walker.SeeAsync("h1", text.EmptyTitle);
            await walker.FollowAsync(text.FollowNew);
            await walker.WriteAsync(text.AddressToFollow, paper.Address);
            await walker.PressAsync(text.LookAndFollow);
            await walker.SeeAsync("h1", text.FollowedTitle);
            await walker.FollowAsync(text.BackToStories);
            await walker.LookAsync("first-front");
            await walker.FollowAsync("The bridge opens again");
            await walker.SeeAsync("h1", "The bridge opens again");
            await walker.LookAsync("first-story");
            await walker.At(".reports a[href^='/articles/']").First.ClickAsync();
            await walker.SeeAsync(".reading .body", "the last came home after dark");
            await walker.LookAsync("first-article");
            if (isPhone)
                await walker.FollowAsync(text.Search, ".masthead");
            await walker.FindAsync(isPhone ? "main" : ".masthead", "bridge");
            await walker.SeeAsync(".results h2", "The bridge opens again");
            await walker.LookAsync("first-search");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }
}
