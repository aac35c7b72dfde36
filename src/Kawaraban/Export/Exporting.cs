using System.Runtime.CompilerServices;
using System.Text;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Export;

internal enum ExportFormat
{
    /// <summary>A line of JSON each.</summary>
    Jsonl,

    /// <summary>Markdown, for people.</summary>
    Md,
}

/// <summary>One article or story, written. <paramref name="Name"/> is a file name for it, without an ending.</summary>
internal sealed record Exported(string Name, byte[] Bytes);

/// <summary>Takes articles, stories and feeds out of the archive in the forms that others read.</summary>
internal sealed class Exporting(Archive archive, TimeProvider clock)
{
    private const int MostOfTitle = 40;

    public async IAsyncEnumerable<Exported> ArticlesAsync(ArchiveChoice choice, ExportFormat format, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var article in archive.ArticlesAsync(choice, ct))
            yield return new Exported(NameOf(article.Id.Value, article.Title), format == ExportFormat.Jsonl ? ExportJson.LineOf(article) : Encoding.UTF8.GetBytes(Markdown.Of(article)));
    }

    public async IAsyncEnumerable<Exported> StoriesAsync(ArchiveChoice choice, ExportFormat format, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var story in archive.StoriesAsync(choice, ct))
            yield return new Exported(NameOf(story.Id.Value, story.Title), format == ExportFormat.Jsonl ? ExportJson.LineOf(story) : Encoding.UTF8.GetBytes(Markdown.Of(story)));
    }

    /// <summary>Feeds as OPML 2.0: in their folders, under the names they were given, with their whole addresses, which may hold a key.</summary>
    public string ListOf(IEnumerable<FeedRow> feeds) => Opml.Write(new OpmlDocument
    {
        Title = "Feeds in Kawaraban",
        Created = clock.GetUtcNow(),
        Feeds = [.. feeds.Select(feed => new OpmlFeed(feed.Url)
        {
            Title = feed.Name,
            HomePageUrl = feed.HomePageUrl,
            Folders = feed.Folder is null ? [] : [FolderPath.Split(feed.Folder)],
        })],
    });

    // Letters and figures of any script, so that a person finds the file; the number before them keeps names apart and in order.
    private static string NameOf(long id, string? title)
    {
        var words = string.Concat((title ?? "").Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words);
        return $"{id:D6}{(name.Length > 0 ? "-" : "")}{(name.Length > MostOfTitle ? name[..MostOfTitle] : name)}".TrimEnd('-');
    }
}
