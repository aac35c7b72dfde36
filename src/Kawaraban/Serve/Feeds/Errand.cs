using Kawaraban.Collect.Finding;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;

namespace Kawaraban.Serve.Feeds;

/// <summary>What a reader sent the program for.</summary>
internal enum ErrandKind
{
    /// <summary>To see what stands at an address.</summary>
    Look,

    /// <summary>To follow what was chosen, and read it for the first time.</summary>
    Follow,

    /// <summary>To read feeds now.</summary>
    Refresh,

    /// <summary>To take in a list of feeds.</summary>
    List,
}

/// <summary>What an errand came to.</summary>
internal abstract record ErrandResult
{
    private ErrandResult() { }

    /// <summary>There are several to choose from; or one that a reader should decide about.</summary>
    public sealed record Found(IReadOnlyList<Offer> Offers) : ErrandResult;

    /// <summary>Feeds are followed, and were read.</summary>
    /// <param name="New">How many of them were not followed before.</param>
    /// <param name="Feeds">All of them as they are now.</param>
    /// <param name="Articles">How many articles came.</param>
    public sealed record Followed(int New, IReadOnlyList<FeedRow> Feeds, int Articles) : ErrandResult;

    /// <summary>A page was taken in as an article.</summary>
    public sealed record TookIn(TakenIn What, string Title, ArticleId? Article) : ErrandResult;

    public sealed record List(ListReport Report) : ErrandResult;

    /// <summary>Feeds were read.</summary>
    /// <param name="Read">How many.</param>
    /// <param name="New">How many articles are new.</param>
    /// <param name="Changed">How many known articles have another text.</param>
    /// <param name="Ailing">Those that could not be read, as they are now.</param>
    public sealed record Refreshed(int Read, int New, int Changed, IReadOnlyList<FeedRow> Ailing) : ErrandResult;

    /// <summary>Nothing was added.</summary>
    public sealed record Failed(AddOutcome.Failed Why) : ErrandResult;

    /// <summary>It took longer than anybody waits.</summary>
    public sealed record TimedOut : ErrandResult;

    /// <summary>A fault of ours, which stands in the log.</summary>
    public sealed record Broken : ErrandResult;
}

/// <summary>What an errand is for.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="About">The address or name it is about.</param>
/// <param name="OnlyFor">The reader who alone may know of it, because it is about what they alone follow; null: whoever may see to everybody's feeds.</param>
internal sealed record ErrandOrder(ErrandKind Kind, string About, ReaderId? OnlyFor)
{
    public bool IsFor(Reader reader) => reader.MaySeeTo(OnlyFor);
}

/// <summary>Something the program does for a reader that may take longer than a page: its own page shows how far it is.</summary>
/// <param name="id">Not to be guessed.</param>
/// <param name="order">What it is for.</param>
/// <param name="total">How many steps it has; 0 where nobody knows.</param>
internal sealed class Errand(string id, ErrandOrder order, int total)
{
    private int _done;

    public string Id => id;

    public ErrandOrder Order => order;

    public ErrandKind Kind => order.Kind;

    public string About => order.About;

    public int Total => total;

    public int Done => Volatile.Read(ref _done);

    /// <summary>Null while it runs.</summary>
    public ErrandResult? Result { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Ends when the errand does; never with an exception.</summary>
    public Task Work { get; set; } = Task.CompletedTask;

    public string Address => $"/feeds/errands/{id}";

    public void Step() => Interlocked.Increment(ref _done);
}
