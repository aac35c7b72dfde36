using System.Net;
using System.Text;
using Kawaraban.Extract;
using Kawaraban.Serve.Images;
using Kawaraban.ServerTests.Collect;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Serve;

/// <summary>Images of outlets come through an address of ours, small, of known kinds, and from nowhere a stored article does not name.</summary>
public sealed class ImagesTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[60]];

    [Fact]
    public async Task An_image_of_an_article_comes_from_our_address_typed_by_its_bytes_and_is_asked_for_once()
    {
        await using var outlet = await LoopbackSite.StartAsync(context => SendAsync(context, Png, "text/html"));
        await using var site = await TestSite.StartReadingAsync();
        var article = await TakeInAsync(site, $"<p>Before.</p><img src=\"{outlet.Address}pier.png\" alt=\"A pier\" width=\"300\" height=\"200\">");

        var image = (await site.ReadAsync($"/articles/{article}")).QuerySelector(".body img")!;
        Assert.Equal(("A pier", "300", "200", "lazy"), (image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")));
        for (var look = 0; look < 2; look++)
        {
            using var answer = await site.GetWithCookieAsync(image.GetAttribute("src")!, "session=secret");
            Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal(Png, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(["default-src 'none'; sandbox"], answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.Contains("max-age=604800", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        var asked = Assert.Single(outlet.Asked);
        Assert.False(asked.ContainsKey("Cookie") || asked.ContainsKey("Referer"));
    }

    [Fact]
    public async Task Nobody_fetches_through_us_what_no_page_of_ours_shows()
    {
        await using var outlet = await LoopbackSite.StartAsync(context => SendAsync(context, Png, "image/png"));
        await using var site = await TestSite.StartReadingAsync();
        await using var other = await TestSite.StartReadingAsync();
        var signed = other.Get<ImageLinks>().Of($"{outlet.Address}a.png")!;

        foreach (var address in (string[])[signed, signed[..^2], signed.Replace("/images/", "/images/x", StringComparison.Ordinal), "/images/aa/bb", "/images/%F0/%20"])
        {
            using var answer = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal(0, answer.Content.Headers.ContentLength ?? 0);
        }

        Assert.Empty(outlet.Asked);
    }

    [Fact]
    public async Task Private_addresses_are_refused_also_behind_a_redirect()
    {
        await using var inside = await LoopbackSite.StartAsync(context => SendAsync(context, Png, "image/png"));
        await using var site = await TestSite.StartEmptyAsync();

        using var answer = await site.GetAsync(site.Get<ImageLinks>().Of($"{inside.Address}a.png")!);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(inside.Asked);
        Assert.Null(site.Get<ImageLinks>().Of("file:///etc/passwd"));
        Assert.Null(site.Get<ImageLinks>().Of("http://a.example:25/a.png"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/png")]
    [InlineData("<html><body>Sign in</body></html>", "image/jpeg")]
    [InlineData("", "image/png")]
    public async Task What_is_no_image_by_its_bytes_is_not_sent_on_whatever_it_is_called(string body, string type)
    {
        await using var outlet = await LoopbackSite.StartAsync(context => SendAsync(context, Encoding.UTF8.GetBytes(body), type));
        await using var site = await TestSite.StartReadingAsync();
        var address = site.Get<ImageLinks>().Of($"{outlet.Address}a.png")!;

        for (var look = 0; look < 2; look++)
        {
            using var answer = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        // What could not be had is left alone for a while.
        Assert.Single(outlet.Asked);
    }

    [Fact]
    public async Task An_image_that_is_too_large_or_led_round_in_circles_is_given_up()
    {
        await using var outlet = await LoopbackSite.StartAsync(context =>
        {
            if (context.Request.Path == "/large.png")
                return SendAsync(context, [.. Png, .. new byte[2000]], "image/png");
            context.Response.Redirect(context.Request.Path == "/moved.png" ? "/there.png" : "/round.png");
            return context.Request.Path == "/there.png" ? SendAsync(context, Png, "image/png") : Task.CompletedTask;
        });
        await using var site = await TestSite.StartReadingAsync(options => options with { MostBytes = 1000 });

        foreach (var (path, status) in (IEnumerable<(string, HttpStatusCode)>)[("large.png", HttpStatusCode.NotFound), ("round.png", HttpStatusCode.NotFound)])
        {
            using var answer = await site.GetAsync(site.Get<ImageLinks>().Of(outlet.Address + path)!);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_kept_stays_within_its_bound()
    {
        await using var outlet = await LoopbackSite.StartAsync(context => SendAsync(context, [.. Png, .. new byte[1000]], "image/png"));
        await using var site = await TestSite.StartReadingAsync(options => options with { MostKept = 5000 });

        for (var number = 0; number < 20; number++)
        {
            using var answer = await site.GetAsync(site.Get<ImageLinks>().Of($"{outlet.Address}{number}.png")!);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.InRange(new DirectoryInfo(Path.Combine(site.DataDirectory, "images")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length), 1000, 5000);
    }

    [Fact]
    public async Task A_reader_or_the_owner_does_without_images_and_their_words_stand_in()
    {
        const string Html = "<p>Before.</p><img src=\"https://a.example/pier.png\" alt=\"A pier\">";
        await using var site = await TestSite.StartReadingAsync();
        var article = await TakeInAsync(site, Html);

        using var off = await site.GetAsync($"/articles/{article}?images=off");
        var cookie = Assert.Single(off.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("images", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal("images=off", cookie);
        using var later = await site.GetWithCookieAsync($"/articles/{article}", cookie);
        var page = await TestSite.ParseAsync(later);
        Assert.Equal("A pier", page.Words(".body .media"));
        Assert.Contains("Show images", page.Words(".colophon"), StringComparison.Ordinal);

        await using var without = await TestSite.StartReadingAsync(options => options with { IsOn = false });
        var shown = await without.ReadAsync($"/articles/{await TakeInAsync(without, Html)}");
        Assert.Equal("A pier", shown.Words(".body .media"));
        Assert.DoesNotContain("images", shown.Words(".colophon"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/jpeg", "FFD8FFE0")]
    [InlineData("image/gif", "474946383961")]
    [InlineData("image/webp", "5249464600000000574542505600")]
    [InlineData("image/avif", "0000001C667479706176696600000000" + "6D696631")]
    [InlineData("image/avif", "0000001C667479706D69663100000000" + "617669660000000000000000")]
    [InlineData(null, "0000001C6674797069736F6D00000000" + "6D703431")]
    [InlineData(null, "00000000667479706176696600000000")]
    [InlineData(null, "52494646000000005741564566")]
    [InlineData(null, "3C737667")]
    [InlineData(null, "")]
    public void An_image_is_known_by_its_first_bytes(string? type, string bytes) => Assert.Equal(type, ImageKind.Of(Convert.FromHexString(bytes)));

    private static Task SendAsync(HttpContext context, byte[] body, string type)
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    private static async Task<ArticleId> TakeInAsync(TestSite site, string html)
    {
        const string Identity = "https://a.example/pier";
        var article = new ExtractedArticle { Title = "A pier", BodyHtml = html, Paragraphs = ["Before."], Words = 1 };
        await site.Get<Intake>().TakeInAsync([new IncomingArticle { Identity = Identity, Url = Identity, Article = article }], TestContext.Current.CancellationToken);
        return (await site.Get<Articles>().FindAsync(Identity, Readers.First, TestContext.Current.CancellationToken))!.Value;
    }
}
