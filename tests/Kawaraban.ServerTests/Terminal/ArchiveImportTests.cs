using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kawaraban.ServerTests.Terminal;

public sealed class ArchiveImportTests : IDisposable
{
    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Fact]
    public async Task A_zip_gives_its_pages_from_all_its_folders_and_counts_the_rest()
    {
        var archive = _kawaraban.FileOf("saved.zip", Zip(
            ("ferry.txt", Page("ferry", "Port Lane")),
            ("2025/05/bridge.html", $"<html><body><article><h1>A bridge</h1><p>{Page("bridge", "Eastwick").ReplaceLineEndings("</p><p>")}</p></article></body></html>"),
            ("2025/05/style.css", "body { color: black }"),
            ("__MACOSX/._ferry.txt", "shadow"),
            ("empty.txt", "")));

        var (exitCode, output, messages) = await _kawaraban.RunAsync("import", archive, "--json");
        var outcome = JsonDocument.Parse(output).RootElement;

        Assert.Equal(1, exitCode);
        Assert.Equal((2, 2), (outcome.GetProperty("new").GetInt32(), outcome.GetProperty("skipped").GetInt32()));
        Assert.Contains("saved.zip/empty.txt: the file is empty", messages, StringComparison.Ordinal);
        Assert.Contains(await SourcesAsync(), source => source == "saved.zip/2025/05/bridge.html");
    }

    [Fact]
    public async Task Locked_entries_cost_one_line_and_the_rest_is_taken_in()
    {
        var bytes = Zip(("a.txt", Page("ferry", "Port Lane")), ("b.txt", Page("bridge", "Eastwick")));
        Lock(bytes, "a.txt");

        var (exitCode, _, messages) = await _kawaraban.RunAsync("import", _kawaraban.FileOf("locked.zip", bytes));

        Assert.Equal(1, exitCode);
        Assert.Contains("1 of its pages are locked with a password", messages, StringComparison.Ordinal);
        Assert.Equal(["locked.zip/b.txt"], await SourcesAsync());
    }

    [Fact]
    public async Task Names_in_another_encoding_and_names_that_climb_are_read_and_write_nothing()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.GetEncoding("shift_jis")))
        {
            Write(zip, "新聞/号外.txt", Page("ferry", "Port Lane"));
            Write(zip, "../../../climbs.txt", Page("bridge", "Eastwick"));
        }

        var bytes = stream.ToArray();
        ClearUtf8Flags(bytes);
        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("names.zip", bytes));

        Assert.Equal(["names.zip/../../../climbs.txt", "names.zip/新聞/号外.txt"], (await SourcesAsync()).Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(_kawaraban.Folder, "climbs.txt")));
    }

    [Fact]
    public async Task A_page_that_unpacks_to_too_much_costs_one_line()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("bomb.html").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 60; i++)
                entry.Write(zeros);
        }

        var (exitCode, _, messages) = await _kawaraban.RunAsync("import", _kawaraban.FileOf("bomb.zip", stream.ToArray()));

        Assert.Equal(1, exitCode);
        Assert.Contains("bomb.zip/bomb.html: the file has more than the 32 MB a page may have", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_zip_costs_one_line()
    {
        var bytes = Zip(("a.txt", Page("ferry", "Port Lane")));

        var (exitCode, _, messages) = await _kawaraban.RunAsync("import", _kawaraban.FileOf("cut.zip", bytes[..^30]));

        Assert.Equal(1, exitCode);
        Assert.Contains("cut.zip: the archive is damaged or cut short", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_archive_gives_its_addresses_and_its_dates_and_captures_become_versions_in_the_order_of_their_dates()
    {
        byte[] archive =
        [
            .. Record("http://post.example/ferry", "2021-03-02T00:00:00Z", Page("ferry", "Port Lane").Replace("3.2", "3.6", StringComparison.Ordinal)),
            .. Record("http://post.example/ferry?utm_source=x", "2021-03-01T00:00:00Z", Page("ferry", "Port Lane")),
            .. Record("http://post.example/ferry", "2021-03-04T00:00:00Z", Page("ferry", "Port Lane").Replace("3.2", "3.6", StringComparison.Ordinal)),
            .. Record("http://post.example/bridge", "2021-03-03T00:00:00Z", Page("bridge", "Eastwick")),
        ];
        var file = _kawaraban.FileOf("crawl.warc.gz", archive);

        var first = await _kawaraban.JsonAsync("import", file);
        var second = await _kawaraban.JsonAsync("import", file);

        Assert.Equal((2, 1, 1), Counts(first));
        Assert.Equal((0, 0, 4), Counts(second));
        var rows = await QueryAsync<(string Url, long FirstSeen, string Seen, string Text)>(
            """
            select url, first_seen_at, (select group_concat(seen_at) from (
              select seen_at from article_version where article_id = article.id union all select coalesce(version_seen_at, first_seen_at) order by 1)), body_text
            from article join article_text on article_id = id order by url
            """);
        Assert.Equal("http://post.example/bridge", rows[0].Url);
        Assert.Equal((At(2021, 3, 1), $"{At(2021, 3, 1)},{At(2021, 3, 2)}"), (rows[1].FirstSeen, rows[1].Seen));
        Assert.Contains("3.6 million", rows[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_costs_one_line_with_its_number()
    {
        var lines = string.Join('\n', Line(1), "{ this is not JSON", "", Line(2), "[]");

        var (exitCode, output, messages) = await _kawaraban.RunAsync("import", _kawaraban.FileOf("articles.jsonl", lines), "--json");

        Assert.Equal(1, exitCode);
        Assert.Equal(2, JsonDocument.Parse(output).RootElement.GetProperty("new").GetInt32());
        Assert.Contains("articles.jsonl:2: the line is not JSON", messages, StringComparison.Ordinal);
        Assert.Contains("articles.jsonl:5: the line is no JSON object", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_interrupted_goes_on_where_it_was()
    {
        const int Articles = 2500;
        var file = _kawaraban.FileOf("many.jsonl", string.Join('\n', Enumerable.Range(0, Articles).Select(Line)));
        using var process = _kawaraban.Start("import", file);
        await UntilAsync(async () => await CountAsync() >= 100);
        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        var messages = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("Interrupted. What was finished is kept; run the same command again to go on.", messages, StringComparison.Ordinal);
        var before = await CountAsync();
        Assert.InRange(before, 100, Articles - 1);

        var outcome = await _kawaraban.JsonAsync("import", file);

        Assert.Equal(before, outcome.GetProperty("from_before").GetInt64());
        Assert.Equal((Articles - (int)before, 0, (int)before), Counts(outcome));
        Assert.Equal(Articles, await CountAsync());
        Assert.Equal(Articles, (await QueryAsync<long>("select count(distinct title) from article where related_at is not null"))[0]);
        Assert.Equal(0, (await _kawaraban.JsonAsync("import", file)).GetProperty("from_before").GetInt64());
    }

    private static (int New, int Changed, int Unchanged) Counts(JsonElement outcome) =>
        (outcome.GetProperty("new").GetInt32(), outcome.GetProperty("changed").GetInt32(), outcome.GetProperty("unchanged").GetInt32());

    private static long At(int year, int month, int day) => new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private async Task<IReadOnlyList<string>> SourcesAsync() => await QueryAsync<string>("select source_file from article order by id");

    private async Task<List<T>> QueryAsync<T>(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_kawaraban.Data, "kawaraban.db")};Pooling=False");
        return [.. await connection.QueryAsync<T>(sql)];
    }

    private async Task<long> CountAsync() => File.Exists(Path.Combine(_kawaraban.Data, "kawaraban.db"))
        && (await QueryAsync<long>("select count(*) from sqlite_master where name = 'import_mark'"))[0] > 0 ? (await QueryAsync<long>("select count(*) from article"))[0] : 0;

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private static string Page(string what, string where) =>
        $"""
        Council approves a second {what} line

        The council of {where} approved a second {what} line across the bay on Tuesday after a debate of four hours.
        The {what} will be open every twenty minutes from April, mayor Ines Halloran told reporters after the vote.
        Residents of the north shore of {where} had asked for the {what} since the old one was closed to lorries two years ago.
        The {what} will cost the town 3.2 million crowns a year, which is to come from the dues of {where}.
        """;

    // Every article speaks of something else, in words that it makes up.
    private static string Line(int number)
    {
        var random = new Random(number);
        var text = string.Join(' ', Enumerable.Range(0, 60).Select(_ => string.Concat(Enumerable.Range(0, random.Next(3, 9)).Select(_ => (char)('a' + random.Next(26))))));
        return JsonSerializer.Serialize(new { url = $"https://post.example/{number}", title = $"Notice {number}", text, published = "2024-03-01T10:00:00Z", outlet = "Harbour Post" });
    }

    private static byte[] Record(string address, string date, string text)
    {
        var html = $"<html><head><title>A line</title></head><body><article><h1>A line</h1><p>{text.ReplaceLineEndings("</p><p>")}</p></article></body></html>";
        var block = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}");
        byte[] record =
        [
            .. Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\nContent-Type: application/http\r\nContent-Length: {block.Length}\r\n\r\n"),
            .. block, .. "\r\n\r\n"u8,
        ];
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest))
            packer.Write(record);
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
                Write(zip, name, text);
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    // Bit 0 of the flags says "encrypted", in the entry and in the table of contents (APPNOTE.TXT 4.4.4).
    private static void Lock(byte[] zip, string name) => ForHeadersOf(zip, (flags, header) =>
    {
        if (header.IndexOf(Encoding.ASCII.GetBytes(name)) is >= 0 and < 60)
            zip[flags] |= 1;
    });

    // Bit 11 says that names are UTF-8.
    private static void ClearUtf8Flags(byte[] zip) => ForHeadersOf(zip, (flags, _) => zip[flags + 1] &= 0xF7);

    private delegate void ForHeader(int flagsAt, ReadOnlySpan<byte> header);

    private static void ForHeadersOf(byte[] zip, ForHeader change)
    {
        for (var at = 0; at + 4 < zip.Length; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0003\u0004"u8))
                change(at + 6, zip.AsSpan(at));
            else if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                change(at + 8, zip.AsSpan(at));
        }
    }
}
