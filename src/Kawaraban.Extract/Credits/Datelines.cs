using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>Datelines that name the agency: "TOKYO, Jan. 31 (Kyodo) --", "Jakarta (ANTARA) -", 「【東京＝共同】」, "新华社北京1月31日电", "(서울=연합뉴스)", "/TASS/".</summary>
internal static partial class Datelines
{
    private const int Longest = 90;

    public static string? Read(string paragraph)
    {
        var start = paragraph.Length > Longest ? paragraph[..Longest] : paragraph;
        foreach (var form in Forms())
        {
            if (form.Match(start) is { Success: true } match && AgencyName.Clean(match.Groups["name"].Value) is { } name)
                return name;
        }

        // Alone before a dash an agency looks like a city, and without the dash like any aside.
        return new[] { Capitals(), Undashed(), Strokes() }.Select(form => form.Match(start).Groups["name"].Value).FirstOrDefault(AgencyName.IsKnown)
            ?? (Japanese().Match(start) is { Success: true } bracket ? InBracket(bracket.Groups["in"].Value) : null);
    }

    /// <summary>Place, day and agency in any order; the agency is known, or named as one and behind the place, where a reporter would stand.</summary>
    private static string? InBracket(string inside)
    {
        var parts = Joints().Split(Day().Replace(inside, " ").Trim());
        return parts.Select(part => AgencyName.IsKnown(part) ? part : AgencyName.KnownEnd(part) ?? KnownStart(part)).FirstOrDefault(name => name is not null)
            ?? (parts.Length > 1 && AgencyName.IsKnownOrNamedSo(parts[^1]) ? parts[^1] : null);
    }

    // 「新華社北京」: the agency's own way to put the place.
    private static string? KnownStart(string part) =>
        part.IndexOf('社', StringComparison.Ordinal) is > 0 and var end && AgencyName.IsKnown(part[..(end + 1)]) ? part[..(end + 1)] : null;

    private static Regex[] Forms() => [Bracketed(), Leading(), Korean(), Chinese()];

    // TOKYO (Kyodo) —  ·  JAKARTA, 31 Jan. (ANTARA) -
    [GeneratedRegex(@"^[\p{Lu}\p{Lo}][^()（）.!?。]{0,45}?(?:\.[^()（）.!?。]{0,10})?\s*[(（](?<name>[\p{Lu}\p{Lo}\p{Ll}][^()（）\d]{1,30}?)[)）]\s*[-–—―:：]")]
    private static partial Regex Bracketed();

    // (Kyodo) —
    [GeneratedRegex(@"^(?:[(（](?<name>\p{Lu}[^()（）\d]{1,30}?)[)）]\s*[-–—―]{0,2}\s*(?=\p{Lu}))")]
    private static partial Regex Leading();

    // KYODO -
    [GeneratedRegex(@"^(?<name>\p{Lu}{3,12})\s*[-–—―]{1,2}\s")]
    private static partial Regex Capitals();

    // Taipei, Jan. 31 (CNA) The ministers · Madrid, 31 ene (EFE).- Los ministros
    [GeneratedRegex(@"^\p{Lu}[^()（）!?。]{1,45}\s[(（](?<name>[^()（）\d]{2,30}?)[)）](?:\s(?=\p{Lu})|\.[-–—])")]
    private static partial Regex Undashed();

    // MOSCOW, January 31. /TASS/.
    [GeneratedRegex(@"^\p{Lu}[^/!?]{1,45}\s/(?<name>[^/\d]{2,20})/")]
    private static partial Regex Strokes();

    // 【東京＝共同】 【ワシントン時事】 （ワシントン共同） ［ワシントン　３１日　ロイター］ 【1月31日 AFP】
    [GeneratedRegex(@"^[【［\[（(](?<in>[^】］\])）]{2,24})[】］\])）]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"[\d０-９]{1,2}月[\d０-９]{1,2}日|[\d０-９]{1,2}日")]
    private static partial Regex Day();

    [GeneratedRegex(@"\s*[=＝・/／]\s*|\s+(?![A-Z][a-z])")]
    private static partial Regex Joints();

    // (서울=연합뉴스) 홍길동 기자 =
    [GeneratedRegex(@"^[(（\[【][가-힣]{2,8}\s?=\s?(?<name>[가-힣A-Za-z0-9]{2,12})[)）\]】]")]
    private static partial Regex Korean();

    // 新华社北京1月31日电 · （中央社记者…台北31日电） · 据共同社1月31日报道
    [GeneratedRegex(@"^[（(【]?(?:据|據)?(?<name>[\p{IsCJKUnifiedIdeographs}]{1,8}?(?:社|通讯社|通訊社|新闻网|新聞網|网|網))[^，。！？]{0,24}?(?:\d{1,2}\s?日|日)?\s?(?:电|電|讯|訊)(?![话話视視影])")]
    private static partial Regex Chinese();
}
