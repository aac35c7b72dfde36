namespace Kawaraban.Parse;

/// <summary>A feed while its elements are read.</summary>
internal sealed class FeedDraft(FeedFormat format)
{
    private const int MostAuthors = 256;
    public const int MostHubs = 8;

    // The largest feeds seen hold some ten thousand items; a document of nothing but empty ones must not fill the memory.
    public const int MostItems = 200_000;

    private readonly List<Author> _authors = [];
    private readonly List<FeedItem> _items = [];
    private readonly List<string> _hubs = [];

    public Preferred<string> Title;
    public Preferred<string> Description;
    public Preferred<string> HomePageUrl;
    public Preferred<string> FeedUrl;
    public Preferred<string> Language;
    public Preferred<string> Icon;
    private Preferred<DateTimeOffset?> _modified;

    public TimeSpan? TimeToLive { get; set; }

    public TimeSpan? UpdatePeriod { get; set; }

    public int UpdatesInPeriod { get; set; } = 1;

    /// <summary>Of several dates of change the last one counts.</summary>
    public void Modified(string text, int rank) => _modified.OfferLatest(FeedDate.Parse(text), rank);

    public void Author(Author? author)
    {
        if (author is not null && _authors.Count < MostAuthors && !_authors.Contains(author))
            _authors.Add(author);
    }

    public void Hub(string address)
    {
        if (_hubs.Count < MostHubs && Addresses.IsWeb(address) && !_hubs.Contains(address))
            _hubs.Add(address);
    }

    public void Add(FeedItem item)
    {
        if (_items.Count < MostItems)
            _items.Add(item);
    }

    public Feed Build() => new()
    {
        Format = format,
        Title = Title.Value,
        Description = Description.Value,
        HomePageUrl = HomePageUrl.Value,
        FeedUrl = FeedUrl.Value,
        Language = Language.Value?.Replace('_', '-').ToLowerInvariant(),
        Icon = Icon.Value,
        Modified = _modified.Value,
        Authors = [.. _authors],
        TimeToLive = TimeToLive ?? UpdatePeriod / UpdatesInPeriod,
        Hubs = [.. _hubs],
        Items = _items,
    };
}
