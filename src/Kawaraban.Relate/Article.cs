namespace Kawaraban.Relate;

/// <summary>What relating needs to know of an article: the text and where and when it stood.</summary>
public sealed record Article
{
    /// <summary>The store's id; ids increase in the order of arrival.</summary>
    public required long Id { get; init; }

    /// <summary>The headline; null or empty when the page had none.</summary>
    public string? Title { get; init; }

    /// <summary>The body: paragraphs with a blank line between them. May be empty (a headline only).</summary>
    public required string Text { get; init; }

    /// <summary>A language tag such as <c>en</c> or <c>ja</c>; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>When the outlet published it; null when the page does not say. A day without a time is midnight UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The agency or outlet it credits.</summary>
    public string? Credit { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }
}
