namespace Kawaraban.Relate.Text;

/// <summary>Units and currencies as they stand before or after a number, under one name in all languages.</summary>
internal static class Units
{
    /// <summary>What follows shows that the number is a date, an age group or a count of something dateless: no figure.</summary>
    public const int NotAFigure = -1;

    private const int Percent = (int)QuantityKind.Percent;
    private const int Money = (int)QuantityKind.Money;
    private const int Measure = (int)QuantityKind.Measure;
    private const int Count = (int)QuantityKind.Count;

    private static readonly (string Sign, string Code)[] CurrencySigns =
    [
        ("US$", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("HK$", "HKD"), ("S$", "SGD"), ("NT$", "TWD"), ("Rp.", "IDR"), ("Rp", "IDR"), ("RM", "MYR"),
        ("USD", "USD"), ("IDR", "IDR"), ("JPY", "JPY"), ("EUR", "EUR"), ("CNY", "CNY"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("￥", "JPY"),
        ("₹", "INR"), ("₩", "KRW"), ("₫", "VND"), ("₽", "RUB"),
    ];

    /// <summary>The first that fits is taken, so the longer stand first. A word of letters must end where the text's word ends, but for a plural s.</summary>
    private static readonly (string Word, int Kind, string Name)[] Following =
    [
        ("%", Percent, "percent"), ("％", Percent, "percent"), ("percentage point", Percent, "point"), ("percent", Percent, "percent"),
        ("per cent", Percent, "percent"), ("persen", Percent, "percent"), ("パーセント", Percent, "percent"), ("phần trăm", Percent, "percent"),
        ("процент", Percent, "percent"), ("ポイント", Percent, "point"),
        ("US dollar", Money, "USD"), ("U.S. dollar", Money, "USD"), ("dollar", Money, "USD"), ("dolar", Money, "USD"), ("米ドル", Money, "USD"), ("ドル", Money, "USD"),
        ("美元", Money, "USD"), ("yen", Money, "JPY"), ("円", Money, "JPY"), ("日元", Money, "JPY"), ("euro", Money, "EUR"), ("ユーロ", Money, "EUR"),
        ("欧元", Money, "EUR"), ("yuan", Money, "CNY"), ("人民元", Money, "CNY"), ("人民币", Money, "CNY"), ("元", Money, "CNY"), ("rupiah", Money, "IDR"),
        ("ルピア", Money, "IDR"), ("印尼盾", Money, "IDR"), ("pound", Money, "GBP"), ("won", Money, "KRW"), ("ウォン", Money, "KRW"), ("baht", Money, "THB"),
        ("rupee", Money, "INR"), ("đồng", Money, "VND"), ("рубл", Money, "RUB"), ("долларов", Money, "USD"), ("евро", Money, "EUR"), ("€", Money, "EUR"), ("₫", Money, "VND"), ("₽", Money, "RUB"),
        ("kilometer", Measure, "km"), ("kilometre", Measure, "km"), ("キロメートル", Measure, "km"), ("キロ", Measure, "km"), ("公里", Measure, "km"), ("km", Measure, "km"), ("км", Measure, "km"),
        ("mile", Measure, "mile"), ("meter", Measure, "m"), ("metre", Measure, "m"), ("メートル", Measure, "m"), ("米", Measure, "m"), ("m", Measure, "m"),
        ("centimeter", Measure, "cm"), ("cm", Measure, "cm"), ("センチ", Measure, "cm"), ("hectare", Measure, "ha"), ("hektare", Measure, "ha"), ("ヘクタール", Measure, "ha"), ("公顷", Measure, "ha"), ("ha", Measure, "ha"),
        ("kilogram", Measure, "kg"), ("公斤", Measure, "kg"), ("kg", Measure, "kg"), ("tonne", Measure, "ton"), ("ton", Measure, "ton"), ("トン", Measure, "ton"), ("吨", Measure, "ton"),
        ("liter", Measure, "liter"), ("litre", Measure, "liter"), ("リットル", Measure, "liter"), ("megawatt", Measure, "MW"), ("MW", Measure, "MW"), ("メガワット", Measure, "MW"), ("兆瓦", Measure, "MW"),
        ("minute", Measure, "minute"), ("menit", Measure, "minute"), ("分钟", Measure, "minute"), ("分間", Measure, "minute"), ("phút", Measure, "minute"), ("минут", Measure, "minute"),
        ("hour", Measure, "hour"), ("jam", Measure, "hour"), ("時間", Measure, "hour"), ("小时", Measure, "hour"), ("час", Measure, "hour"),
        ("day", Measure, "day"), ("日間", Measure, "day"), ("天", Measure, "day"), ("week", Measure, "week"), ("週間", Measure, "week"), ("pekan", Measure, "week"), ("周", Measure, "week"),
        ("month", Measure, "month"), ("bulan", Measure, "month"), ("か月", Measure, "month"), ("カ月", Measure, "month"), ("个月", Measure, "month"),
        ("years old", Measure, "age"), ("year old", Measure, "age"), ("year-old", Measure, "age"), ("歳", Measure, "age"), ("岁", Measure, "age"), ("tuổi", Measure, "age"),
        ("year", Measure, "year"), ("tahun", Measure, "year"), ("年間", Measure, "year"), ("magnitude", Measure, "magnitude"),
        ("degree", Measure, "degree"), ("derajat", Measure, "degree"), ("度", Measure, "degree"), ("°C", Measure, "degree"),
        ("people", Count, "person"), ("person", Count, "person"), ("orang", Count, "person"), ("人", Count, "person"), ("名", Count, "person"), ("người", Count, "person"), ("человек", Count, "person"),
        ("ship", Count, "ship"), ("vessel", Count, "ship"), ("kapal", Count, "ship"), ("隻", Count, "ship"), ("艘", Count, "ship"),
        ("aircraft", Count, "aircraft"), ("pesawat", Count, "aircraft"), ("機", Count, "aircraft"), ("架", Count, "aircraft"),
        ("house", Count, "house"), ("home", Count, "house"), ("rumah", Count, "house"), ("棟", Count, "house"), ("戸", Count, "house"), ("栋", Count, "house"),
        ("年", NotAFigure, ""), ("月", NotAFigure, ""), ("日", NotAFigure, ""), ("時", NotAFigure, ""), ("点", NotAFigure, ""), ("号", NotAFigure, ""), ("分", NotAFigure, ""),
        ("a.m", NotAFigure, ""), ("p.m", NotAFigure, ""), ("am", NotAFigure, ""), ("pm", NotAFigure, ""),
    ];

    private static readonly ILookup<char, (string Word, int Kind, string Name)> ByFirst =
        Following.ToLookup(unit => char.ToLowerInvariant(unit.Word[0]));

    public static (string? Code, int Start) CurrencyBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0' && start - end < 1)
            end--;
        foreach (var (sign, code) in CurrencySigns)
        {
            var at = end - sign.Length;
            if (at >= 0 && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0 && (at == 0 || !char.IsAsciiLetter(text[at - 1]) || !char.IsAsciiLetter(sign[0])))
                return (code, at);
        }

        return (null, start);
    }

    public static (int Kind, string Name, int End)? After(string text, int end)
    {
        var start = end;
        while (start < text.Length && text[start] is ' ' or '\u00A0' or '-' && start - end < 1)
            start++;
        if (start >= text.Length)
            return null;
        foreach (var (word, kind, name) in ByFirst[char.ToLowerInvariant(text[start])])
        {
            if (Fits(text, start, word))
                return (kind, name, start + word.Length);
        }

        return null;
    }

    private static bool Fits(string text, int at, string word)
    {
        if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        var end = at + word.Length;
        if (end >= text.Length || !char.IsLetter(word[^1]) || Scripts.IsUnspaced(word[^1]) || !char.IsLetter(text[end]) || Scripts.IsUnspaced(text[end]))
            return true;
        // A plural, or the case ending of a Russian unit.
        return word[^1] >= 'Ѐ' || text[end] == 's' && (end + 1 >= text.Length || !char.IsLetter(text[end + 1]));
    }
}
