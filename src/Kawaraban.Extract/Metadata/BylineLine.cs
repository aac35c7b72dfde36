using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Metadata;

/// <summary>A line that names who wrote: "By Jane Doe", "Oleh: Budi Santoso", 「記者 山田太郎」, "文/张三".</summary>
internal static partial class BylineLine
{
    /// <summary>The names, or null where the line is no byline.</summary>
    public static IReadOnlyList<string>? Read(string line)
    {
        const int Longest = 90;
        if (line.Length > Longest || FirstMatch(line) is not { } match)
            return null;
        var names = Names.Split([match.Groups["names"].Value.TrimEnd('.', ',', ' ')]);
        return names.Count > 0 && names.TrueForAll(Names.LooksLikeOne) ? names : null;
    }

    private static Match? FirstMatch(string line) =>
        Form().Match(line) is { Success: true } form ? form : Office().Match(line) is { Success: true } office ? office : null;

    [GeneratedRegex(@"^\W*(?:(?:by|written by|story by|oleh|penulis|pewarta|reporter|von|par|por|de|door|av|af|autor|autora|author|auteur|автор|текст|yazan|haber|di)\s*:?\s+|(?:記者|记者|文|作者|撰文|著者|執筆|글|기자)\s*[:：/／]?\s*)(?<names>\S.*?)\s*(?:記者|记者|기자)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"^\W*(?<names>[\p{L}・ 　]{2,12}?)\s?(?:記者|记者|기자|特派員)\W*$")]
    private static partial Regex Office();
}
