using System.Text.RegularExpressions;
using Kawaraban.Extract.Content;

namespace Kawaraban.Extract.Metadata;

/// <summary>Names of authors as pages write them: several in a line, with a "by" before and an office behind.</summary>
internal static partial class Names
{
    /// <summary>Words that make a name that of an office, not of a person.</summary>
    private static readonly string[] Offices =
    [
        "news", "newsroom", "newsdesk", "desk", "staff", "editors", "editorial", "press", "agency", "agencies", "team", "online", "redaktion", "redaktionen", "nachrichten", "agentur", "agenturen", "onlineredaktion",
        "rédaction", "redacción", "redazione", "redactie", "redação", "redakcja", "redaksi", "редакция", "editörü", "haber", "編集部", "取材班", "オンライン", "デジタル", "通信社", "记者部", "편집국", "뉴스",
    ];

    /// <summary>No article names more people; a line that does is a directory.</summary>
    private const int MostNames = 100;

    private static readonly string[] Particles = ["van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "al", "el", "ter", "zu", "af", "y", "dan"];

    /// <summary>The names in these lines, each once, the first <see cref="MostNames"/>; addresses, credits of pictures and other asides are none.</summary>
    public static List<string> Split(IEnumerable<string> lines)
    {
        var names = new List<string>();
        foreach (var line in lines)
        {
            if (line.Contains("://", StringComparison.Ordinal) || line.Contains('@', StringComparison.Ordinal))
                continue;
            foreach (var part in Joints().Split(Lead().Replace(line.Trim(), "")))
            {
                if (names.Count == MostNames)
                    return names;
                if (Clean(part) is { Length: > 1 and < 60 } name && name.AsSpan().IndexOfAny("():[]") < 0 && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
            }
        }
        return names;
    }

    private static string Clean(string part) =>
        Office().Replace(Lead().Replace(part.Trim().Trim(',', ';', '|', '•', '·', '-', '–').Trim(), ""), "");

    /// <summary>True for the outlet's own name, with its address or a department behind it.</summary>
    public static bool IsOutlet(string name, string? outlet)
    {
        if (name.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        if (outlet is null)
            return false;
        var (folded, own) = (PageTitles.Fold(name), PageTitles.Fold(outlet));
        return folded == own || (own.Length >= 4 && folded.StartsWith(own, StringComparison.Ordinal)) || (folded.Length >= 5 && own.StartsWith(folded, StringComparison.Ordinal));
    }

    /// <summary>True for a person: neither the outlet nor an office.</summary>
    public static bool IsPerson(string name, string? outlet) =>
        !IsOutlet(name, outlet) && !Credits.AgencyName.IsKnown(name)
        && !name.Split(' ', '-', '/').Any(word => Offices.Contains(word, StringComparer.OrdinalIgnoreCase))
        && !Offices.Any(office => Script.IsUnspaced(office[0]) && name.Contains(office, StringComparison.Ordinal));

    /// <summary>Two to five words in capitals, or a few signs of a script without spaces.</summary>
    public static bool LooksLikeOne(string text)
    {
        var name = Clean(text);
        if (name.Length is < 2 or > 40 || name.Any(c => char.IsDigit(c) || (char.IsPunctuation(c) && c is not ('.' or '-' or '\'' or '’'))))
            return false;
        if (Script.IsUnspaced(name[0]))
            return name.Length <= 8;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && words.All(word => char.IsUpper(word[0]) || Particles.Contains(word));
    }

    [GeneratedRegex(@"\s*(?:[;|•·/\n、，]|,\s|\s(?:and|und|&|et|y|e|och|og|en|dan|и)\s)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^\W*(?:(?:by|von|par|por|di|da|door|av|af|oleh|penulis|reporter|written by|text|story by|文|記者|记者)[:：\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+(?:기자|記者|记者|특파원)$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
