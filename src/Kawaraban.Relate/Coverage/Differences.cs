namespace Kawaraban.Relate.Coverage;

/// <summary>Finds where reports make the same claim with another figure, date or name.</summary>
internal sealed class Differences(StoryText story, Matching matching)
{
    private readonly HashSet<Unit> _differing = [];

    public bool IsDiffering(Unit unit) => _differing.Contains(unit);

    public IReadOnlyList<Claim> Find(IReadOnlyList<CoverageInput> reports)
    {
        _ = matching;
        _ = reports;
        _ = story;
        return [];
    }
}
