using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kawaraban.Serve.Assets;

namespace Kawaraban.Tests.Serve;

/// <summary>WCAG 2.2, 1.4.3 and 1.4.11: text against what lies behind it 4.5 to 1, marks that are no text 3 to 1.</summary>
public sealed partial class ContrastTests
{
    public static TheoryData<bool, string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<bool, string, string, double>();
            foreach (var isDark in (bool[])[false, true])
            {
                foreach (var text in (string[])["ink", "soft", "seal", "link"])
                {
                    pairs.Add(isDark, text, "paper", 4.5);
                    pairs.Add(isDark, text, "sheet", 4.5);
                }

                foreach (var ground in (string[])["mark", "added", "removed"])
                    pairs.Add(isDark, "ink", ground, 4.5);
                pairs.Add(isDark, "on-seal", "seal", 4.5);
                pairs.Add(isDark, "paper", "ink", 4.5);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_from_its_ground(bool isDark, string text, string ground, double least)
    {
        var colours = Colours(isDark);

        var ratio = Ratio(Luminance(colours[text]), Luminance(colours[ground]));

        Assert.True(ratio >= least, $"{text} on {ground}: {ratio:F2}");
    }

    // The light palette stands in the first block that has colours, the dark one in the second.
    private static Dictionary<string, string> Colours(bool isDark)
    {
        var style = Encoding.UTF8.GetString(EmbeddedAssets.Style.Content);
        var colours = Variable().Matches(style).Select(match => (Name: match.Groups[1].Value, Value: match.Groups[2].Value)).ToLookup(colour => colour.Name, colour => colour.Value);
        return colours.ToDictionary(colour => colour.Key, colour => colour.ElementAt(isDark ? 1 : 0));
    }

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{6});")]
    private static partial Regex Variable();

    private static double Ratio(double a, double b) => (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        }

        return .2126 * Channel(0) + .7152 * Channel(2) + .0722 * Channel(4);
    }
}
