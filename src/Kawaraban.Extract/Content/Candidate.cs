namespace Kawaraban.Extract.Content;

/// <summary>One guess at where the article stands.</summary>
/// <param name="Regions">The regions that hold it, in order of the page; none in another.</param>
/// <param name="How">How it was found: "container", "density".</param>
/// <param name="Worth">How much more its letters count for the way it was found.</param>
internal sealed record Candidate(IReadOnlyList<Region> Regions, string How, double Worth)
{
    /// <summary>The blocks that remain when its boxes and lines of chrome are gone.</summary>
    public IReadOnlyList<Block> Kept { get; init; } = [];

    /// <summary>The line under the headline, where it stands outside the body.</summary>
    public Block? Lead { get; init; }

    public double Score { get; init; }

    /// <summary>The prose in what is kept.</summary>
    public double Prose => Kept.Sum(block => block.Weight);
}
