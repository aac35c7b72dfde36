using System.Buffers;

namespace Kawaraban.Extract.Text;

/// <summary>Where sentences end, well enough to tell running text from headlines and copies from each other.</summary>
internal static class SentenceEnd
{
    private static readonly SearchValues<char> FullStops = SearchValues.Create(".!?…。！？．؟۔।።။｡॥");

    /// <summary>True where a text ends as a sentence does: a full stop of any script, perhaps inside quotes or brackets.</summary>
    public static bool Closes(ReadOnlySpan<char> text) => IsFullStop(LastOf(text));

    /// <summary>As <see cref="Closes"/>, or with the colon or semicolon before a list or a quotation: running text either way.</summary>
    public static bool ClosesOrLeadsOn(ReadOnlySpan<char> text) => LastOf(text) is var last && (IsFullStop(last) || last is ':' or ';' or '：' or '；');

    private static char LastOf(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i >= 0 && (IsClosing(text[i]) || char.IsWhiteSpace(text[i])))
            i--;
        return i >= 0 ? text[i] : '\0';
    }

    /// <summary>How many sentences a text holds; a text without a full stop holds none.</summary>
    public static int Count(string text)
    {
        var count = 0;
        for (var i = Next(text, 0); i >= 0; i = Next(text, i + 1))
            count++;
        return count;
    }

    /// <summary>The index of the first character from <paramref name="from"/> on that ends a sentence, or -1.</summary>
    public static int Next(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var stop = text.AsSpan(i).IndexOfAny(FullStops);
            if (stop < 0)
                return -1;
            i += stop;
            if (IsAt(text, i))
                return i;
        }

        return -1;
    }

    /// <summary>True where the character at the index ends a sentence: not the point of "U.S.", "Jan. 31" or "3.5".</summary>
    public static bool IsAt(string text, int i)
    {
        if (!IsFullStop(text[i]))
            return false;
        if (text[i] is not '.')
            return text[i] is not ('!' or '?' or '؟') || i + 1 >= text.Length || !IsFullStop(text[i + 1]);

        var next = i + 1;
        while (next < text.Length && IsClosing(text[next]))
            next++;
        if (next >= text.Length)
            return true;
        if (text[next] != ' ')
            return false;
        var follower = text.AsSpan(next).TrimStart(" \"“„«‘'(");
        return follower.Length == 0 || (!char.IsLower(follower[0]) && !char.IsDigit(follower[0]) && !IsAbbreviation(text, i));
    }

    // One to three letters before the point, the first a capital: "Mr.", "Gen.", "U.S.", "J."
    private static bool IsAbbreviation(string text, int point)
    {
        var start = point;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return point - start is >= 1 and <= 4 && char.IsUpper(text[start]) && (point - start <= 3 || text[start..point].Contains('.', StringComparison.Ordinal));
    }

    private static bool IsFullStop(char character) => FullStops.Contains(character);

    private static bool IsClosing(char character) =>
        character is '"' or '\'' or '”' or '’' or '»' or '«' or '“' or ')' or ']' or '」' or '』' or '）' or '】' or '›' or '‘' or '〉' or '》';
}
