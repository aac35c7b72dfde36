namespace Kawaraban.Relate.Text;

/// <summary>The years a text names.</summary>
internal static class NamedYears
{
    /// <summary>The web is not older.</summary>
    private const int FirstYearOfTheWeb = 1991;

    /// <summary>
    /// The latest year the text names that its page can date from: not before the web, not after the year of publication, and no year
    /// that a plan runs to ("by fiscal 2027", "hingga 2030").
    /// </summary>
    public static int? Latest(ReadOnlySpan<char> text, int? published)
    {
        int? latest = null;
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || at > 0 && IsPartOfNumber(text[at - 1]))
                continue;
            var year = YearAt(text, at);
            if (year >= FirstYearOfTheWeb && year <= (published ?? 2100) && year > (latest ?? 0) && !IsGoal(text[..at]))
                latest = year;
        }

        return latest;
    }

    private static readonly string[] GoalWords = ["by", "until", "till", "through", "fiscal", "to", "hingga", "sampai", "bis", "до", "đến", "至", "到"];

    private static bool IsGoal(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var word in GoalWords)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)])))
                return true;
        }

        return false;
    }

    private static int YearAt(ReadOnlySpan<char> text, int at)
    {
        var year = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return 0;
            year = year * 10 + text[i] - '0';
        }

        return at + 4 < text.Length && (char.IsAsciiDigit(text[at + 4]) || char.IsAsciiLetter(text[at + 4])) ? 0 : year;
    }

    private static bool IsPartOfNumber(char c) => char.IsAsciiLetterOrDigit(c) || c is '$' or '€' or '£' or '¥' or '.' or ',';
}
