using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kawaraban.ServerTests.Terminal;

public sealed class ImportTests : IDisposable
{
    private const string Page =
        """
        Council approves a second ferry line

        The council of Port Lane approved a second ferry line across the bay on Tuesday after a debate of four hours.
        The boats will leave every twenty minutes from April, mayor Ines Halloran told reporters after the vote.
        Residents of the north shore had asked for the line since the bridge was closed to lorries two years ago.
        The line will cost the town 3.2 million crowns a year, which is to come from the harbour dues.
        """;

    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        var file = _kawaraban.FileOf("ferry.txt", Page);

        var first = await _kawaraban.JsonAsync("import", file);
        var before = await _kawaraban.JsonAsync("stories");
        var second = await _kawaraban.JsonAsync("import", file);
        var after = await _kawaraban.JsonAsync("stories");

        Assert.Equal((1, 0), (first.GetProperty("new").GetInt32(), first.GetProperty("unchanged").GetInt32()));
        Assert.Equal((0, 1), (second.GetProperty("new").GetInt32(), second.GetProperty("unchanged").GetInt32()));
        Assert.Equal(before.GetRawText(), after.GetRawText());
    }

    [Fact]
    public async Task The_same_page_under_another_name_is_the_same_article()
    {
        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("ferry.txt", Page));

        var second = await _kawaraban.JsonAsync("import", _kawaraban.FileOf("copy-of-ferry.txt", Page));

        Assert.Equal(1, second.GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task An_edited_page_becomes_a_version_of_its_article()
    {
        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("ferry.txt", Page));

        var second = await _kawaraban.JsonAsync("import", _kawaraban.FileOf("ferry.txt", Page.Replace("3.2 million", "3.6 million", StringComparison.Ordinal)));
        var article = await _kawaraban.JsonAsync("article", "1");

        Assert.Equal(1, second.GetProperty("changed").GetInt32());
        Assert.Equal(2, article.GetProperty("versions").GetInt32());
        Assert.Contains("3.6 million", article.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Single((await _kawaraban.JsonAsync("stories")).EnumerateArray());
    }

    [Fact]
    public async Task What_an_earlier_program_remembered_in_another_form_is_read_from_the_texts_again()
    {
        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("ferry.txt", Page));
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_kawaraban.Data, "kawaraban.db")};Pooling=False"))
            await connection.ExecuteAsync("update article_sense set signature = x'00'");

        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("carried.txt", Page + "\n\nThe town will vote again in May, the clerk said.\n"));

        var story = Assert.Single((await _kawaraban.JsonAsync("stories")).EnumerateArray());
        Assert.Equal(2, story.GetProperty("articles").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_gets_one_line_and_the_rest_is_taken_in(string name, byte[] bytes, string what)
    {
        var bad = _kawaraban.FileOf(name, bytes);
        var good = _kawaraban.FileOf("ferry.txt", Page);

        var (exitCode, _, messages) = await _kawaraban.RunAsync("import", bad, good);
        var stories = await _kawaraban.JsonAsync("stories");

        Assert.Equal(1, exitCode);
        var line = Assert.Single(messages.Split('\n'), line => line.Contains(name + ":", StringComparison.Ordinal));
        Assert.Contains(what, line, StringComparison.Ordinal);
        Assert.Equal("ferry.txt", Assert.Single(Assert.Single(stories.EnumerateArray()).GetProperty("articles").EnumerateArray()).GetProperty("source_file").GetString());
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "empty.html", [], "empty" },
        { "spaces.txt", "  \n \t \n"u8.ToArray(), "no article" },
        { "picture.html", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13], "a PNG image" },
        { "document.txt", "%PDF-1.7\n%âãÏÓ\n1 0 obj"u8.ToArray(), "a PDF document" },
        { "noise.txt", [0, 1, 2, 3, 0, 0, 255, 254, 0, 7], "binary" },
        { "cut-in-tag.html", "<!doctype html><html><body><article><h1>Ferry</h1><p>The council approved it.</p><p cla"u8.ToArray(), "breaks off" },
        { "cut-in-character.txt", [.. Encoding.UTF8.GetBytes("市議会は火曜日、湾を渡る第二の航路を承認した。"), 0xE5, 0xB8], "breaks off" },
    };

    [Fact]
    public async Task A_file_of_50_megabytes_gets_one_line()
    {
        var large = _kawaraban.FileOf("large.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Page + "\n\n", 50 * 1024 * 1024 / Page.Length + 1))));

        var (exitCode, _, messages) = await _kawaraban.RunAsync("import", large);

        Assert.Equal(1, exitCode);
        Assert.Contains("large.txt: the file has more than the 32 MB a page may have", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_gets_one_line()
    {
        var (exitCode, _, messages) = await _kawaraban.RunAsync("import", Path.Combine(_kawaraban.Folder, "nowhere.html"));

        Assert.Equal(1, exitCode);
        Assert.Contains("nowhere.html: there is no such file or folder", messages.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_gives_the_pages_in_and_below_it_and_leaves_other_files_alone()
    {
        _kawaraban.FileOf("saved/ferry.txt", Page);
        _kawaraban.FileOf("saved/2025/bridge.txt", Page.Replace("ferry", "bridge", StringComparison.Ordinal).Replace("Port Lane", "Eastwick", StringComparison.Ordinal));
        _kawaraban.FileOf("saved/style.css", "body { color: black }");

        var outcome = await _kawaraban.JsonAsync("import", Path.Combine(_kawaraban.Folder, "saved"));

        Assert.Equal(2, outcome.GetProperty("new").GetInt32());
        Assert.Empty(outcome.GetProperty("problems").EnumerateArray());
    }
}
