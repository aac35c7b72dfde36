using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Terminal;

public sealed class JustInTests : IAsyncLifetime
{
    private readonly KawarabanProgram _kawaraban = new();
    private SmallSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await SmallSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _kawaraban.Dispose();
    }

    [Fact]
    public async Task An_article_whose_page_is_waited_for_is_found_and_shown_as_just_in()
    {
        _site.Rss("/feed", new RssItem("A second ferry", $"{_site.Address}/ferry", "1", "The council approved a second line."));
        _site.Otherwise = context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        };
        foreach (var command in (string[][])[["add", $"{_site.Address}/feed"], ["refresh"]])
            Assert.Equal(0, (await _kawaraban.RunAsync([.. command, "--allow-private-addresses", "--host-spacing", "0"])).ExitCode);

        var (_, article, _) = await _kawaraban.RunAsync("article", "1");
        var (_, search, _) = await _kawaraban.RunAsync("search", "council");

        Assert.Contains("just in, not compared yet", article, StringComparison.Ordinal);
        Assert.Contains("article 1, just in", search, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await _kawaraban.JsonAsync("article", "1")).GetProperty("story").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await _kawaraban.JsonAsync("search", "council"))[0].GetProperty("story").ValueKind);
        Assert.Empty((await _kawaraban.JsonAsync("stories")).EnumerateArray());
    }
}
