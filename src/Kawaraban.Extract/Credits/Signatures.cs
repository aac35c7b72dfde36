using System.Buffers;
using System.Text.RegularExpressions;
using Kawaraban.Extract.Content;
using Kawaraban.Extract.Metadata;

namespace Kawaraban.Extract.Credits;

/// <summary>An agency that signs a text in brackets: "(Kyodo)" after the last sentence or on a line of its own, 「（共同）」, "(dpa/AFP)", or behind a dash: "— Bernama".</summary>
internal static partial class Signatures
{
    private const int MostInitials = 3;

    private static readonly SearchValues<char> Colons = SearchValues.Create(":：");

    /// <summary>The signature at the end of a paragraph.</summary>
    public static string? Read(string paragraph)
    {
        if (Dashed().Match(paragraph) is { Success: true } dashed && AgencyName.IsKnown(dashed.Groups["name"].Value))
            return dashed.Groups["name"].Value;
        var match = AtEnd().Match(paragraph);
        if (!match.Success || IsExpansion(paragraph, match))
            return null;
        return Signer(match.Groups["name"].Value, isAfterStop: match.Groups["stop"].Success);
    }

    /// <summary>The signature that is a line by itself.</summary>
    public static string? ReadAlone(string line) =>
        Alone().Match(line) is { Success: true } match ? Signer(match.Groups["name"].Value, isAfterStop: true) : null;

    // Inside a sentence brackets hold many things: only a known agency signs there. After the full stop anyone may.
    private static string? Signer(string names, bool isAfterStop)
    {
        if (names.AsSpan().IndexOfAny(Colons) is > 0 and var colon)
            return Notices.Read(names) is { } source && AgencyName.IsKnown(source) ? source : null;
        var first = names.Split('/', '／', '、', ',')[0].Trim();
        if (AgencyName.IsKnown(first))
            return first;
        // Antara's texts in the papers of its country.
        if (first.Equals("Ant", StringComparison.OrdinalIgnoreCase))
            return "Antara";
        // "(RWN/SGT)" are two editors' initials.
        var areInitials = first.Length <= MostInitials && first.All(char.IsAsciiLetter);
        return isAfterStop && !areInitials && !IsPerson(first) ? AgencyName.Clean(first) : null;
    }

    // Photographers and reporters sign in brackets, too; a script without capitals does not tell them from an agency but by its ending.
    private static bool IsPerson(string name) =>
        !AgencyName.IsKnownOrNamedSo(name) && (Script.IsUnspaced(name[0]) || (Names.LooksLikeOne(name) && Names.IsPerson(name, outlet: null)));

    /// <summary>"United States Forces Japan (USFJ)" explains an abbreviation; it signs nothing.</summary>
    private static bool IsExpansion(string paragraph, Match match)
    {
        var name = match.Groups["name"].Value;
        var words = paragraph[..match.Groups["name"].Index].Split([' ', '(', '-'], StringSplitOptions.RemoveEmptyEntries);
        var initials = string.Concat(words.TakeLast(name.Length).Select(word => char.ToUpperInvariant(word[0])));
        return string.Equals(initials, name, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?<stop>[.!?。！？”""»」]\s*)?[(（\[【]\s*(?<name>[^()（）\[\]【】\d]{2,40}?)\s*[)）\]】]\s*\.?$")]
    private static partial Regex AtEnd();

    // "He said so. — Bernama", "==Kyodo"
    [GeneratedRegex(@"[.!?。”""]\s*(?:[-–—=]{1,2}|―)\s*(?<name>[\p{Lu}\p{Lo}][\p{L} ]{1,24})\.?$")]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^\s*(?:[(（\[【]\s*(?<name>[^()（）\[\]【】\d]{2,40}?)\s*[)）\]】]|[=＝—–-]\s*(?<name>[\p{Lu}\p{Lo}][\p{L} ]{1,30}))\s*\.?$")]
    private static partial Regex Alone();
}
