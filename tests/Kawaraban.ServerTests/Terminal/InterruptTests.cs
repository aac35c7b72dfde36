using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>Ctrl+C in the middle of a long command, and the same command again.</summary>
public sealed class InterruptTests : IAsyncLifetime
{
    private const int Feeds = 40;

    private readonly KawarabanProgram _kawaraban = new();
    private SmallSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SmallSite.StartAsync();

        // What the site does not have yet it answers never.
        _site.Otherwise = async context =>
        {
            if (context.Request.Path == "/robots.txt")
                context.Response.StatusCode = 404;
            else
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _kawaraban.Dispose();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feeds_that_were_read_stay_read_and_the_others_are_read_the_next_time()
    {
        await FollowAllAsync();
        PutFeeds(1, Feeds / 2, RssItem.Whole);

        await InterruptAsync(["refresh"], () => IsMissingAskedAsync("/feeds/"));
        var before = await CountAsync("article");
        Assert.InRange(before, 1, Feeds / 2);

        PutFeeds(1 + (Feeds / 2), Feeds / 2, RssItem.Whole);
        var done = await _kawaraban.JsonAsync(Arguments("refresh"));

        Assert.Equal(Feeds - before, done.EnumerateArray().Sum(feed => feed.GetProperty("new").GetInt64()));
        Assert.Equal(Feeds, await CountAsync("article where related_at is not null"));
        Assert.Equal(Feeds, await CountAsync("(select distinct title from article)"));
    }

    [Fact]
    public async Task Pages_that_were_not_read_yet_are_read_the_next_time()
    {
        await FollowAllAsync();
        PutFeeds(1, Feeds, about => $"A line about the {about}.");
        PutPages(1, Feeds / 2);

        await InterruptAsync(["refresh"], () => IsMissingAskedAsync("/articles/"));
        var waiting = await CountAsync("article where page_due_at is not null");
        Assert.InRange(waiting, 1, Feeds - 1);

        PutPages(1 + (Feeds / 2), Feeds / 2);
        await _kawaraban.JsonAsync(Arguments("refresh"));

        Assert.Equal(Feeds, await CountAsync("article where related_at is not null and page_due_at is null"));
        Assert.Equal(Feeds, await CountAsync("article_text where body_text like '%Residents of the north shore%'"));
        Assert.Equal(0, await CountAsync("article_version"));
    }

    [Fact]
    public async Task A_list_of_feeds_is_followed_whole_or_not_at_all()
    {
        const int Many = 100_000;
        var list = _kawaraban.FileOf("many.opml", ListOf(Many));
        await _kawaraban.RunAsync("feeds");

        await InterruptAsync(["add", list], IsWritingAsync);
        Assert.Equal(0, await CountAsync("feed"));

        var (exitCode, _, messages) = await _kawaraban.RunAsync("add", list);

        Assert.Equal(0, exitCode);
        Assert.Contains($"Follows {Many} new feeds of {Many}.", messages, StringComparison.Ordinal);
        Assert.Equal(Many, await CountAsync("feed"));
    }

    /// <summary>Starts a command, presses Ctrl+C as soon as it is in the middle, and waits for the line it ends with.</summary>
    private async Task InterruptAsync(string[] command, Func<Task<bool>> isInTheMiddle)
    {
        using var process = _kawaraban.Start(Arguments(command));
        while (!await isInTheMiddle())
        {
            Assert.False(process.HasExited, "It was over before it could be interrupted.");
            await Task.Delay(5, Ct);
        }

        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        var messages = await process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("Interrupted. What was finished is kept; run the same command again to go on.", messages, StringComparison.Ordinal);
    }

    private async Task FollowAllAsync() => Assert.Equal(0, (await _kawaraban.RunAsync("add", _kawaraban.FileOf("mine.opml", ListOf(Feeds)))).ExitCode);

    private string ListOf(int feeds)
    {
        var list = new StringBuilder("<opml version='2.0'><body>");
        for (var number = 1; number <= feeds; number++)
            list.Append(CultureInfo.InvariantCulture, $"<outline type='rss' text='Feed {number}' xmlUrl='{_site.Address}/feeds/{number}'/>");
        return list.Append("</body></opml>").ToString();
    }

    private void PutFeeds(int first, int count, Func<string, string> textOf)
    {
        foreach (var number in Enumerable.Range(first, count))
            _site.Rss($"/feeds/{number}", new RssItem($"Report {number}", $"{_site.Address}/articles/{number}", $"r{number}", textOf($"quay {number}")));
    }

    private void PutPages(int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
            _site.Article($"/articles/{number}", $"Report {number}");
    }

    /// <summary>Whether the site was asked for one of those of the second half, which it does not have yet.</summary>
    private Task<bool> IsMissingAskedAsync(string folder) => Task.FromResult(_site.Asked.Any(path =>
        path.StartsWith(folder, StringComparison.Ordinal) && int.Parse(path[folder.Length..], CultureInfo.InvariantCulture) > Feeds / 2));

    private static string[] Arguments(params string[] arguments) => [.. arguments, "--allow-private-addresses", "--host-spacing", "0"];

    private async Task<long> CountAsync(string from)
    {
        await using var connection = await OpenAsync();
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {from}");
    }

    // Somebody else is writing when there is no way to begin. The driver would wait for one.
    private async Task<bool> IsWritingAsync()
    {
        await using var connection = await OpenAsync();
        if (raw.sqlite3_exec(connection.Handle, "begin immediate") == raw.SQLITE_BUSY)
            return true;

        raw.sqlite3_exec(connection.Handle, "rollback");
        return false;
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_kawaraban.Data, "kawaraban.db")};Pooling=False;Default Timeout=30");
        await connection.OpenAsync(Ct);
        return connection;
    }
}
