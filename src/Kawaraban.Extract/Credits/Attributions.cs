using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>Sentences that say whose report it is, by their grammar: an agency word beside a name and a verb of reporting.</summary>
internal static partial class Attributions
{
    public static string? Read(string paragraph)
    {
        foreach (var (form, marks) in Forms)
        {
            if (!HoldsAny(paragraph, marks))
                continue;
            foreach (Match match in form.Matches(paragraph))
            {
                if (AgencyName.Clean(match.Groups["name"].Value) is { } name)
                    return name;
            }
        }

        // "Kyodo reported" could be anybody's name; with a known one it is an agency.
        if (!HoldsAny(paragraph, KnownReporterMarks))
            return null;
        foreach (Match match in KnownReporter().Matches(paragraph))
        {
            var name = match.Groups["name"].Value.Trim();
            if (AgencyName.IsKnown(name))
                return name;
        }

        return null;
    }

    // Each form with the pieces one of which it cannot do without: to look for those first costs next to nothing, and most paragraphs hold none.
    private static readonly (Regex Form, string[] Marks)[] Forms =
    [
        (EnglishInBrackets(), ["gency", "ervice"]),
        (EnglishAccordingTo(), ["ccording to"]),
        (EnglishAgencyReported(), ["gency", "ervice"]),
        (EnglishAgencyNamed(), ["gency", "ervice"]),
        (Indonesian(), ["antor berita", "ilansir", "ikutip dari", "elansir", "engutip", "apor"]),
        (Japanese(), ["通信", "新聞", "放送", "通訊社"]),
        (Chinese(), ["社", "新闻网", "新聞網", "电视台", "電視台"]),
        (German(), ["gentur"]),
        (Romance(), ["agen", "agên"]),
        (Russian(), ["сообщ", "переда", "пишет", "по данным", "со ссылкой", "повідомляє"]),
        (Korean(), ["통신"]),
    ];

    private static readonly string[] KnownReporterMarks = ["ccording to", "iting ", "eported by", "ia ", " reported", " reports"];

    private static bool HoldsAny(string paragraph, string[] marks)
    {
        foreach (var mark in marks)
        {
            if (paragraph.Contains(mark, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private const string Name = @"(?<name>\p{Lu}[\p{L}&.]*(?:[ -]\p{Lu}[\p{L}&.]*){0,3})";
    private const string Agency = "(?:[Nn]ews|[Pp]ress|[Ww]ire) ?(?:[Aa]gency|[Ss]ervice)";
    private const string Reports = "(?:reported|reports|said|says|has reported|learned|quoted|wrote)";

    // Japan's News Agency (Kyodo) reported · the news agency, Kyodo, said
    [GeneratedRegex(Agency + @",? ?[(（]" + Name + @"[)）],? ?" + Reports)]
    private static partial Regex EnglishInBrackets();

    // According to Kyodo News Agency report · according to the state news agency Xinhua · according to a Kyodo News report
    [GeneratedRegex(@"[Aa]ccording to (?:a |an |the |[A-Z]\w+['’]s |state(?:-run|-owned)? |\w+ly |local )*?(?:" + Agency + @",? " + Name + "|" + Name + " (?:" + Agency + "|reports?|report by|dispatch))")]
    private static partial Regex EnglishAccordingTo();

    // Kyodo News Agency reported · …, Kyodo news agency said on Friday
    [GeneratedRegex(Name + " " + Agency + @",? (?:\w+ )?" + Reports + @"|" + Reports + @",? (?:by )?(?:the )?" + Name + " " + Agency)]
    private static partial Regex EnglishAgencyReported();

    // news agency Kyodo reported · told news agency AFP is no report of it
    [GeneratedRegex("(?<!told )(?:the )?" + Agency + @",? " + Name + ",? " + Reports)]
    private static partial Regex EnglishAgencyNamed();

    [GeneratedRegex(@"(?:[Kk]antor berita(?: resmi| pemerintah)?|[Dd]ilansir(?: dari| oleh)?(?: laman| kantor berita)?|[Dd]ikutip dari(?: laman)?|[Mm]elansir(?: dari)?(?: laman)?|[Mm]engutip(?: laman)?|[Ll]apor|[Dd]ilaporkan(?: oleh)?|[Dd]emikian dilaporkan|[Ss]eperti dikutip(?: dari)?|[Mm]enurut laporan|[Mm]emetik laporan|[Ll]aporan) (?:[Kk]antor [Bb]erita )?" + Name)]
    private static partial Regex Indonesian();

    [GeneratedRegex(@"(?<name>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}ーA-Z]{1,12}?(?:通信社|通信|新聞社|新聞|放送|通訊社))(?:など)?(?:が|は)?(?:によると|によれば|の報道によると|[^。、]{0,16}(?:報じた|伝えた|報道した))")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"(?:据|據|援引|引述|综合|綜合)?(?:[\p{IsCJKUnifiedIdeographs}]{2,4}(?:媒体|媒體))?[“「《]?(?<name>[\p{IsCJKUnifiedIdeographs}]{1,8}?(?:通讯社|通訊社|新闻社|新聞社|社|新闻网|新聞網|电视台|電視台))[”」》]?[^，。]{0,14}?(?:报道|報道|報導|消息|电|電|讯|訊|援引|称|稱)")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?:Nachrichtenagentur|Presseagentur|Agentur) " + Name)]
    private static partial Regex German();

    [GeneratedRegex(@"(?:[Ss]elon|[Dd]'après|[Ss]egún|[Ss]econdo|[Ss]egundo|[Ii]nforma|[Rr]apporte|[Rr]eporta|[Ii]nformó|[Dd]e acordo com) (?:l['’]|la |a |las |as )?(?:agence(?: de presse)?|agencia(?: de noticias)?|agenzia(?: di stampa)?|agência(?: de notícias)?) " + Name)]
    private static partial Regex Romance();

    [GeneratedRegex(@"(?:сообщает|сообщило|передаёт|передает|пишет|по данным|со ссылкой на|повідомляє|передає)\s+(?:информационное\s+|информ)?(?:агентство|агентства|агенство|інформагентство)?\s*[«""]?(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)[»""]?")]
    private static partial Regex Russian();

    [GeneratedRegex(@"(?<name>[가-힣]{2,6}통신)(?:은|는|이|가|에 따르면|의 보도)")]
    private static partial Regex Korean();

    [GeneratedRegex(@"(?:[Aa]ccording to (?:the )?|[Cc]iting (?:the )?|[Rr]eported by (?:the )?|[Vv]ia )(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})|(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}) (?:reported|has reported|reports)\b")]
    private static partial Regex KnownReporter();
}
