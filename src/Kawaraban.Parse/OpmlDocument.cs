namespace Kawaraban.Parse;

/// <summary>A list of feeds as people carry them from reader to reader.</summary>
public sealed record OpmlDocument
{
    /// <summary>1 or 2; null when the list does not say or is not OPML (FOAF).</summary>
    public int? Version { get; init; }

    /// <summary>What the list is called.</summary>
    public string? Title { get; init; }

    /// <summary>Whose list it is.</summary>
    public Author? Owner { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>In the order of the document, each address once.</summary>
    public required IReadOnlyList<OpmlFeed> Feeds { get; init; }

    /// <summary>Other lists this one refers to.</summary>
    public IReadOnlyList<OpmlLink> Lists { get; init; } = [];

    /// <summary>Sites that are listed without a feed.</summary>
    public IReadOnlyList<OpmlLink> Sites { get; init; } = [];

    /// <summary>What could not be understood, in plain words; the rest was.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

/// <summary>A feed in a list.</summary>
public sealed record OpmlFeed(string Url)
{
    /// <summary>What the list's owner calls it.</summary>
    public string? Title { get; init; }

    /// <summary>The site it belongs to.</summary>
    public string? HomePageUrl { get; init; }

    /// <summary>Where it is filed: for each folder the names from the outermost in. The first is where it stands in the list.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Folders { get; init; } = [];

    /// <summary>The folders that stand in no other.</summary>
    public IEnumerable<string> Tags => Folders.Where(path => path.Count == 1).Select(path => path[0]);
}

/// <summary>Something else in a list that has an address.</summary>
public sealed record OpmlLink(string Url, string? Title);

/// <summary>What reading bytes as a list of feeds came to.</summary>
public abstract record OpmlResult
{
    private OpmlResult() { }

    /// <summary>A list was read, possibly after repairs.</summary>
    public sealed record Parsed(OpmlDocument Document) : OpmlResult;

    /// <summary>The bytes are something else, named in plain words.</summary>
    public sealed record NotOpml(string Found) : OpmlResult;
}
