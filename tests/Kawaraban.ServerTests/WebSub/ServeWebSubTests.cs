using System.Globalization;
using Kawaraban.ServerTests.Terminal;

namespace Kawaraban.ServerTests.WebSub;

/// <summary>The real program, followed by a hub from the first poll to an article that was pushed.</summary>
public sealed class ServeWebSubTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Fact]
    public async Task A_pushed_report_is_shown_without_polling()
    {
        await using var hub = await LoopbackHub.StartAsync();
        hub.Items = LoopbackHub.Item("Harbour budget", "The council voted on the budget of the harbour on Monday.");
        await _kawaraban.RunAsync("add", hub.Topic, "--allow-private-addresses");
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{WebSubSite.FreePort()}");
        using var server = _kawaraban.Start("serve", "--urls", address, "--public-url", address, "--allow-private-addresses", "--host-spacing", "0");
        try
        {
            await UntilAsync(() => Task.FromResult(!hub.Asked.IsEmpty));
            var asked = hub.Asked.First();
            Assert.Equal("a-challenge", (await hub.CallAsync(asked["hub.callback"], "subscribe")).Answer);
            var pushed = hub.Feed(LoopbackHub.Item("Night ferry", "A night ferry will cross the bay from June, the line announced on Tuesday."));
            await hub.PushAsync(asked["hub.callback"], pushed, "sha256", asked["hub.secret"]);

            await UntilAsync(async () => (await _kawaraban.RunAsync("search", "\"night ferry\"")).Output.Contains("Night ferry", StringComparison.Ordinal));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_public_address_that_is_none_is_refused_before_anything_starts()
    {
        var (exitCode, _, messages) = await _kawaraban.RunAsync("serve", "--public-url", "news.example.org");

        Assert.Equal(2, exitCode);
        Assert.Contains("--public-url", messages, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var stop = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            Assert.False(stop.IsCancellationRequested, $"It did not come to be within {Patience.TotalSeconds} seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }
    }
}
