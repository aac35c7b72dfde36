using Kawaraban.Collect.Finding;
using Kawaraban.Store;

namespace Kawaraban.Serve.Feeds;

/// <summary>The errands around feeds: look at an address, follow, read now.</summary>
internal sealed class FeedErrands(
    Errands errands, Adding adding, Discovery discovery, RefreshAll refreshAll, Relating relating, Store.Feeds feeds, Articles articles)
{
    /// <summary>What <see cref="Errand.About"/> is when all feeds are read.</summary>
    public const string All = "";

    // Discovery asks a host once a second, and tries at most 32 addresses.
    private static readonly TimeSpan LookLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ReadLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ReadAllLimit = TimeSpan.FromHours(1);

    // Of what was found, how many are looked at for their items.
    private const int MostLookedAt = 6;

    /// <summary>Looks at an address as the terminal does: what is found alone is followed at once.</summary>
    public Task<Errand?> LookAsync(string address, AddChoice choice, CancellationToken ct) =>
        errands.StartAsync(new ErrandOrder(ErrandKind.Look, address, choice.OnlyFor), total: 0, LookLimit + ReadLimit, async (_, stop) =>
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
            late.CancelAfter(LookLimit);
            switch (await adding.AddAddressAsync(address, choice, late.Token))
            {
                case AddOutcome.Followed followed:
                    return await ReadFirstAsync(followed, choice.OnlyFor, stop);
                case AddOutcome.Offers offers:
                    return new ErrandResult.Found(await discovery.LookCloserAsync(offers.Choices, MostLookedAt, late.Token));
                case AddOutcome.TookIn page:
                    await relating.RunAsync(progress: null, stop);
                    return new ErrandResult.TookIn(page.What, page.Title, await articles.FindAsync(page.Identity, choice.OnlyFor, stop));
                case AddOutcome.Failed failed:
                    return new ErrandResult.Failed(failed);
                default:
                    throw new InvalidOperationException("An outcome of adding has four cases.");
            }
        }, ct);

    /// <summary>Follows what a reader chose of what was found, for them alone or for everybody, and reads it.</summary>
    public Task<Errand?> FollowAsync(IReadOnlyList<Offer> chosen, ReaderId? onlyFor, CancellationToken ct) =>
        errands.StartAsync(new ErrandOrder(ErrandKind.Follow, chosen[0].Title, onlyFor), chosen.Count, ReadLimit, async (errand, stop) =>
            await ReadFirstAsync((AddOutcome.Followed)await adding.FollowAsync(chosen, onlyFor, stop), onlyFor, stop, errand), ct);

    /// <summary>Reads these feeds now.</summary>
    /// <param name="wanted">Which.</param>
    /// <param name="about">Their name, or <see cref="All"/>.</param>
    /// <param name="onlyFor">Who alone may know of it; null: whoever may see to everybody's feeds.</param>
    /// <param name="ct">Stops the waiting, not the reading.</param>
    public async Task<Errand?> RefreshAsync(IReadOnlyList<FeedRow> wanted, string about, ReaderId? onlyFor, CancellationToken ct)
    {
        var order = new ErrandOrder(ErrandKind.Refresh, about, onlyFor);
        return errands.Running(order) ?? await errands.StartAsync(order, wanted.Count, wanted.Count > 1 ? ReadAllLimit : ReadLimit, async (errand, stop) =>
        {
            var read = await refreshAll.RunAsync(wanted, new Stepping(errand), stop);
            await relating.RunAsync(progress: null, stop);
            var ailing = await NowAsync(read.Where(one => one.Outcome.Problem is not null).Select(one => one.Feed), stop);
            return new ErrandResult.Refreshed(read.Count, read.Sum(one => one.Outcome.New), read.Sum(one => one.Outcome.Changed), ailing);
        }, ct);
    }

    private async Task<ErrandResult> ReadFirstAsync(AddOutcome.Followed followed, ReaderId? onlyFor, CancellationToken ct, Errand? errand = null)
    {
        var rows = await feeds.AtAsync([.. followed.Feeds.Select(feed => feed.Url)], onlyFor, ct);
        var read = await refreshAll.RunAsync([.. rows.Where(feed => feed.CheckedAt is null && feed is { IsPaused: false, IsStopped: false })], errand is null ? null : new Stepping(errand), ct);
        await relating.RunAsync(progress: null, ct);
        return new ErrandResult.Followed(followed.New, await NowAsync(rows, ct), read.Sum(one => one.Outcome.New));
    }

    // As they are after having been read: with a name, or with what is wrong.
    private async Task<IReadOnlyList<FeedRow>> NowAsync(IEnumerable<FeedRow> rows, CancellationToken ct)
    {
        var now = new List<FeedRow>();
        foreach (var row in rows)
        {
            if (await feeds.FindAsync(row.Id, ct) is { } feed)
                now.Add(feed);
        }

        return now;
    }

    private sealed class Stepping(Errand errand) : IProgress<RefreshedFeed>
    {
        public void Report(RefreshedFeed value) => errand.Step();
    }
}
