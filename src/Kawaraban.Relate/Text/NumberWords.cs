using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kawaraban.Relate.Text;

/// <summary>Numbers: digits with their grouping marks, multipliers, and numbers written as words or in Han characters.</summary>
internal static partial class NumberWords
{
    private static readonly (string Word, double Factor)[] Multipliers =
    [
        ("trillion", 1e12), ("triliun", 1e12), ("billion", 1e9), ("miliar", 1e9), ("milyar", 1e9), ("million", 1e6), ("juta", 1e6),
        ("thousand", 1e3), ("ribu", 1e3), ("hundred", 100), ("ratus", 100), ("bn", 1e9), ("mn", 1e6), ("trn", 1e12),
        ("nghìn", 1e3), ("triệu", 1e6), ("tỷ", 1e9), ("тыс", 1e3), ("тысяч", 1e3), ("млн", 1e6), ("миллион", 1e6), ("млрд", 1e9), ("миллиард", 1e9),
        ("millones", 1e6), ("millions", 1e6), ("milliards", 1e9), ("Millionen", 1e6), ("Milliarden", 1e9), ("milhões", 1e6),
        ("兆", 1e12), ("億", 1e8), ("亿", 1e8), ("万", 1e4), ("萬", 1e4), ("千", 1e3), ("百", 100),
    ];

    private static readonly FrozenDictionary<string, double> Small = (
        "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 " +
        "sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 " +
        "dua 2 tiga 3 empat 4 lima 5 enam 6 tujuh 7 delapan 8 sembilan 9 sepuluh 10 sebelas 11 seratus 100 seribu 1000 one 1 satu 1")
        .Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <summary>Languages that write 1.234,5 for what English writes 1,234.5.</summary>
    public static bool GroupsWithPoints(string? language) =>
        StopWords.PrimaryTag(language) is "id" or "ms" or "de" or "es" or "fr" or "it" or "pt" or "nl" or "vi" or "tr" or "ru" or "da" or "pl" or "ro" or "el";

    /// <summary>The value of digits with their marks; null when they make no number (1.2.3).</summary>
    public static double? Parse(ReadOnlySpan<char> digits, bool isPointGrouping)
    {
        Span<char> plain = stackalloc char[32];
        if (digits.Length > plain.Length)
            return null;
        var (lastPoint, lastComma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        var decimalMark = DecimalMark(digits, lastPoint, lastComma, isPointGrouping);
        var length = 0;
        foreach (var c in digits)
        {
            if (char.IsDigit(c))
                plain[length++] = (char)('0' + (int)char.GetNumericValue(c));
            else if (c == decimalMark)
                plain[length++] = '.';
        }

        return double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>With both marks the later one is decimal; one mark groups when three digits follow and the language allows it.</summary>
    private static char DecimalMark(ReadOnlySpan<char> digits, int lastPoint, int lastComma, bool isPointGrouping)
    {
        if (lastPoint >= 0 && lastComma >= 0)
            return lastPoint > lastComma ? '.' : ',';
        var (mark, at) = lastPoint >= 0 ? ('.', lastPoint) : (',', lastComma);
        if (at < 0 || digits.Count(mark) > 1)
            return '\0';
        var hasThreeAfter = digits.Length - at == 4 && at <= 3;
        return hasThreeAfter && (mark == '.') == isPointGrouping ? '\0' : mark;
    }

    /// <summary>A multiplier that stands at a place, blanks before it aside, and where it ends.</summary>
    public static (double Factor, int End)? Multiplier(string text, int at)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ' or '\u00A0' or '-')
            start++;
        foreach (var (word, factor) in Multipliers)
        {
            if (string.CompareOrdinal(text, start, word, 0, word.Length) != 0)
                continue;
            var end = start + word.Length;
            if (Scripts.IsHan(word[0]) ? start == at : end >= text.Length || !char.IsAsciiLetter(text[end]) || word == "million" || word == "тысяч")
                return (factor, end);
        }

        return null;
    }

    /// <summary>Digits that follow a Han multiplier: the 2000万 of 3億2000万.</summary>
    public static (double Value, int End)? Continued(string text, int at)
    {
        if (at == 0 || at >= text.Length || !Scripts.IsHan(text[at - 1]) || !char.IsDigit(text[at]))
            return null;
        var end = at;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] is ',' or '.' && end + 1 < text.Length && char.IsDigit(text[end + 1])))
            end++;
        if (Parse(text.AsSpan(at, end - at), false) is not { } value)
            return null;
        return Multiplier(text, end) is { } multiplier ? (value * multiplier.Factor, multiplier.End) : (value, end);
    }

    /// <summary>Adds the figures written as words or in Han characters.</summary>
    public static void Find(string text, List<Quantity> found)
    {
        foreach (var match in Written().EnumerateMatches(text))
        {
            if (Quantities.Complete(text, match.Index, match.Length, ValueOfWords(text.AsSpan(match.Index, match.Length))) is { } quantity)
                found.Add(quantity);
        }

        foreach (var match in Han().EnumerateMatches(text))
        {
            if (Quantities.Complete(text, match.Index, match.Length, ValueOfHan(text.AsSpan(match.Index, match.Length))) is { Unit.Length: > 0 } quantity)
                found.Add(quantity);
        }
    }

    [GeneratedRegex(
        @"\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?" +
        @"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen" +
        @"|(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?: (?:belas|puluh))?(?: (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?" +
        @"|sepuluh|sebelas|seratus|seribu)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    /// <summary>Two Han numerals or more, or one before a counter: 二十五, 三人.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[一二三四五六七八九十百千]+(?=[人名歳岁隻艘机架棟栋件社校頭])|[二三四五六七八九十百千][一二三四五六七八九十百千]+(?=[人名歳岁])", RegexOptions.CultureInvariant)]
    private static partial Regex Han();

    private static double ValueOfWords(ReadOnlySpan<char> words)
    {
        var (sum, last) = (0.0, 0.0);
        foreach (var range in words.SplitAny(' ', '-'))
        {
            var word = words[range].ToString();
            if (word.Equals("belas", StringComparison.OrdinalIgnoreCase))
                sum += 10;
            else if (word.Equals("puluh", StringComparison.OrdinalIgnoreCase))
                sum += last * 9;
            else
                sum += last = Small.GetValueOrDefault(word);
        }

        return sum;
    }

    private static double ValueOfHan(ReadOnlySpan<char> numerals)
    {
        var (sum, digit) = (0.0, 0.0);
        foreach (var c in numerals)
        {
            var factor = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (factor > 0)
                (sum, digit) = (sum + Math.Max(1, digit) * factor, 0);
            else
                digit = "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) + 1;
        }

        return sum + digit;
    }
}
