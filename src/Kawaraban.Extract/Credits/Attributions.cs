using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>
/// Sentences that say whose report it is, by their grammar: an agency word beside a name and a verb of reporting, or, where the sentence
/// has no agency word, a known name. Whom somebody spoke to, and what an agency itself did, is no report.
/// </summary>
internal static partial class Attributions
{
    public static string? Read(string paragraph)
    {
        var isLatin = IsLatin(paragraph);
        foreach (var (form, marks) in WithAgencyWord)
        {
            if (HoldsAny(paragraph, marks, isLatin) && First(form, paragraph, name => true) is { } name)
                return name;
        }

        // "Kyodo reported" could be anybody's name; with a known one it is an agency.
        foreach (var (form, marks) in OfKnown)
        {
            if (HoldsAny(paragraph, marks, isLatin) && First(form, paragraph, AgencyName.IsKnown) is { } name)
                return name;
        }

        return null;
    }

    private static string? First(Regex form, string paragraph, Predicate<string> counts)
    {
        foreach (Match match in form.Matches(paragraph))
        {
            if (AgencyName.Clean(match.Groups["name"].Value) is { } name && counts(name))
                return name;
        }

        return null;
    }

    private static bool HoldsAny(string paragraph, string[] marks, bool isLatin)
    {
        foreach (var mark in marks)
        {
            if (isLatin && mark[0] >= FirstBeyondLatin)
                continue;
            if (paragraph.Contains(mark, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // But for punctuation.
    private static bool IsLatin(ReadOnlySpan<char> text) => !text.ContainsAnyInRange(FirstBeyondLatin, '\u1FFF') && !text.ContainsAnyInRange('\u3000', '\uFFEF');

    private const char FirstBeyondLatin = '\u0370';

    // Each form with the pieces one of which it cannot do without: to look for those first costs next to nothing, and most paragraphs hold none.
    private static readonly (Regex Form, string[] Marks)[] WithAgencyWord =
    [
        (EnglishInBrackets(), ["gency", "ervice", "tate media"]),
        (EnglishAccordingTo(), ["ccording to"]),
        (EnglishAgencyNamed(), ["gency", "ervice", "tate media"]),
        (EnglishAgencyReported(), ["gency", "ervice", "tate media"]),
        (Indonesian(), ["ilansir", "ikutip dari", "elansir", "engutip", "apor", "emikian", "antor berita", "antor Berita"]),
        (Japanese(), ["通信", "新聞", "放送", "通訊社"]),
        (Chinese(), ["社", "新闻网", "新聞網", "电视台", "電視台"]),
        (German(), ["gentur"]),
        (Romance(), ["agen", "agên"]),
        (Russian(), ["сообщ", "переда", "пишет", "по данным", "со ссылкой", "повідомляє"]),
        (Korean(), ["통신"]),
    ];

    private static readonly (Regex Form, string[] Marks)[] OfKnown =
    [
        (EnglishKnown(), ["ccording to", "iting ", "eported by", "ia ", " reported", " reports", " said", " says"]),
        (IndonesianKnown(), ["enurut", "emikian", "aporan", "eperti diberitakan", "melaporkan", "memberitakan", "mewartakan", "mengabarkan"]),
        (JapaneseKnown(), ["によると", "によれば", "報じ", "伝え", "報道した"]),
        (EuropeanKnown(),
        [
            "elon ", "'après ", "egún ", "econdo ", "egundo ", "nforma ", "nformó ", "iferisce ", "apporte ", "eporta ", "eportó ", "ericht", "eldet", "eldt ",
            "aut ", "wie ", "Wie ", "olgens ", "nligt ", "følge ",
        ]),
    ];

    private const string Name = @"(?<name>(?:dpa|sda|epd)\b|\p{Lu}[\p{L}&.]*(?:[ -]\p{Lu}[\p{L}&.]*){0,3})";
    private const string Agency = "(?:(?:[Nn]ews|[Pp]ress|[Ww]ire) ?(?:[Aa]gency|[Ss]ervice)|[Ss]tate media)";
    private const string Reports = "(?:reported|reports|said|says|has reported|learned|quoted|wrote)";

    // Japan's News Agency (Kyodo) reported · the news agency, Kyodo, said
    [GeneratedRegex(Agency + @",? ?[(（]" + Name + @"[)）],? ?" + Reports)]
    private static partial Regex EnglishInBrackets();

    // According to Kyodo News Agency report · according to the state news agency Xinhua · according to a Kyodo News report
    [GeneratedRegex(@"[Aa]ccording to (?:a |an |the |[A-Z]\w+['’]s |state(?:-run|-owned)? |\w+ly |local )*?(?:" + Agency + @",? " + Name + "|" + Name + " (?:" + Agency + "|reports?|report by|dispatch))")]
    private static partial Regex EnglishAccordingTo();

    // Kyodo News Agency reported · …, Kyodo news agency said on Friday
    [GeneratedRegex(Name + " " + Agency + @",? (?:also |later |earlier )?" + Reports + @"|" + Reports + @",? (?:by )?(?:the )?" + Name + " " + Agency)]
    private static partial Regex EnglishAgencyReported();

    // news agency Kyodo reported · told news agency AFP is no report of it
    [GeneratedRegex("(?<!told )(?:the )?" + Agency + @",? " + Name + ",? " + Reports)]
    private static partial Regex EnglishAgencyNamed();

    // …, lapor kantor berita Kyodo · dilansir dari laman NHK · demikian laporan NHK · kantor berita Kyodo melaporkan
    [GeneratedRegex(@"(?:[Dd]ilansir(?: dari| oleh)?|[Dd]ikutip dari|[Mm]elansir(?: dari)?|[Mm]engutip|[Ll]apor|[Dd]ilaporkan(?: oleh)?|[Dd]emikian (?:dilaporkan|dilansir|laporan)(?: oleh)?|[Mm]emetik laporan) (?:laman )?(?:[Kk]antor [Bb]erita )?(?:resmi |pemerintah |nasional )?" + Name
        + @"|[Mm]enurut (?:laporan )?[Kk]antor [Bb]erita (?:resmi |pemerintah |nasional )?" + Name + @"|[Kk]antor [Bb]erita (?:resmi |pemerintah |nasional )?" + Name + @",? (?:melaporkan|mengabarkan|memberitakan|mewartakan|menyebutkan)")]
    private static partial Regex Indonesian();

    // 東海通信によると · 東海通信が31日、関係者の話として報じた
    [GeneratedRegex(@"(?<name>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}ーA-Z]{1,12}?(?:通信社|通信|新聞社|新聞|放送|通訊社))(?:など)?" + JapaneseReports)]
    private static partial Regex Japanese();

    private const string JapaneseReports = @"(?:によると|によれば|の報道によると|(?:が|は)[^。]{0,120}?(?:報じた|報じている|伝えた|伝えている|報道した))";

    [GeneratedRegex(@"(?:据|據|援引|引述|综合|綜合)?(?:[\p{IsCJKUnifiedIdeographs}]{2,4}(?:媒体|媒體))?[“「《]?(?<name>[\p{IsCJKUnifiedIdeographs}]{1,8}?(?:通讯社|通訊社|新闻社|新聞社|社|新闻网|新聞網|电视台|電視台))[”」》]?[^，。]{0,14}?(?:报道|報道|報導|消息|电|電|讯|訊|援引|称|稱)")]
    private static partial Regex Chinese();

    // "sagte der Nachrichtenagentur dpa" tells whom he spoke to.
    [GeneratedRegex(@"(?:[Ww]ie|[Ll]aut|[Mm]eldete?|[Bb]erichtete?|[Nn]ach Angaben|[Uu]nter Berufung auf)(?: die| der)?(?: \p{Ll}+e)? (?:Nachrichten|Presse)?[Aa]gentur " + Name + "|(?:Nachrichten|Presse)agentur " + Name + " (?:meldete?|berichtete?)")]
    private static partial Regex German();

    [GeneratedRegex(@"(?:[Ss]elon|[Dd]'après|[Ss]egún|[Ss]econdo|[Ss]egundo|[Ii]nforma|[Rr]apporte|[Rr]eporta|[Ii]nformó|[Dd]e acordo com) (?:l['’]|la |a |las |as )?(?:agence(?: de presse)?|agencia(?: de noticias)?|agenzia(?: di stampa)?|agência(?: de notícias)?) " + Name)]
    private static partial Regex Romance();

    [GeneratedRegex(@"(?:сообщает|сообщило|передаёт|передает|пишет|по данным|со ссылкой на|повідомляє|передає)\s+(?:информационное\s+|информ)?(?:агентство|агентства|агенство|інформагентство)?\s*[«""]?(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)[»""]?")]
    private static partial Regex Russian();

    [GeneratedRegex(@"(?<name>[가-힣]{2,6}통신)(?:은|는|이|가|에 따르면|의 보도)")]
    private static partial Regex Korean();

    // At the end of a sentence "said" reports, too; at its beginning an agency may speak for itself.
    [GeneratedRegex(@"(?:[Aa]ccording to (?:the )?|[Cc]iting (?:the )?|[Rr]eported by (?:the )?|[Vv]ia )(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})|(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}) (?:reported|has reported|reports)\b(?! (?:a |an |its )?(?:quarterly|annual|net|record|higher|lower|profit|loss|revenue|earnings))|, (?:the )?(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}) (?:said|says)\b")]
    private static partial Regex EnglishKnown();

    // "Reuters melaporkan laba" is about Reuters.
    [GeneratedRegex(@"(?:[Mm]enurut|[Mm]enurut laporan|[Dd]emikian|[Ll]aporan|[Ss]eperti diberitakan) (?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})|(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}),? (?:melaporkan|memberitakan|mewartakan|mengabarkan)(?: bahwa| pada|,|\.)")]
    private static partial Regex IndonesianKnown();

    [GeneratedRegex(@"(?<name>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}ーA-ZＡ-Ｚ]{2,14})" + JapaneseReports)]
    private static partial Regex JapaneseKnown();

    // selon l'AFP · según EFE · riferisce l'ANSA · berichtet AFP · wie die dpa berichtet · laut dpa
    [GeneratedRegex(@"(?:[Ss]elon |[Dd]'après |[Ss]egún |[Ss]econdo |[Ss]egundo |[Ii]nforma |[Ii]nformó |[Rr]iferisce |[Rr]apporte |[Rr]eporta |[Rr]eportó |[Bb]erichtete? |[Mm]eldete? |[Ll]aut |[Ww]ie |[Vv]olgens |[Mm]eldt |[Ee]nligt |[Ii]følge )(?:l['’]|la |a |die |het |persbureau |nyhetsbyrån )?(?<name>dpa|[\p{Lu}][\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)")]
    private static partial Regex EuropeanKnown();
}
