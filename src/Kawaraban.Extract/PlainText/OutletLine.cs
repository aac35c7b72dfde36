using System.Text.RegularExpressions;
using Kawaraban.Extract.Dates;

namespace Kawaraban.Extract.PlainText;

/// <summary>A line between headline and text that says who and when: "JAPAN TODAY | 8 hours ago", "By Jane Doe · Jan. 31, 2025 · 3 min read".</summary>
internal static partial class OutletLine
{
    private const int LongestOutlet = 6;

    public static string[] Parts(string line) =>
        Separators().Split(line).Select(part => part.Trim()).Where(part => part.Length > 0).ToArray();

    /// <summary>The part beside the date that is neither date, byline nor label: the outlet.</summary>
    public static string? Outlet(string line)
    {
        var parts = Parts(line);
        return parts.Length > 1 && parts.Any(DateText.IsDateLine) ? parts.FirstOrDefault(IsOutlet) : null;
    }

    private static bool IsOutlet(string part)
    {
        var line = new PageLine(0, part, startsBlock: false);
        return line.Kind == LineKind.Phrase && line.Words <= LongestOutlet && !DateText.IsDateLine(part);
    }

    // A hyphen parts only with spaces around it: "Asahi-Shimbun" is one name.
    [GeneratedRegex(@"\s*[|｜·•／]\s*|\s+[-–—/]\s+|\s*\u3000\s*|\s{3,}")]
    private static partial Regex Separators();
}
