using Kawaraban.Collect;
using Kawaraban.Store;

namespace Kawaraban.Serve.Feeds;

/// <summary>What a feed is called on the pages.</summary>
internal static class FeedName
{
    /// <summary>What its reader calls it, else what it calls itself, else its host.</summary>
    public static string Of(FeedRow feed) =>
        feed.Name ?? (Uri.TryCreate(feed.Url, UriKind.Absolute, out var url) ? url.IdnHost : feed.Url);

    /// <summary>Its address without a name and password, and without the scheme: it tells nobody anything, and takes room on a phone.</summary>
    public static string AddressOf(FeedRow feed)
    {
        var shown = FetchRequest.Shown(feed.Url);
        return shown[(shown.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
    }
}
