using Kawaraban.Parse.Text;

namespace Kawaraban.Parse;

/// <summary>What to call a feed or an item in a list, where not all have a title: many blogs write none.</summary>
public static class Labels
{
    private const int LongestLabel = 100;

    /// <summary>The feed's title, otherwise its address; null when it has neither.</summary>
    public static string? Of(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return feed.Title ?? feed.HomePageUrl ?? feed.FeedUrl;
    }

    /// <summary>The item's title, otherwise how its text begins, otherwise its address; null when it has none of them.</summary>
    public static string? Of(FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Title ?? Beginning(item.Summary ?? item.ContentHtml) ?? item.Url;
    }

    private static string? Beginning(string? html)
    {
        var text = PlainText.FromHtml(html);
        if (text is null || text.Length <= LongestLabel)
            return text;
        var end = text.LastIndexOf(' ', LongestLabel);
        return string.Concat(text.AsSpan(0, end > 0 ? end : LongestLabel), "…");
    }
}
