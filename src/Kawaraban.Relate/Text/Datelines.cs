using System.Text.RegularExpressions;

namespace Kawaraban.Relate.Text;

/// <summary>
/// The place, day and agency before the first sentence of a report: "JAKARTA, Dec. 4 (NW) - ", "【瀬南=望月亮太】", "本报雅加达6月18日电 ". They say
/// where it was written, which is no claim and no sentence.
/// </summary>
public static partial class Datelines
{
    /// <summary>A report's text without its dateline; the text itself where it has none.</summary>
    public static string Without(string text)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[Spaced(), Bracketed(), Chinese()])
        {
            if (form.Match(text) is { Success: true } dateline)
                return text[dateline.Length..];
        }

        return text;
    }

    // A place in capitals, whatever follows, and a dash between spaces: "SURABAYA, Kabar Samudra – ", "TOKYO (Orlek) — ".
    [GeneratedRegex(@"^(?:\p{Lu}[\p{Lu}.'’-]+ ?){1,3}(?:[,(][^-–—.!?\n]{0,50}?(?:\.[^-–—!?\n]{0,20}?)?)?\s?[-–—]{1,2}\s+(?=\p{Lu}|[“""])")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^[【［][^】］\n]{2,24}[】］]\s*")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}（(]{2,14}?\d{1,2}月\d{1,2}日[电電讯訊][）)]?\s*(?:[（(][^）)\n]{1,20}[）)])?\s*")]
    private static partial Regex Chinese();
}
