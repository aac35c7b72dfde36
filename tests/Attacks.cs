using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Kawaraban.Tests;

/// <summary>The markup of <c>fixtures/attacks.txt</c>, and what becomes of it when it is cut, spliced and nested.</summary>
internal static class Attacks
{
    private static readonly string[] Inserted =
    [
        "<", ">", "/", "\"", "'", "`", "=", "&", "\0", "\n", "\f", "-->", "--!>", "<!--", "]]>", "<![CDATA[", "</", "<p>", "</p>", "<b>", "<a href=x>", "</a>", "<table>", "<td>", "</table>",
        "<svg>", "</svg>", "<math>", "<mtext>", "<mglyph>", "<style>", "</style>", "<title>", "<desc>", "<foreignObject>", "<annotation-xml encoding=text/html>", "<noscript>", "</noscript>",
        "<template>", "</template>", "<select>", "<option>", "<textarea>", "</textarea>", "<xmp>", "<form>", "</form>", "<iframe src=/embed/1>", "</iframe>", "<pre>\n", "<ruby><rt>",
        "<img src=x onerror=alert(1)>", "<p title=\"", "<!--><img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;",
    ];

    public static string[] All { get; } = Read();

    /// <summary>Attacks changed by chance, the same for the same seed.</summary>
    public static IEnumerable<string> Mutated(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var attack = All[random.Next(All.Length)];
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                attack = Changed(attack, random);
            yield return attack;
        }
    }

    private static string Changed(string attack, Random random)
    {
        var at = random.Next(attack.Length + 1);
        var piece = Inserted[random.Next(Inserted.Length)];
        var other = All[random.Next(All.Length)];
        return random.Next(7) switch
        {
            0 or 1 => attack.Insert(at, piece),
            2 => attack.Remove(at, random.Next(attack.Length - at + 1) % 12),
            3 => attack[..at] + other,
            4 => attack.Insert(at, other),
            5 => piece + attack,
            _ => attack.Insert(at, attack[random.Next(at + 1)..at]),
        };
    }

    private static string[] Read([CallerFilePath] string thisFile = "") =>
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(thisFile)!, "fixtures", "attacks.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(Regex.Unescape),
    ];
}
