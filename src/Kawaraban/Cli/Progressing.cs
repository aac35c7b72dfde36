using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>Work with a progress bar on standard error; where that is no terminal, the bar stays away.</summary>
internal static class Progressing
{
    public static Task<T> CountAsync<T>(Session session, string what, long total, Func<IProgress<int>, Task<T>> work) =>
        Console.IsErrorRedirected || total == 0 ? work(new Direct<int>(_ => { })) : session.Messages.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(what, maxValue: Math.Max(1, total));
                return work(new Direct<int>(done => task.Increment(done)));
            });

    /// <summary>Work whose length nobody knows.</summary>
    public static Task<T> WaitAsync<T>(Session session, string what, Func<Task<T>> work) =>
        Console.IsErrorRedirected ? work() : session.Messages.Status().StartAsync(what, _ => work());

    public static Task<IReadOnlyList<RefreshedFeed>> RefreshAsync(Session session, IReadOnlyList<FeedRow> feeds, CancellationToken ct) =>
        CountAsync(session, "Reading feeds", feeds.Count, count =>
            session.Get<RefreshAll>().RunAsync(feeds, new Direct<RefreshedFeed>(_ => count.Report(1)), ct));

    /// <summary>Reads the pages behind teasers. Nothing waits: no bar.</summary>
    public static async Task ReadPagesAsync(Session session, CancellationToken ct)
    {
        var waiting = await session.Get<PageQueue>().DueAsync(int.MaxValue, ct);
        await CountAsync(session, "Reading pages", waiting.Count, async progress =>
        {
            await session.Get<PageReader>().RunAsync(progress, ct);
            return 0;
        });
    }

    /// <summary>Relates what came in. Nothing waits: no bar.</summary>
    public static async Task RelateAsync(Session session, CancellationToken ct)
    {
        var relating = session.Get<Relating>();
        var waiting = await session.Get<RelatingStore>().CountUnfinishedAsync(ct);
        await CountAsync(session, "Relating", waiting, async progress =>
        {
            await relating.RunAsync(progress, ct);
            return 0;
        });
    }

    /// <summary>Something that hears of each report at once, in order.</summary>
    public static IProgress<T> Hearing<T>(Action<T> report) => new Direct<T>(report);

    // Progress<T> posts to the thread pool and may report after the work is over.
    private sealed class Direct<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
