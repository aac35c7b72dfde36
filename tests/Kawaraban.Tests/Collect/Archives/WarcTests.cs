using System.Globalization;
using System.IO.Compression;
using System.Text;
using Kawaraban.Collect.Archives;

namespace Kawaraban.Tests.Collect.Archives;

public sealed class WarcTests
{
    private const string Html = "<!doctype html><title>Ferry</title><p>The ferry runs again.</p>";

    [Theory]
    [InlineData("1.0", "<http://post.example/ferry>")]
    [InlineData("1.1", "http://post.example/ferry")]
    public void An_answer_with_a_page_gives_its_address_its_date_and_its_bytes(string version, string address)
    {
        var archive = Record("response", Answer("200 OK", "text/html; charset=utf-8", Html), version, address, "2019-05-06T07:08:09.123456Z");

        var page = Assert.IsType<ImportItem.CapturedPage>(Assert.Single(Read(archive)));

        Assert.Equal("http://post.example/ferry", page.Url.AbsoluteUri);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal(new DateTimeOffset(2019, 5, 6, 7, 8, 9, TimeSpan.Zero).AddTicks(1234560), page.At);
        Assert.Equal(Html, Encoding.UTF8.GetString(page.Bytes));
    }

    [Fact]
    public void A_resource_is_its_page_without_an_answer_around_it()
    {
        var archive = Record("resource", Encoding.UTF8.GetBytes(Html), contentType: "text/html");

        Assert.Equal(Html, Encoding.UTF8.GetString(Assert.IsType<ImportItem.CapturedPage>(Assert.Single(Read(archive))).Bytes));
    }

    [Theory]
    [InlineData("warcinfo")]
    [InlineData("request")]
    [InlineData("metadata")]
    [InlineData("revisit")]
    [InlineData("conversion")]
    public void What_accompanies_pages_is_not_even_counted(string type) =>
        Assert.Empty(Read(Record(type, Answer("200 OK", "text/html", Html))));

    [Theory]
    [InlineData("404 Not Found", "text/html", "http://post.example/ferry")]
    [InlineData("301 Moved", "text/html", "http://post.example/ferry")]
    [InlineData("200 OK", "image/png", "http://post.example/ferry.png")]
    [InlineData("200 OK", "text/css", "http://post.example/site.css")]
    [InlineData("200 OK", "text/plain", "http://post.example/robots.txt")]
    [InlineData("200 OK", "text/html", "dns:post.example")]
    public void What_is_no_page_is_passed_over_with_a_count(string status, string contentType, string address) =>
        Assert.IsType<ImportItem.Other>(Assert.Single(Read(Record("response", Answer(status, contentType, Html), address: address))));

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void A_packed_body_is_unpacked(string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            packer.Write(Encoding.UTF8.GetBytes(Html));
        }

        Assert.Equal(Html, PageOf($"Content-Encoding: {encoding}\r\n", packed.ToArray()));
        Assert.Equal(Html, PageOf($"Content-Encoding: {encoding}\r\n", Encoding.UTF8.GetBytes(Html)));
    }

    [Fact]
    public void A_chunked_body_is_put_together()
    {
        var chunked = Encoding.UTF8.GetBytes($"{10:x};name=value\r\n{Html[..10]}\r\n{Html.Length - 10:X}\r\n{Html[10..]}\r\n0\r\nTrailer: x\r\n\r\n");

        Assert.Equal(Html, PageOf("Transfer-Encoding: chunked\r\n", chunked));
        Assert.Equal(Html, PageOf("Transfer-Encoding: chunked\r\n", Encoding.UTF8.GetBytes(Html)));
    }

    [Fact]
    public void Each_record_may_be_packed_for_itself()
    {
        var archive = Enumerable.Range(1, 40).SelectMany(number => Gzip(Record("response", Answer("200 OK", "text/html", Html), address: $"http://post.example/{number}"))).ToArray();

        Assert.Equal(
            Enumerable.Range(1, 40).Select(number => $"http://post.example/{number}"),
            ReadPacked(archive).Cast<ImportItem.CapturedPage>().Select(page => page.Url.AbsoluteUri));
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Of_a_truncated_archive_what_is_whole_is_kept_and_one_line_says_what_was_cut(int left, bool isPacked)
    {
        byte[][] records = [.. Enumerable.Range(1, 3).Select(number => Record("response", Answer("200 OK", "text/html", Html), address: $"http://post.example/{number}"))];
        byte[] whole = [.. records.SelectMany(record => isPacked ? Gzip(record) : record)];
        var cut = whole[..^left];

        var items = (isPacked ? ReadPacked(cut) : Read(cut)).ToList();

        Assert.Equal(["http://post.example/1", "http://post.example/2"], items.OfType<ImportItem.CapturedPage>().Select(page => page.Url.AbsoluteUri));
        var problem = Assert.Single(items.OfType<ImportItem.Problem>());
        Assert.Contains("records: 2", problem.What, StringComparison.Ordinal);
    }

    public static TheoryData<int, bool> Cuts
    {
        get
        {
            var cuts = new TheoryData<int, bool>();
            foreach (var left in (int[])[10, 40, 80, 150, 230])
                cuts.Add(left, false);
            foreach (var left in (int[])[20, 60, 120, 180, 230])
                cuts.Add(left, true);
            return cuts;
        }
    }

    [Fact]
    public void After_a_wrong_length_the_next_record_is_found_again()
    {
        var first = Encoding.UTF8.GetString(Record("response", Answer("200 OK", "text/html", Html), address: "http://post.example/1"));
        var wrong = first.Replace("Content-Length: ", "Content-Length: 2", StringComparison.Ordinal)[..^4];
        var tooShort = first.Replace($"Content-Length: {Answer("200 OK", "text/html", Html).Length}", "Content-Length: 50", StringComparison.Ordinal);
        var second = Record("response", Answer("200 OK", "text/html", Html), address: "http://post.example/2");

        var items = Read([.. Encoding.UTF8.GetBytes(tooShort), .. second]).ToList();

        Assert.Contains(items.OfType<ImportItem.CapturedPage>(), page => page.Url.AbsolutePath == "/2");
        Assert.Single(items.OfType<ImportItem.Problem>());
        Assert.Single(Read(Encoding.UTF8.GetBytes(wrong)).OfType<ImportItem.Problem>());
    }

    [Fact]
    public void Bare_line_feeds_and_folded_fields_are_understood()
    {
        var archive = Encoding.UTF8.GetBytes($"WARC/1.0\nwarc-type: resource\nWARC-Target-URI:\n  http://post.example/ferry\ncontent-type: text/html\ncontent-length: {Html.Length}\n\n{Html}\n\n");

        Assert.Equal("http://post.example/ferry", Assert.IsType<ImportItem.CapturedPage>(Assert.Single(Read(archive))).Url.AbsoluteUri);
    }

    [Fact]
    public void A_bomb_is_left_alone_and_costs_little_memory()
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(Encoding.ASCII.GetBytes("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n"));
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++)
                packer.Write(zeros);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Assert.IsType<ImportItem.Problem>(ReadPacked(packed.ToArray()).Last());

        Assert.Contains("200 times its size", problem.What, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 * 1024 * 1024);
    }

    [Fact]
    public void Any_bytes_come_to_an_end()
    {
        var whole = Enumerable.Range(1, 3).SelectMany(number => Gzip(Record("response", Answer("200 OK", "text/html", Html), address: $"http://post.example/{number}"))).ToArray();
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var broken = whole.ToArray();
            for (var i = 0; i < 5; i++)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);

            Assert.True(ReadPacked(broken).Take(100).Count() < 100);
            Assert.True(Read(broken).Take(100).Count() < 100);
        }
    }

    private static string PageOf(string fields, byte[] body)
    {
        byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{fields}\r\n"), .. body];
        return Encoding.UTF8.GetString(Assert.IsType<ImportItem.CapturedPage>(Assert.Single(Read(Record("response", answer)))).Bytes);
    }

    private static IEnumerable<ImportItem> Read(byte[] archive) => WarcPages.Read(new ByteReader(new MemoryStream(archive)), "a.warc");

    private static IEnumerable<ImportItem> ReadPacked(byte[] archive) =>
        ImportFiles.ReadStream(new MemoryStream(archive), isPacked: true, archive.Length, "a.warc.gz", "/a.warc.gz");

    private static byte[] Answer(string status, string contentType, string body) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nServer: quay\r\n\r\n{body}");

    private static byte[] Record(
        string type, byte[] block, string version = "1.1", string address = "http://post.example/ferry", string date = "2019-05-06T07:08:09Z", string contentType = "application/http; msgtype=response")
    {
        var head = string.Create(CultureInfo.InvariantCulture,
            $"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{Guid.Empty}>\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest))
            packer.Write(bytes);
        return packed.ToArray();
    }
}
