using System.Globalization;

namespace Kawaraban.Collect.Archives;

/// <summary>The pages in a web archive: answers with status 200, and resources, that are HTML or text.</summary>
internal static class WarcPages
{
    // The fields of an answer with all its cookies; browsers and servers stop well below.
    private const int MostHead = 64 * 1024;

    private static readonly HashSet<string> PageTypes = new(StringComparer.OrdinalIgnoreCase) { "text/html", "application/xhtml+xml", "text/plain" };

    // What sites keep for machines under a name of its own, as text.
    private static readonly HashSet<string> ForMachines = new(StringComparer.OrdinalIgnoreCase)
    {
        "robots.txt", "ads.txt", "app-ads.txt", "sellers.json", "security.txt", "humans.txt", "llms.txt", "llms-full.txt",
    };

    /// <summary>Reads an archive, packed or not (<paramref name="source"/> is unpacked). What stands before a cut is kept; one problem says what was cut.</summary>
    public static IEnumerable<ImportItem> Read(ByteReader source, string name)
    {
        var records = new WarcReader(source);
        while (records.Next() is { } record)
        {
            if (ReadRecord(record, name) is { } item)
                yield return item;
        }

        if (records.Cut is { } cut)
            yield return new ImportItem.Problem(name, $"{cut}; what stands before that is kept (records: {records.Whole}). Copy the archive again to get the rest");
        else if (records.Whole == 0)
            yield return new ImportItem.Problem(name, "it is no web archive (WARC): it holds no record");
        else if (records.Gaps > 0)
            yield return new ImportItem.Problem(name, $"in {records.Gaps} places something other than a record stands; the rest is kept");
    }

    // Null for what only accompanies pages: requests, notes of the crawler, captures that refer to an earlier one (revisit).
    private static ImportItem? ReadRecord(WarcRecord record, string name)
    {
        var isAnswer = Is(record, "response");
        if (!isAnswer && !Is(record, "resource"))
            return null;

        var address = record["WARC-Target-URI"]?.Trim('<', '>', ' ') ?? "";
        var label = $"{name}: {address}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || record["WARC-Segment-Number"] is not null)
            return new ImportItem.Other(label);

        var head = isAnswer ? record.Read(MostHead) : [];
        var bodyAt = 0;
        var answer = isAnswer ? HttpMessage.ParseHead(head, out bodyAt) : null;
        var type = isAnswer ? answer?.ContentType : record["Content-Type"];
        if ((isAnswer && answer?.Status != 200) || !IsPage(type, url))
            return new ImportItem.Other(label);

        if (record.Length > Unpacking.MostOfPage)
            return new ImportItem.Problem(label, $"the page has {record.Length / 1024 / 1024} MB, more than the {Unpacking.MostOfPage / 1024 / 1024} MB a page may have");

        if (record["WARC-Truncated"] is { } why)
            return new ImportItem.Problem(label, $"the crawler cut the page short ({why}), so its article would be too; save the page again");

        byte[] body = [.. head.AsSpan(bodyAt), .. record.Read(int.MaxValue)];

        // The reader of the records says that the archive breaks off here.
        if (record.IsCut)
            return null;

        return (answer is null ? body : answer.Decode(body, Unpacking.MostOfPage)) is { } page
            ? new ImportItem.CapturedPage(name, url, page) { ContentType = type, At = DateOf(record) }
            : new ImportItem.Problem(label, $"the page unpacks to more than the {Unpacking.MostOfPage / 1024 / 1024} MB a page may have");
    }

    private static bool Is(WarcRecord record, string type) => string.Equals(record["WARC-Type"], type, StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(string? contentType, Uri url) =>
        contentType is null || (PageTypes.Contains(contentType.Split(';')[0].Trim()) && !ForMachines.Contains(url.Segments[^1]));

    private static DateTimeOffset? DateOf(WarcRecord record) =>
        DateTimeOffset.TryParse(record["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
