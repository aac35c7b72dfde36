namespace Kawaraban.Relate;

/// <summary>Where an article belongs, and why. The caller keeps the ids and tells the index what it made of this.</summary>
public abstract record Assignment
{
    private Assignment() { }

    /// <summary>The reasons, the weightiest first.</summary>
    public required IReadOnlyList<Reason> Why { get; init; }

    /// <summary>The earlier story that this article's story follows in a storyline; null when it stands alone.</summary>
    public StorylineLink? Follows { get; init; }

    /// <summary>Other stories this article shows to be the same event: they merge into the story it joins.</summary>
    public IReadOnlyList<StoryMerge> Merges { get; init; } = [];

    /// <summary>The first report of an event.</summary>
    public sealed record Starts : Assignment;

    /// <summary>A further report of a known event.</summary>
    public sealed record Joins(long Story) : Assignment;

    /// <summary>(Nearly) the text of an earlier article, and so of its story.</summary>
    /// <param name="Of">The id of the article it is a copy of.</param>
    /// <param name="Story">The story of that article.</param>
    public sealed record Copies(long Of, long Story) : Assignment;

    /// <summary>
    /// The origin of a text that until now another stood for: the agency its copies credit, or an article published on an earlier day, that
    /// came later. What it replaces, and what that was the origin of, become its copies.
    /// </summary>
    /// <param name="Of">The id of the article that stood for the text.</param>
    /// <param name="Story">The story of that article.</param>
    public sealed record Replaces(long Of, long Story) : Assignment
    {
        /// <summary>Why the article that stood for the text is its copy.</summary>
        public required IReadOnlyList<Reason> WhyOf { get; init; }
    }
}

/// <summary>One reason for a decision.</summary>
/// <param name="Signal">What was looked at: one of <see cref="Signals"/>.</param>
/// <param name="Value">How strongly it spoke, 0 to 1.</param>
/// <param name="Detail">The evidence in words a reader understands: the names, the date, the passage.</param>
public sealed record Reason(string Signal, double Value, string Detail);

/// <summary>A story's place in a storyline.</summary>
/// <param name="Story">The story it is linked to.</param>
/// <param name="Why">The reasons, the weightiest first.</param>
public sealed record StorylineLink(long Story, IReadOnlyList<Reason> Why);

/// <summary>A story that turns out to be one event with the story an article joins.</summary>
/// <param name="Story">The story that merges into it.</param>
/// <param name="Why">What the article has in common with it, the weightiest first.</param>
public sealed record StoryMerge(long Story, IReadOnlyList<Reason> Why);
