using Kawaraban.Store;

namespace Kawaraban.Collect.Archives;

/// <summary>One thing found in what is imported, still unread. <paramref name="Name"/> is what a message calls it.</summary>
internal abstract record ImportItem(string Name)
{
    /// <summary>A page that somebody saved. <paramref name="Place"/> is where it lies, for one that gives no address of its own.</summary>
    public sealed record SavedPage(string Name, string Place, byte[] Bytes) : ImportItem(Name)
    {
        /// <summary>The address and the time that the browser wrote beside it.</summary>
        public Uri? Url { get; init; }
        public DateTimeOffset? At { get; init; }
        public string? ContentType { get; init; }
    }

    /// <summary>A page that a crawler saved, with what it knew of it. Many such pages hold no article: that is no fault.</summary>
    public sealed record CapturedPage(string Archive, Uri Url, byte[] Bytes) : ImportItem($"{Archive}: {Url}")
    {
        public string? ContentType { get; init; }
        public DateTimeOffset? At { get; init; }
    }

    /// <summary>An article as a line of JSON.</summary>
    public sealed record Line(string Name, byte[] Bytes) : ImportItem(Name);

    /// <summary>Something that cannot be read: what is wrong, and what to do.</summary>
    public sealed record Problem(string Name, string What) : ImportItem(Name);

    /// <summary>Something that is no page: a picture, a style sheet.</summary>
    public sealed record Other(string Name) : ImportItem(Name);

    /// <summary>What reading it holds in memory.</summary>
    public int Size => this switch
    {
        SavedPage page => page.Bytes.Length,
        CapturedPage page => page.Bytes.Length,
        Line line => line.Bytes.Length,
        _ => 0,
    };
}

/// <summary>What reading an item came to: the versions of one article, the earliest first; or a problem; or neither, where it is no article.</summary>
internal sealed record ReadItem(IReadOnlyList<IncomingArticle> Versions, string? Problem)
{
    public static ReadItem Nothing { get; } = new([], null);

    public static ReadItem Of(IncomingArticle article) => new([article], null);

    public static ReadItem Bad(string problem) => new([], problem);
}
