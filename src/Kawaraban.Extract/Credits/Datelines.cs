using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>Datelines that name the agency: "TOKYO, Jan. 31 (Kyodo) --", "Jakarta (ANTARA) -", 「【東京＝共同】」, "新华社北京1月31日电", "(서울=연합뉴스)".</summary>
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

        // Alone before a dash, or behind the place in Japanese, an agency looks like a city or like the reporter.
        return new[] { Capitals(), Japanese() }.Select(form => form.Match(start).Groups["name"].Value).FirstOrDefault(AgencyName.IsKnownOrNamedSo);
    }

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

    // 【東京＝共同】 【ワシントン時事】 （ワシントン共同）
    [GeneratedRegex(@"^[【［\[（(][\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}ー・]{2,12}?[=＝](?:[^】］\])）]{1,10}[=＝])?(?<name>[\p{L}ー・]{2,12})[】］\])）]")]
    private static partial Regex Japanese();

    // (서울=연합뉴스) 홍길동 기자 =
    [GeneratedRegex(@"^[(（\[【][가-힣]{2,8}\s?=\s?(?<name>[가-힣A-Za-z0-9]{2,12})[)）\]】]")]
    private static partial Regex Korean();

    // 新华社北京1月31日电 · （中央社记者…台北31日电） · 据共同社1月31日报道
    [GeneratedRegex(@"^[（(【]?(?:据|據)?(?<name>[\p{IsCJKUnifiedIdeographs}]{1,8}?(?:社|通讯社|通訊社|新闻网|新聞網|网|網))[^，。！？]{0,24}?(?:\d{1,2}\s?日|日)?\s?(?:电|電|讯|訊)(?![话話视視影])")]
    private static partial Regex Chinese();
}
