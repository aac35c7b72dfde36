using System.Text;
using System.Text.Json;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>Feeds that set out to fill the memory, each read by the real program in a process of its own, which says what it held at most.</summary>
public sealed class PeakTests : IDisposable
{
    private const double MostMegabytes = 256;
    private const int Items = 100_000;

    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Theory]
    [InlineData("utf-8", "The council voted on the harbour budget. ", 10, "")]
    [InlineData("windows-1251", "Совет принял бюджет порта во вторник. ", 10, "")]
    [InlineData("utf-16", "The council voted on the harbour budget. ", 4, "")]
    [InlineData("utf-8", "The council voted on the harbour budget. ", 10, "\u0008")]
    public async Task A_feed_of_100_000_items_is_read_within_256_MB(string encoding, string sentence, int sentences, string control)
    {
        CodePagesEncodingProvider.Instance.GetEncodings();
        var body = string.Concat(Enumerable.Repeat(sentence, sentences)) + control;
        var feed = new StringBuilder($"<?xml version='1.0' encoding='{encoding}'?><rss><channel><title>Harbour</title>");
        for (var i = 0; i < Items; i++)
            feed.Append(System.Globalization.CultureInfo.InvariantCulture, $"<item><title>Part {i}</title><link>https://harbour.example/{i}</link><description>{body}</description></item>");

        var codec = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        await AssertPeakAsync($"{Items} items", [.. codec.GetPreamble(), .. codec.GetBytes(feed.ToString())]);
    }

    [Fact]
    public async Task A_JSON_Feed_of_100_000_items_is_read_within_256_MB_broken_or_whole()
    {
        var body = string.Concat(Enumerable.Repeat("The council voted on the harbour budget. ", 8));
        var items = string.Join(',', Enumerable.Range(0, Items).Select(i => $"{{\"id\":\"{i}\",\"url\":\"https://harbour.example/{i}\",\"content_text\":\"{body}\"}}"));
        var json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Harbour\",\"items\":[" + items;

        await AssertPeakAsync($"{Items} items", Encoding.UTF8.GetBytes(json + "]}"));
        await AssertPeakAsync($"{Items} items", Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData("1 items", "<rss><channel><item><description>", "<b>", 16_000_000)]
    [InlineData("200000 items", "<rss><channel>", "<item>", 8_000_000)]
    [InlineData("200000 items", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry/>", 6_000_000)]
    [InlineData("1 items", "<rss><channel><item><description>", "a &lt;b&gt; ", 4_000_000)]
    [InlineData("0 items", "<rss><channel><title>x</title><a ", "a='b' ", 8_000_000)]
    [InlineData("not a feed: an HTML page", "<html>", "<p>hello</p>", 4_000_000)]
    [InlineData("malformed: The JSON breaks off or is not valid", "{\"items\":", "[{\"a\":", 8_000_000)]
    [InlineData("1 items", "<!DOCTYPE x [<!ENTITY a '&b;&b;&b;&b;'><!ENTITY b '0123456789abcdef0123456789abcdef'>]><rss><channel><item><description>", "&a;&b;", 8_000_000)]
    public async Task What_is_made_to_fill_the_memory_does_not(string result, string beginning, string again, int times) =>
        await AssertPeakAsync(result, [.. Encoding.UTF8.GetBytes(beginning), .. Enumerable.Repeat(Encoding.UTF8.GetBytes(again), times).SelectMany(bytes => bytes)]);

    private async Task AssertPeakAsync(string result, byte[] feed)
    {
        var (exitCode, output, messages) = await _kawaraban.RunAsync("lab", "peak", _kawaraban.FileOf("feed", feed));

        Assert.True(exitCode == 0, messages);
        using var measured = JsonDocument.Parse(output);
        Assert.Equal(result, measured.RootElement.GetProperty("result").GetString());
        Assert.InRange(measured.RootElement.GetProperty("megabytes").GetDouble(), 32, 64);
        Assert.InRange(measured.RootElement.GetProperty("peak_megabytes").GetDouble(), 0, MostMegabytes);
    }
}
