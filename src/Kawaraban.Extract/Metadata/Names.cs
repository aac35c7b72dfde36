using System.Text.RegularExpressions;
using Kawaraban.Extract.Content;

namespace Kawaraban.Extract.Metadata;

/// <summary>Names of authors as pages write them: several in a line, with a "by" before and an office behind.</summary>
internal static partial class Names
{
    public static List<string> Split(IEnumerable<string> lines)
    {
        var names = new List<string>();
        foreach (var line in lines)
        {
            if (line.Contains("://", StringComparison.Ordinal) || line.Contains('@', StringComparison.Ordinal))
                continue;
            foreach (var part in Joints().Split(Lead().Replace(line.Trim(), "")))
                if (Clean(part) is { Length: > 1 and < 60 } name && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
        }
        return names;
    }

    private static string Clean(string part) => Lead().Replace(part.Trim().Trim(',', ';', '|', '•', '·', '-', '–').Trim(), "");

    public static bool IsOutlet(string name, string? outlet) =>
        outlet is not null && PageTitles.Fold(name) is var folded && (folded == PageTitles.Fold(outlet));

    [GeneratedRegex(@"\s*(?:[;|•·/\n]|,\s|\s(?:and|und|&|et|y|e|och|og|en|dan)\s)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^\W*(?:(?:by|von|par|por|di|da|door|av|af|oleh|written by|text|story by)[:\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
