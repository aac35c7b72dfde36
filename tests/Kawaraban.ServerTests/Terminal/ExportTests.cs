using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kawaraban.ServerTests.Terminal;

public sealed class ExportTests : IDisposable
{
    private const string Page =
        """
        Council approves a second ferry line

        The council of Port Lane approved a second ferry line across the bay on Tuesday after a debate of four hours.
        The boats will leave every twenty minutes from April, mayor Ines Halloran told reporters after the vote.
        The line will cost the town 3.2 million crowns a year, which is to come from the harbour dues.
        """;

    private readonly KawarabanProgram _kawaraban = new();
    private readonly KawarabanProgram _other = new();

    public void Dispose()
    {
        _kawaraban.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Articles_that_are_exported_and_imported_again_are_the_same_articles()
    {
        await FillAsync();
        var lines = Path.Combine(_kawaraban.Folder, "articles.jsonl");

        await _kawaraban.RunAsync("export", "articles", "--out", lines);
        var outcome = await _other.JsonAsync("import", lines);
        await _other.RunAsync("export", "articles", "--out", Path.Combine(_other.Folder, "again.jsonl"));

        Assert.Equal(4, outcome.GetProperty("new").GetInt32());
        Assert.Contains((await RowsAsync(_kawaraban)), row => row.Contains("|Boats every twenty minutes, and the harbour pays|https://post.example/|Ferries, boats|[\"Ferries, boats\",\"Town\"]|https://post.example/boat.jpg|The first boat|preview|540|time element|", StringComparison.Ordinal));
        Assert.Equal(await RowsAsync(_kawaraban), await RowsAsync(_other));
        Assert.Equal(await VersionsAsync(_kawaraban), await VersionsAsync(_other));
        Assert.Equal(4, (await _other.JsonAsync("import", lines)).GetProperty("unchanged").GetInt32());
        Assert.Equal(await VersionsAsync(_kawaraban), await VersionsAsync(_other));
    }

    [Fact]
    public async Task A_story_as_a_line_has_its_members_and_behind_each_claim_the_sentences_and_their_articles()
    {
        await FillAsync();

        var (exitCode, output, _) = await _kawaraban.RunAsync("export", "stories");

        Assert.Equal(0, exitCode);
        var stories = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var ferry = stories.Single(story => story.GetProperty("articles").GetArrayLength() > 1);
        var member = ferry.GetProperty("articles").EnumerateArray().Single(article => article.TryGetProperty("url", out var url) && url.GetString() == "https://post.example/ferry");
        Assert.Equal("Harbour Post", member.GetProperty("outlet").GetString());
        Assert.Equal("2025-03-04T09:00:00Z", member.GetProperty("published").GetString());
        var claims = ((string[])["agreed", "differing", "only"]).SelectMany(kind => ferry.GetProperty(kind).EnumerateArray()).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.All(claim.GetProperty("sentences").EnumerateArray(), sentence => Assert.True(sentence.GetProperty("article").GetInt64() > 0 && sentence.GetProperty("text").GetString() is { Length: > 0 })));
    }

    [Fact]
    public async Task A_story_as_Markdown_cites_its_sources_and_every_note_exists()
    {
        await FillAsync();
        var story = (await _kawaraban.JsonAsync("stories")).EnumerateArray().Single(story => story.GetProperty("articles").GetArrayLength() > 1).GetProperty("id").GetInt64();

        var (_, output, _) = await _kawaraban.RunAsync("export", "stories", "--format", "md", "--story", $"{story}");

        Assert.StartsWith("# Council approves a second ferry line\n", output, StringComparison.Ordinal);
        Assert.Contains("(<https://post.example/ferry>)", output, StringComparison.Ordinal);
        var notes = System.Text.RegularExpressions.Regex.Matches(output, @"\[\^(\d+)\](?!:)").Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Contains($"\n[^{note}]: ", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_readers_said_goes_out_with_a_piece_and_their_addresses_do_not()
    {
        await FillAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_kawaraban.Data, "kawaraban.db")};Pooling=False"))
        {
            await connection.ExecuteAsync(
                """
                insert into comment (id, uuid, kind, piece_id, answer_to, thread, guest, author, email, body, body_html, state, made_at)
                select column1, 'uuid-' || column1, piece.kind, piece.id, column2, column2, x'01', column3, 'someone@bay.example', column4, '', column5, 1741000000000 + column1
                from (select 1 as kind, min(id) as id from article union all select 2, story_id from article where url = 'https://post.example/ferry') piece,
                  (values (1, null, 'Mari', 'How *soon*?' || char(10) || '# Soon', 1), (2, 1, 'Joko', 'In April.', 1), (3, 1, 'Kelp', 'Buy kelp', 0), (4, null, 'Gone', '', 3), (5, 4, 'Sae', 'No, thanks.', 1))
                where (piece.kind = 1) = (column1 < 3)
                """);
        }

        var (_, article, _) = await _kawaraban.RunAsync("export", "articles", "--search", "\"second ferry line\"");
        var (_, story, _) = await _kawaraban.RunAsync("export", "stories", "--format", "md");
        var (_, page, _) = await _kawaraban.RunAsync("export", "articles", "--format", "md");

        var said = article.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.TryGetProperty("comments", out _)).GetProperty("comments");
        Assert.Equal(
            """[{"id":1,"uuid":"uuid-1","author":"Mari","written":"2025-03-03T11:06:40.001Z","text":"How *soon*?\n# Soon"},{"id":2,"uuid":"uuid-2","author":"Joko","written":"2025-03-03T11:06:40.002Z","text":"In April.","answer_to":1}]""",
            said.GetRawText());
        Assert.Contains("## Comments\n\n**Mari**, 2025-03-03T11:06:40.001Z:\n\n> How \\*soon\\*?\n> \\# Soon\n\n**Joko**, 2025-03-03T11:06:40.002Z, in reply to Mari:\n\n> In April.\n", page, StringComparison.Ordinal);
        Assert.Contains("**Sae**, 2025-03-03T11:06:40.005Z, in reply to a removed comment:\n\n> No, thanks.\n", story, StringComparison.Ordinal);
        foreach (var output in (string[])[article, story, page])
        {
            Assert.DoesNotContain("bay.example", output, StringComparison.Ordinal);
            Assert.DoesNotContain("kelp", output, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Only_what_is_chosen_is_exported()
    {
        await FillAsync();

        Assert.Equal(["号外：渡船が再開"], await TitlesAsync("--search", "渡船"));
        Assert.Equal(["Nothing but a headline", "Council approves a second ferry line", "号外：渡船が再開"], (await TitlesAsync("--since", "2025-03-05")).OrderBy(title => title[0] switch { 'N' => 0, 'C' => 1, _ => 2 }));
        Assert.Empty(await TitlesAsync("--search", "zeppelin"));
        Assert.Single(await TitlesAsync("--story", "2"));
    }

    [Fact]
    public async Task A_folder_gets_a_file_for_each_and_a_place_that_cannot_be_written_is_named()
    {
        await FillAsync();
        var folder = Path.Combine(_kawaraban.Folder, "out") + Path.DirectorySeparatorChar;

        await _kawaraban.RunAsync("export", "articles", "--format", "md", "--out", folder);
        var (exitCode, _, messages) = await _kawaraban.RunAsync("export", "articles", "--out", Path.Combine(_kawaraban.Folder, "nowhere", "a.jsonl"));

        Assert.Equal(4, Directory.GetFiles(folder).Length);
        Assert.Contains(Directory.GetFiles(folder), file => file.Contains("号外", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles(folder), file => file.EndsWith(".part", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.Contains("cannot be written", messages, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> TitlesAsync(params string[] choice)
    {
        var (_, output, _) = await _kawaraban.RunAsync(["export", "articles", .. choice]);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()!);
    }

    private async Task FillAsync()
    {
        // A saved page that is edited, two outlets on one event, another script, an article without a text.
        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("ferry.txt", Page));
        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("ferry.txt", Page.Replace("3.2", "3.6", StringComparison.Ordinal)));
        var lines = string.Join('\n',
            JsonSerializer.Serialize(new
            {
                url = "https://post.example/ferry",
                title = "Council approves a second ferry line",
                html = "<p>The council of Port Lane approved a second <b>ferry line</b> across the bay on Tuesday, after a debate of four hours.</p><p>It will cost 3.9 million crowns a year, mayor Ines Halloran said.</p>",
                published = "2025-03-04T09:00:00Z",
                published_zone = "+09:00",
                published_from = "time element",
                outlet = "Harbour Post",
                outlet_url = "https://post.example/",
                subtitle = "Boats every twenty minutes, and the harbour pays",
                categories = (string[])["Ferries, boats", "Town"],
                image = "https://post.example/boat.jpg",
                image_caption = "The first boat",
                extent = "preview",
                authors = (string[])["Ada Quill", "Ben Ink"],
            }),
            """{"url":"https://minamihama.example/1","title":"号外：渡船が再開","text":"渡船は火曜日に再開した。\n\n市議会が承認した。","date":"2025-03-06","lang":"ja","outlet":"南浜日報"}""",
            """{"type":"article","uuid":"0199a000-0000-7000-8000-00000000abcd","url":"https://post.example/bare","title":"Nothing but a headline","text":"","html":"","published":"2025-03-07","first_seen":"2025-03-07T01:02:03.456Z","reads":3,"last_read":"2025-03-08T01:02:03.004Z"}""");
        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("more.jsonl", lines));
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(KawarabanProgram program) => await QueryAsync(program,
        """
        select article.uuid || '|' || identity || '|' || coalesce(url, '') || '|' || coalesce(title, '') || '|' || coalesce(byline, '') || '|' || coalesce(outlet, '') || '|' || coalesce(language, '') || '|' ||
          coalesce(published_at, '') || '|' || published_is_day || '|' || first_seen_at || '|' || created_at || '|' || updated_at || '|' || words || '|' || version || '|' || coalesce(version_seen_at, '') || '|' || body_html || '|' || body_text || '|' ||
          content_hash || '|' || coalesce(subtitle, '') || '|' || coalesce(outlet_url, '') || '|' || coalesce(category, '') || '|' || coalesce(categories, '') || '|' || coalesce(image_url, '') || '|' ||
          coalesce(image_caption, '') || '|' || coalesce(extent, '') || '|' || coalesce(published_zone, '') || '|' || coalesce(published_from, '') || '|' || coalesce(source_file, '') || '|' || coalesce(reads, '') || '|' || coalesce(last_read_at, '')
        from article join article_text text on text.article_id = article.id left join reading on reading.article_id = article.id order by article.id
        """);

    private static async Task<IReadOnlyList<string>> VersionsAsync(KawarabanProgram program) => await QueryAsync(program,
        "select article_id || '|' || number || '|' || seen_at || '|' || coalesce(title, '') || '|' || words || '|' || body_text || '|' || content_hash from article_version order by article_id, number");

    private static async Task<IReadOnlyList<string>> QueryAsync(KawarabanProgram program, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(program.Data, "kawaraban.db")};Pooling=False");
        return [.. await connection.QueryAsync<string>(sql)];
    }
}
