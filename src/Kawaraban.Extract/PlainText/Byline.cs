using System.Text.RegularExpressions;

namespace Kawaraban.Extract.PlainText;

/// <summary>A line that names who wrote: "By Jane Doe", "Oleh: Budi Santoso", 「記者 山田太郎」, "文/张三".</summary>
internal static partial class Byline
{
    /// <summary>The names, or null where the line is no byline.</summary>
    public static IReadOnlyList<string>? Read(string line)
    {
        const int Longest = 90;
        if (line.Length > Longest || FirstMatch(line) is not { } match)
            return null;
        var names = Between().Split(match.Groups["names"].Value).Select(name => name.Trim(' ', '.', ',')).Where(name => name.Length > 0).ToList();
        return names.Count > 0 && names.TrueForAll(IsPerson) ? names : null;
    }

    private static Match? FirstMatch(string line) =>
        Form().Match(line) is { Success: true } form ? form : Title().Match(line) is { Success: true } title ? title : null;

    private static bool IsPerson(string name) => Latin().IsMatch(name) || EastAsian().IsMatch(name);

    [GeneratedRegex(@"^\W*(?:(?:by|written by|story by|oleh|penulis|pewarta|reporter|von|par|por|de|door|av|af|autor|autora|author|auteur|автор|текст|yazan|haber|di)\s*:?\s+|(?:記者|记者|文|作者|撰文|著者|執筆|글|기자)\s*[:：/／]?\s*)(?<names>\S.*?)\s*(?:記者|记者|기자)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"^\W*(?<names>[\p{L}・ 　]{2,12}?)\s?(?:記者|记者|기자|特派員)\W*$")]
    private static partial Regex Title();

    [GeneratedRegex(@"\s*(?:,|、|，|&|\band\b|\bdan\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bog\b|\boch\b|\bи\b)\s*")]
    private static partial Regex Between();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|van|von|der|den|bin|binti|da|dos|di|le|la|al|el)\b|\p{Lu}[\p{L}'’.-]*)){1,4}$")]
    private static partial Regex Latin();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}\p{IsHiragana}\p{IsHangulSyllables}々ー・ 　]{2,10}$")]
    private static partial Regex EastAsian();
}
