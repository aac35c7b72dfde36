using System.Globalization;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Whether two sentences make the same claim: a generalised additive model over <see cref="PairFeatures"/> (each feature through a
/// piecewise linear curve, then the logistic function; Hastie and Tibshirani 1986, https://doi.org/10.1214/ss/1177013604), trained by
/// eval/train_same_claim.cs. It tells whether both say the same <em>as a whole</em>; what a clause of one says of the other is
/// <see cref="Matching"/>, on the same reading of both.
/// </summary>
public static class SameClaim
{
    /// <summary>From this score on two sentences count as the same claim.</summary>
    public const double Threshold = 0.5;

    private static readonly Curve[] Curves = [.. SameClaimWeights.Curves.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Curve.Parse)];

    /// <summary>How likely both make the same claim, 0 to 1; the same for the pair turned round.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="other">A sentence of another report.</param>
    /// <param name="language">The language of both, or null.</param>
    public static double Score(string text, string other, string? language)
    {
        var (first, second) = PairText.Read(text, other, language);
        return Score(first, second);
    }

    internal static double Score(PairText first, PairText second)
    {
        var features = PairFeatures.Of(first, second);
        var sum = SameClaimWeights.Bias;
        for (var i = 0; i < features.Length; i++)
            sum += Curves[i].At(features[i]);
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What is measured of a pair, for training.</summary>
    public static IReadOnlyList<double> FeaturesOf(string text, string other, string? language)
    {
        var (first, second) = PairText.Read(text, other, language);
        return PairFeatures.Of(first, second);
    }

    /// <summary>A straight line that bends at knots.</summary>
    private sealed record Curve(double Slope, (double At, double Bend)[] Knots)
    {
        /// <summary>"slope knot:bend knot:bend …".</summary>
        public static Curve Parse(string line)
        {
            var parts = line.Split(' ');
            return new Curve(Number(parts[0]), [.. parts.Skip(1).Select(knot => knot.Split(':')).Select(knot => (Number(knot[0]), Number(knot[1])))]);
        }

        public double At(double value)
        {
            var sum = Slope * value;
            foreach (var (at, bend) in Knots)
                sum += bend * Math.Max(0, value - at);
            return sum;
        }

        private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}
