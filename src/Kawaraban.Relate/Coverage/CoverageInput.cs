namespace Kawaraban.Relate.Coverage;

/// <summary>One article of a story and what is known of its text.</summary>
/// <param name="Article">The article.</param>
/// <param name="CopyOf">The id of the article whose text it (nearly) is; null when it is a report of its own.</param>
public sealed record CoverageInput(Article Article, long? CopyOf = null);
