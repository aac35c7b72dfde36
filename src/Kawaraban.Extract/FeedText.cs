namespace Kawaraban.Extract;

/// <summary>The text of an article as a feed carries it.</summary>
public sealed record FeedText
{
    /// <summary>The markup, unescaped: content, or the summary where there is nothing else.</summary>
    public required string Html { get; init; }

    /// <summary>Where relative links lead from.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The item's headline, which the text may repeat.</summary>
    public string? Title { get; init; }

    /// <summary>Whose feed it is: tells what is another's.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language the feed declares, for texts too short to tell.</summary>
    public string? Language { get; init; }
}
