using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>What a name of an agency or an outlet looks like, and which are known.</summary>
internal static partial class AgencyName
{
    private const int LongestName = 48;
    private const int MostWords = 6;

    private static readonly FrozenSet<string> Known = ReadKnown();

    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>The name without what is no part of it ("Kyodo News Agency" → "Kyodo"); null where it is no name at all.</summary>
    public static string? Clean(string written)
    {
        var name = Trimmed(written);
        if (IsKnown(name))
            return name;

        name = Trimmed(AgencyWords().Replace(name, ""));
        if (name.StartsWith("The ", StringComparison.Ordinal))
            name = name[4..];
        return name.Length is > 1 and <= LongestName && IsNameLike(name) ? name : null;
    }

    private static string Trimmed(string text) => text.Trim(' ', '.', ',', ';', ':', '。', '，', '、', '"', '“', '”', '\'', '-', '–', '—', '|', '(', ')', '（', '）');

    /// <summary>Words that each begin with a capital, or a short run of a script that has none.</summary>
    private static bool IsNameLike(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords || name.Any(char.IsDigit) || NotNames.Contains(words[0].ToLowerInvariant()))
            return false;
        return words.All(word => !char.IsLower(word[0]) || Connectors.Contains(word) || Domain().IsMatch(word)) && name.Any(char.IsLetter);
    }

    private static readonly string[] Connectors = ["of", "the", "and", "de", "la", "le", "del", "di", "da", "do", "du", "des", "der", "die", "für", "und", "et", "y", "e", "van", "dan",
        "news", "press", "agency", "agence", "agencia", "agenzia", "agência", "agentur", "агентство", "информационное", "інформаційне"];

    private static readonly string[] NotNames =
        ["he", "she", "it", "they", "we", "i", "the", "a", "an", "this", "that", "but", "and", "in", "on", "at", "photo", "file", "image", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "all", "copyright"];

    [GeneratedRegex(@"\s+(?:News Agency|news agency|Press Agency|press agency|News Service|news service|newswire|Newswire)$|^(?:(?:kantor berita|agence|agencia|agência|agenzia|agentur|агентство)\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex AgencyWords();

    [GeneratedRegex(@"^[a-z0-9-]+\.[a-z.]{2,10}$")]
    private static partial Regex Domain();

    private static FrozenSet<string> ReadKnown()
    {
        using var stream = typeof(AgencyName).Assembly.GetManifestResourceStream("Kawaraban.Extract.Credits.agencies.txt")!;
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                names.UnionWith(line.Split('|', StringSplitOptions.TrimEntries));
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
