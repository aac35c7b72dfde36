using System.Net;
using System.Text.Json;
using Kawaraban.Serve.Assets;

namespace Kawaraban.ServerTests.Serve;

public sealed class InstallTests(TownSite town)
{
    [Fact]
    public async Task The_manifest_names_icons_that_are_there_and_where_to_share_to()
    {
        var page = await town.Site.ReadAsync("/");
        using var answer = await town.Site.GetAsync(page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!, "ja");
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        using var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("ja", manifest.RootElement.GetProperty("lang").GetString());
        Assert.Equal("/add", manifest.RootElement.GetProperty("share_target").GetProperty("action").GetString());
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
        {
            using var image = await town.Site.GetAsync(icon.GetProperty("src").GetString()!);
            Assert.Equal((HttpStatusCode.OK, icon.GetProperty("type").GetString()), (image.StatusCode, image.Content.Headers.ContentType!.MediaType));
        }
    }

    [Theory]
    [InlineData("en", "No connection")]
    [InlineData("id", "Tidak ada sambungan")]
    [InlineData("ja", "接続がありません")]
    [InlineData("zh-Hans", "没有网络连接")]
    public async Task There_is_a_page_for_want_of_a_network_in_each_language(string language, string title)
    {
        var page = await town.Site.ReadAsync($"/offline/{language}", "fr");

        Assert.Equal((language, title), (page.DocumentElement.GetAttribute("lang"), page.Words("h1")));
        Assert.NotNull(page.QuerySelector("ul#pages"));
    }

    [Fact]
    public async Task The_service_worker_stands_apart_from_the_pages_script_and_may_serve_all_pages()
    {
        using var worker = await town.Site.GetAsync("/sw.js");
        var script = await worker.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.Contains(EmbeddedAssets.Style.Path, script, StringComparison.Ordinal);
        Assert.DoesNotContain("addEventListener('install'", System.Text.Encoding.UTF8.GetString(EmbeddedAssets.Script.Content), StringComparison.Ordinal);
        using var page = await town.Site.GetAsync("/");
        Assert.Contains("worker-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["1"], page.Headers.GetValues("Kawaraban-Reader"));
    }
}
