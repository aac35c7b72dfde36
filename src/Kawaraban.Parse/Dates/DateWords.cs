using System.Globalization;
using System.Text;

namespace Kawaraban.Parse.Dates;

/// <summary>The words of dates: months in the languages feeds are written in, halves of the day, zones, and what means nothing.</summary>
internal static class DateWords
{
    private const int LongestWord = 24;

    // Stems without accents; the longest that fits decides (Czech červen is June, červenec July). One line a month.
    private static readonly string[] MonthStems =
    [
        "jan gen ene ian oca sty led sij tam янв січ яну ιαν يناير jaan saus xan јан студз ינו בינו มกราคม ม.ค जनवरी",
        "feb fev feu fév sub uno lut vel helm fbr фев лют φεβ فبراير veeb vasar peb פבר בפבר กุมภาพันธ์ ก.พ फरवरी फ़रवरी",
        "mar maa mrz mac bre oza mart берез мар μαρ مارس kov сак מרץ במרץ מרס มีนาคม มี.ค मार्च",
        "apr avr abr nis kwi dub tra huht квіт апр απρ أبريل ابريل baland крас אפר באפר เมษายน เม.ย अप्रैल",
        "may mai maj mei mag mayis kve svib touko трав май мая μαι μαϊ مايو geg мај מאי במאי พฤษภาคม พ.ค मई",
        "jun juin giu haz cze cer lipa kesa iun черв июн юни ιουν يونيو juun birz hun xun јун чэрв יוני ביוני มิถุนายน มิ.ย जून",
        "jul juil lug tem lip cervenec srpa heina iul лип июл юли ιουλ يوليو juul liep hul xul јул ліп יולי ביולי กรกฎาคม ก.ค जुलाई",
        "aug aou ago agu agt agus sie srp kolo elo серп авг αυγ أغسطس اغسطس ogo rugpj жнів אוג באוג สิงหาคม ส.ค अगस्त",
        "sep set eyl wrz zar ruj syys вер сен сеп σεπ سبتمبر szept rugs верас ספט בספט กันยายน ก.ย सित",
        "oct okt out ott eki paz rij loka жовт окт οκτ أكتوبر اكتوبر spal кастр אוק באוק ตุลาคม ต.ค अक्टूबर अक्तूबर",
        "nov kas lis stu marras лист ноя ное νοε νοέ نوفمبر lapk nob ліст נוב בנוב พฤศจิกายน พ.ย नवंबर नवम्बर",
        "dec dez dic des dis ara gru pro joulu груд дек δεκ ديسمبر dets снеж דצמ בדצמ ธันวาคม ธ.ค दिस",
    ];

    private static readonly (string Stem, int Month)[] Months =
        [.. MonthStems.SelectMany((stems, i) => stems.Split(' ').Select(stem => (Stem: Plain(stem), Month: i + 1)))
            .OrderByDescending(pair => pair.Stem.Length)];

    // Minutes east of Greenwich. Abbreviations mean what RFC 822 and most readers take them for; the two-letter ones are standard time.
    private static readonly Dictionary<string, int> ZoneMinutes = Table(
        "z=0 ut=0 utc=0 gmt=0 wet=0 west=60 bst=60 cet=60 met=60 mez=60 wat=60 cest=120 mest=120 mesz=120 eet=120 cat=120 sast=120 "
        + "eest=180 msk=180 trt=180 eat=180 msd=240 gst=240 pkt=300 ist=330 wib=420 ict=420 wita=480 sgt=480 myt=480 hkt=480 pht=480 "
        + "awst=480 wit=540 jst=540 kst=540 acst=570 aest=600 acdt=630 aedt=660 nzst=720 nzdt=780 "
        + "ndt=-150 adt=-180 brt=-180 art=-180 nst=-210 at=-240 ast=-240 edt=-240 et=-300 est=-300 cdt=-300 ct=-360 cst=-360 mdt=-360 "
        + "mt=-420 mst=-420 pdt=-420 pt=-480 pst=-480 akdt=-480 akst=-540 hst=-600");

    private static readonly HashSet<string> Nothing =
    [
        "at", "st", "nd", "rd", "th", "t", "of", "de", "del", "den", "um", "uhr", "the", "le", "er", "г", "в", "о",
        "a", "as", "alle", "om", "o", "ora", "ore", "kl", "klo", "klokken", "godz", "hod", "la", "saat", "pukul", "jam", "luc", "ngay", "thang", "nam",
        "pazartesi", "sali", "salı", "carsamba", "persembe", "cuma", "cumartesi", "pazar", "น",
        "년", "월", "일", "시", "분", "초", "年", "月", "日", "時", "时", "分", "秒",
    ];

    /// <summary>A word in lower case without accents, as the tables have it; empty for one too long to be a date's.</summary>
    public static string Plain(ReadOnlySpan<char> word)
    {
        // Half a pair of surrogates, and U+FFFE, cannot be taken apart into letter and accent: no date has them.
        if (word.Length > LongestWord || word.ContainsAnyInRange('\uD800', '\uDFFF') || word.Contains('\uFFFE'))
            return "";
        var lower = word.ToString().ToLowerInvariant();
        return Ascii.IsValid(lower)
            ? lower
            : string.Concat(lower.Normalize(NormalizationForm.FormD).Where(letter => letter is < FirstAccent or > LastAccent)).Normalize();
    }

    // Those over Latin, Greek and Cyrillic letters; in other scripts a mark is a vowel.
    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036F';

    /// <summary>How many years before its first a calendar's era began, by the name that stands before the year; null for no such name.</summary>
    public static int? EraBefore(string word) => word switch
    {
        "令和" => 2018,
        "平成" => 1988,
        "昭和" => 1925,
        "民國" or "民国" => 1911,
        _ => null,
    };

    public static int? Month(string word)
    {
        foreach (var (stem, month) in Months)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return month;
        }

        return null;
    }

    /// <summary>True for the afternoon, false for the morning, null for a word that says neither.</summary>
    public static bool? IsAfternoon(string word) => word switch
    {
        "pm" or "p.m" or "오후" or "午後" or "下午" or "晚上" => true,
        "am" or "a.m" or "오전" or "午前" or "上午" or "凌晨" or "早上" => false,
        _ => null,
    };

    public static int? Zone(string word) => ZoneMinutes.TryGetValue(word, out var minutes) ? minutes : null;

    public static DayOfWeek? Day(string word) => word.Length < 3 ? null : word[..3] switch
    {
        "sun" => DayOfWeek.Sunday,
        "mon" => DayOfWeek.Monday,
        "tue" => DayOfWeek.Tuesday,
        "wed" => DayOfWeek.Wednesday,
        "thu" => DayOfWeek.Thursday,
        "fri" => DayOfWeek.Friday,
        "sat" => DayOfWeek.Saturday,
        _ => null,
    };

    public static bool IsNothing(string word) => Nothing.Contains(word);

    private static Dictionary<string, int> Table(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
}
