using Kawaraban.Collect;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>A feed of a list that is not followed, and why.</summary>
internal sealed record RefusedFeed(string Url, FeedProblem Why);

/// <summary>What taking a list of feeds in came to.</summary>
/// <param name="Added">Followed from now on.</param>
/// <param name="Known">Followed before; they stay in their folders.</param>
/// <param name="Refused">What is no address of the web, or must not be asked.</param>
internal sealed record ListReport(int Added, int Known, IReadOnlyList<RefusedFeed> Refused);

/// <summary>Takes in lists of feeds (OPML) as readers carry them from program to program.</summary>
internal sealed class FeedLists(Feeds feeds)
{
    /// <summary>Follows what the list names, for one reader alone or for everybody; null where it is no list.</summary>
    public async Task<ListReport?> TakeInAsync(byte[] list, ReaderId? onlyFor, CancellationToken ct)
    {
        if (Opml.Parse(list) is not OpmlResult.Parsed { Document: var document })
            return null;

        var (good, refused) = (new Dictionary<string, NewFeed>(StringComparer.Ordinal), new List<RefusedFeed>());
        foreach (var feed in document.Feeds)
        {
            var url = Uri.TryCreate(feed.Url, UriKind.Absolute, out var read) ? read : null;
            if ((url is null ? new FeedProblem(ProblemKind.NoAddress, "") : FetchRequest.ProblemOf(url)) is { } problem)
                refused.Add(new RefusedFeed(FetchRequest.Shown(feed.Url), problem));
            else
                good.TryAdd(url!.AbsoluteUri, new NewFeed(url.AbsoluteUri, feed.Title, feed.Folders is [var folder, ..] ? FolderPath.Join(folder) : null, OnlyFor: onlyFor));
        }

        var added = await feeds.AddAsync(good.Values, ct);
        return new ListReport(added, good.Count - added, refused);
    }
}
