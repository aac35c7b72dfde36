using Kawaraban.Parse;

namespace Kawaraban.Collect.Following;

/// <summary>A link as a page or a sitemap lists it.</summary>
/// <param name="Identity">Of the page it leads to (<see cref="PageAddress"/>).</param>
/// <param name="Headline">What the link says, where it says something.</param>
/// <param name="Day">When the source says it was published; null when it does not.</param>
internal sealed record ListedLink(string Identity, string? Headline, DateTimeOffset? Day, FeedItem Item);

/// <summary>Which of the listed links are news: those that were never shown before.</summary>
/// <param name="IsWhole">Whether all that is news is in it; the rest comes with the next reading.</param>
internal sealed record NewsOfLinks(IReadOnlyList<FeedItem> Items, bool IsWhole);

/// <summary>
/// Decides what is news on a page or in a sitemap that is followed. A headline that was shown under another address is no news; where
/// nearly all links are strangers overnight, the page was rebuilt and is learnt anew; and what carries an old date is old.
/// </summary>
internal static class Newcomers
{
    /// <summary>Pages asked for in one round: at one a second for a host, half a minute.</summary>
    public const int MostInRound = 30;

    /// <summary>How old an article may be when its link is first seen: a week covers weekly papers and a holiday of the reader's machine.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    // A page that was read yesterday still shows some of its links; below a fifth of them it is another page. A small list may
    // turn over by itself.
    private const int Overnight = 1;
    private const double KnownAfterAll = 0.2;
    private const int SmallList = 5;

    /// <summary>Goes through the links, the most important first, and writes down in the memory what becomes of each.</summary>
    /// <param name="known">Identities of articles that are in the archive already.</param>
    public static NewsOfLinks Choose(IReadOnlyList<ListedLink> listed, LinkMemory memory, IReadOnlySet<string> known, DateTimeOffset now)
    {
        var isFirst = memory.IsEmpty;
        var isRebuilt = !isFirst && IsRebuilt(listed, memory);
        var open = new List<ListedLink>();
        foreach (var link in listed)
        {
            if (memory.IsSettled(link.Identity))
                continue;

            if (IsNews(link, memory, known, isRebuilt, now))
                open.Add(link);
            else
                Settle(link, memory);
        }

        var taken = open.Take(MostInRound).ToList();
        foreach (var link in taken)
        {
            memory.Try(link.Identity);
            if (link.Headline is not null)
                memory.Settle(KeyOf(link.Headline));
        }

        // What a source shows when it is first read is where it begins: the top of it is news, the rest its past.
        foreach (var link in isFirst ? open.Skip(MostInRound) : [])
            Settle(link, memory);
        return new NewsOfLinks([.. taken.Select(link => link.Item)], isFirst || open.Count == taken.Count);
    }

    private static bool IsRebuilt(IReadOnlyList<ListedLink> listed, LinkMemory memory) =>
        listed.Count >= SmallList && memory.DaysSinceShown <= Overnight && listed.Count(link => memory.Knows(link.Identity)) < listed.Count * KnownAfterAll;

    private static bool IsNews(ListedLink link, LinkMemory memory, IReadOnlySet<string> known, bool isRebuilt, DateTimeOffset now)
    {
        if (known.Contains(link.Identity) || link.Day < now - Recent)
            return false;

        var isTriedBefore = memory.Knows(link.Identity);
        return isTriedBefore || ((!isRebuilt || link.Day is not null) && (link.Headline is null || !memory.Knows(KeyOf(link.Headline))));
    }

    private static void Settle(ListedLink link, LinkMemory memory)
    {
        memory.Settle(link.Identity);
        if (link.Headline is not null)
            memory.Settle(KeyOf(link.Headline));
    }

    private static string KeyOf(string headline) => "headline:" + headline;
}
