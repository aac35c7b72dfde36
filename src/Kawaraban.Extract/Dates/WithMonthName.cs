using System.Globalization;

namespace Kawaraban.Extract.Dates;

/// <summary>Dates with a month in words, in any order: <c>Jan. 31, 2025</c>, <c>31 de enero de 2025</c>, <c>2025. január 31.</c></summary>
internal static class WithMonthName
{
    // Words and marks that may stand between the day, the month and the year.
    private static readonly string[] Fillers =
        ["de", "del", "di", "of", "d", "the", "da", "do", "dal", "г", "р", "m", "ng", "พ", "ศ", "พ.ศ", "ค.ศ", "ปี", "den", "st", "nd", "rd", "th", "er", "º", "ª", "a", "το", "του", "в", "ב", "mês"];

    private const int MostFillers = 3;

    private readonly record struct Token(int Start, int End, bool IsNumber, string Text);

    public static WrittenDate.Day? Find(string folded, string? language)
    {
        var tokens = Tokens(folded);
        for (var i = 0; i < tokens.Count; i++)
        {
            // "2d ago" is an age, "2 ago 2025" a day of August.
            if (tokens[i].IsNumber || (tokens[i].Text == "ago" && i > 0 && !tokens[i - 1].IsNumber))
                continue;
            var (month, last) = Month(tokens, i, language);
            if (month is { } number && Around(tokens, i, last, number) is { } day)
                return day;
            if (MonthNames.PersianNumberOf(tokens[i].Text) is { } persian && Around(tokens, i, i, persian, isPersian: true) is { } solar)
                return solar;
        }

        return null;
    }

    private static (int? Month, int Last) Month(List<Token> tokens, int i, string? language)
    {
        if (i + 1 < tokens.Count && MonthNames.NumberOf(tokens[i].Text + " " + tokens[i + 1].Text, language) is { } twoWords)
            return (twoWords, i + 1);
        return (MonthNames.NumberOf(tokens[i].Text, language), i);
    }

    private static WrittenDate.Day? Around(List<Token> tokens, int first, int last, int month, bool isPersian = false)
    {
        var before = Number(tokens, first, -1);
        var after = Number(tokens, last, +1);
        var afterNext = after is { } next ? Number(tokens, next, +1) : null;
        var (day, year) = (before, after) switch
        {
            // 31 January 2025 · 2025 January 31 · January 31, 2025 · a day alone
            ({ } b, { } a) when IsDayFigure(tokens[b]) && IsYear(tokens[a], isPersian) => (before, after),
            ({ } b, { } a) when IsYear(tokens[b], isPersian) && IsDayFigure(tokens[a]) => (after, before),
            (_, { } a) when IsDayFigure(tokens[a]) && afterNext is { } n && tokens[n].Text.Length == 4 => (after, afterNext),
            ({ } b, _) when IsDayFigure(tokens[b]) => (before, null),
            (_, { } a) when IsDayFigure(tokens[a]) => (after, null),
            _ => ((int?)null, (int?)null),
        };
        if (day is null || (year is null && tokens[first].Text.Length < 3))
            return null;

        int[] parts = year is null ? [first, last, day.Value] : [first, last, day.Value, year.Value];
        var (start, end) = (tokens[parts.Min()].Start, tokens[parts.Max()].End);
        var dayOfMonth = Value(day)!.Value;
        if (isPersian)
            return year is null ? null : FromPersian(start, end, Value(year)!.Value, month, dayOfMonth);

        var gregorian = year is null ? null : WrittenDate.YearOf(tokens[year.Value].Text, isBuddhist: tokens[first].Text[0] is >= '\u0E00' and <= '\u0E7F');
        return WrittenDate.IsDay(gregorian, month, dayOfMonth) ? new WrittenDate.Day(start, end, gregorian, month, dayOfMonth) : null;

        int? Value(int? index) => index is { } i ? int.Parse(tokens[i].Text, CultureInfo.InvariantCulture) : null;
    }

    private static WrittenDate.Day? FromPersian(int start, int end, int year, int month, int day)
    {
        var calendar = new PersianCalendar();
        if (day < 1 || day > calendar.GetDaysInMonth(year, month))
            return null;
        var date = calendar.ToDateTime(year, month, day, 0, 0, 0, 0);
        return new WrittenDate.Day(start, end, date.Year, date.Month, date.Day);
    }

    private static bool IsDayFigure(Token token) => token.Text.Length <= 2 && token.Text is not ("0" or "00");

    private static bool IsYear(Token token, bool isPersian) => isPersian
        ? token.Text.Length == 4 && token.Text[0] == '1' && token.Text[1] is '3' or '4'
        : token.Text.Length == 2 || (token.Text.Length == 4 && WrittenDate.YearOf(token.Text) is not null);

    /// <summary>The nearest number beside a token, with nothing but fillers between.</summary>
    private static int? Number(List<Token> tokens, int from, int step)
    {
        for (var (i, fillers) = (from + step, 0); i >= 0 && i < tokens.Count && fillers <= MostFillers; i += step, fillers++)
        {
            if (tokens[i].IsNumber)
                return tokens[i].Text.Length <= 4 ? i : null;
            if (!Fillers.Contains(tokens[i].Text))
                return null;
        }

        return null;
    }

    private static List<Token> Tokens(string folded)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(folded[i]))
            {
                while (i < folded.Length && char.IsAsciiDigit(folded[i]))
                    i++;
                // A number before a colon is an hour, and one after it minutes: neither is a day.
                var isClock = (i < folded.Length && folded[i] == ':') || (start > 0 && folded[start - 1] == ':');
                tokens.Add(isClock ? new Token(start, i, false, ":") : new Token(start, i, true, folded[start..i]));
            }
            else if (IsLetter(folded[i]))
            {
                while (i < folded.Length && (IsLetter(folded[i]) || IsPointInside(folded, i)))
                    i++;
                tokens.Add(new Token(start, i, false, folded[start..i]));
            }
            else
            {
                i++;
            }
        }

        return tokens;
    }

    private static bool IsLetter(char character) =>
        char.IsLetter(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Thai abbreviates month names letter by letter: ม.ค.
    private static bool IsPointInside(string text, int i) =>
        text[i] == '.' && text[i - 1] is >= '\u0E00' and <= '\u0E7F' && i + 1 < text.Length && text[i + 1] is >= '\u0E00' and <= '\u0E7F';
}
