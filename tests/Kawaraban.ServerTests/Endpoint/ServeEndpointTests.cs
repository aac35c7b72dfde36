using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Kawaraban.ServerTests.Serve;
using Kawaraban.ServerTests.Terminal;
using Kawaraban.ServerTests.WebSub;

namespace Kawaraban.ServerTests.Endpoint;

/// <summary>The real program with an endpoint and a key in its environment.</summary>
public sealed class ServeEndpointTests : IDisposable
{
    private const string Key = "sk-very-secret-lantern";

    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Fact]
    public async Task The_key_goes_to_the_endpoint_and_nowhere_else_and_collecting_asks_nothing()
    {
        await using var model = await LoopbackModel.StartAsync(data => data.Split('\n')[0][4..] + " [1]");
        _kawaraban.Environment["KAWARABAN_ENDPOINT_KEY"] = Key;
        string[] endpoint = ["--endpoint", model.Options.Address.ToString(), "--endpoint-model", LoopbackModel.Name];
        await _kawaraban.RunAsync(["demo", "--once", "--newsroom-port", "0", .. endpoint]);
        Assert.Empty(model.Questions);

        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{WebSubSite.FreePort()}"));
        using var server = _kawaraban.Start(["serve", "--urls", address.ToString(), .. endpoint]);
        var said = new StringBuilder();
        try
        {
            while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !said.Append(line).ToString().Contains("Kawaraban is at", StringComparison.Ordinal))
                continue;
            await AskForASummaryAsync(address);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            said.Append(await server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Append(await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["Bearer " + Key], model.Keys);
        Assert.Contains("was asked: answered", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, said.ToString(), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_kawaraban.Data, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(Key, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    // The first story of the newsroom of which there is something to summarise.
    private async Task AskForASummaryAsync(Uri address)
    {
        using var handler = new HttpClientHandler();
#pragma warning disable RS0030 // A client of our own server; PublicHttp refuses private addresses.
        using var browser = new HttpClient(handler) { BaseAddress = address };
#pragma warning restore RS0030
        foreach (var story in (await _kawaraban.JsonAsync("stories")).EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/stories/{story.GetProperty("id").GetInt64()}");
            var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
            if (page.QuerySelector("#machine input") is not { } token)
                continue;

            using var form = new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!)]);
            using var answer = await browser.PostAsync(new Uri(path + "/machine-summary", UriKind.Relative), form, TestContext.Current.CancellationToken);
            Assert.NotNull(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("#machine .summary"));
            return;
        }

        Assert.Fail("No story of the newsroom has claims.");
    }
}
