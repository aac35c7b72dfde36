using System.Collections.Frozen;

namespace Kawaraban.Relate.Text;

/// <summary>
/// Cuts text into sentences by rules: where a terminator stands, what stands before it (an abbreviation, an initial, an ordinal)
/// and what follows (a lower-case word, a number, a word that usually opens a sentence). Quotations stay whole in Japanese and
/// Chinese, with the words that attribute them.
/// </summary>
public static class Sentences
{
    private const string Closers = "\"'”’»›)]」』）】》〉]";
    private const string Openers = "「『（【《〈“";
    private const string FullWidthTerminators = "。！？｡";
    private const string Terminators = ".!?…؟۔।";

    /// <summary>A heading or an item of a list is shorter than this; a longer line that does not end is a wrapped sentence.</summary>
    private const int LongestHeading = 60;

    /// <summary>How many characters after a Chinese quotation may hold the words that attribute it.</summary>
    private const int AttributionReach = 14;

    private static readonly string[] ChineseSpeech = ["说", "說", "表示", "称", "稱", "指出", "强调", "強調", "问", "問", "道"];
    private static readonly string[] JapaneseContinuation = ["と", "など", "の", "が", "を", "に", "は", "で", "、"];

    /// <summary>Words that, capitalised after "U.S." or "Inc.", open a new sentence rather than go on with a name.</summary>
    private static readonly FrozenSet<string> SentenceOpeners =
        """
        The A An He She It They We I You This That These Those There His Her Its Their Our In On At As By For From With After Before When While
        If Although But And Or Yet So However Meanwhile Since During Under Both Some Many Most All One Two What Who Why How Where Not No To Of
        Dia Ia Mereka Kami Kita Ini Itu Namun Tetapi Sementara Menurut Pada Di Dalam Untuk Dengan Saat Ketika Sebelumnya Selain
        Der Die Das Er Sie Es Wir Ein Eine Im Am Aber Und Nach Le La Les Il Elle Ils Un Une Mais En Dans Selon El Los Las Lo Pero Según Y
        Gli Ma Nel Secondo O Os As Mas No Na De Het Hij Zij Maar Volgens
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> MonthsAfterOrdinals =
        """
        Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
        januar februar mars april mai juni juli august september oktober november desember december tammikuuta
        ledna února března dubna května června července srpna září října listopadu prosince
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentences of one paragraph, in order, trimmed, none empty. Nothing of the text is lost but white space.</summary>
    /// <param name="paragraph">Plain text. A line break ends a sentence only after a terminator or a short line such as a heading.</param>
    /// <param name="language">A language tag or null; Japanese and Chinese are told by their own punctuation too.</param>
    public static IReadOnlyList<string> Split(string paragraph, string? language)
    {
        var sentences = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var c = paragraph[i];
            if (Openers.Contains(c, StringComparison.Ordinal))
                depth++;
            else if (depth > 0 && Closers.Contains(c, StringComparison.Ordinal))
                depth--;
            var end = c switch
            {
                '\n' => EndAtLineBreak(paragraph, start, i),
                _ when FullWidthTerminators.Contains(c, StringComparison.Ordinal) => EndOfFullWidth(paragraph, i, ref depth, language),
                _ when Terminators.Contains(c, StringComparison.Ordinal) => EndOfSpaced(paragraph, i, language),
                _ => 0,
            };
            if (end == 0)
                continue;
            Add(sentences, paragraph, start, end);
            start = end;
            i = end - 1;
            depth = 0;
        }
        Add(sentences, paragraph, start, paragraph.Length);
        return sentences;
    }

    /// <summary>The sentences of a whole text, paragraph by paragraph (a blank line between paragraphs).</summary>
    public static IReadOnlyList<string> OfText(string text, string? language) =>
        [.. Paragraphs(text).SelectMany(paragraph => Split(paragraph, language))];

    /// <summary>The paragraphs of a text: what stands between blank lines, trimmed, none empty.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Add(List<string> sentences, string text, int start, int end)
    {
        var sentence = text.AsSpan(start, end - start).Trim();
        if (!sentence.IsEmpty)
            sentences.Add(sentence.ToString());
    }

    private static int EndAtLineBreak(string text, int start, int at)
    {
        var line = text.AsSpan(start, at - start).Trim();
        return line.Length is > 0 and < LongestHeading && !line.EndsWith(",") && !StartsLower(text, at + 1) ? at : 0;
    }

    /// <summary>After 。！？: a quotation is not torn, and the words that attribute it stay with it.</summary>
    private static int EndOfFullWidth(string text, int at, ref int depth, string? language)
    {
        var end = at + 1;
        while (end < text.Length && FullWidthTerminators.Contains(text[end], StringComparison.Ordinal))
            end++;
        if (depth == 0)
            return end;
        if (end == text.Length || !Closers.Contains(text[end], StringComparison.Ordinal))
            return text.IndexOfAny([.. Closers], end) < 0 ? end : 0;
        while (end < text.Length && Closers.Contains(text[end], StringComparison.Ordinal))
            end++;
        return AttributionFollows(text.AsSpan(end), language) ? 0 : end;
    }

    private static bool AttributionFollows(ReadOnlySpan<char> rest, string? language)
    {
        if (language is not null && language.StartsWith("zh", StringComparison.Ordinal))
            return ContainsAny(rest[..Math.Min(rest.Length, AttributionReach)], ChineseSpeech);
        foreach (var word in JapaneseContinuation)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        var stop = text.IndexOfAny("。！？“");
        var reach = stop < 0 ? text : text[..stop];
        foreach (var word in words)
        {
            if (reach.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>After a terminator of a script with spaces: where the sentence ends, or 0 when it goes on.</summary>
    private static int EndOfSpaced(string text, int at, string? language)
    {
        var end = at + 1;
        while (end < text.Length && (Terminators.Contains(text[end], StringComparison.Ordinal) || IsCloser(text, end)))
            end++;
        if (end == text.Length)
            return end;
        if (!char.IsWhiteSpace(text[end]))
            return IsGluedSentence(text, at, end) ? end : 0;

        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || IsOpener(text[next])))
            next++;
        if (next == text.Length)
            return end;
        if (char.IsLower(text[next]))
            return 0;
        return text[at] != '.' || end - at > 2 || EndsAtStop(text, at, next, language) ? end : 0;
    }

    private static bool EndsAtStop(string text, int at, int next, string? language)
    {
        var wordStart = at;
        while (wordStart > 0 && (char.IsLetterOrDigit(text[wordStart - 1]) || text[wordStart - 1] is '.' or 'º' or '\''))
            wordStart--;
        var word = text.AsSpan(wordStart, at - wordStart).TrimStart('\'');
        var following = WordAt(text, next);
        if (word.Length is 1 or 2 && char.IsAsciiDigit(word[^1]) && MonthsAfterOrdinals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(following))
            return false;
        return Abbreviations.Of(word) switch
        {
            Abbreviations.Reading.Continues => IsPluralInitial(word, language) && IsSentenceOpener(following),
            Abbreviations.Reading.ContinuesBeforeNumber => !char.IsDigit(text[next]),
            Abbreviations.Reading.Either => IsSentenceOpener(following) || IsOpenQuote(text, next),
            _ => true,
        };
    }

    // "Plan B. The", "Vitamin C. It": a lone letter before a word that opens sentences is more often an end than an initial.
    private static bool IsPluralInitial(ReadOnlySpan<char> word, string? language) => word.Length == 1 && language != "de";

    private static bool IsSentenceOpener(ReadOnlySpan<char> word) =>
        SentenceOpeners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsOpenQuote(string text, int next) => text[next - 1] is '"' or '“' or '«' or '„';

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(start, end - start);
    }

    // "…said the minister.The talks": a space was lost, as in texts glued together from elements.
    private static bool IsGluedSentence(string text, int at, int end) =>
        at >= 3 && end + 1 < text.Length && text[at] is '.' or '!' or '?'
        && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]) && char.IsLower(text[at - 3])
        && char.IsUpper(text[end]) && char.IsLower(text[end + 1]) && !HasDotInWord(text, at);

    private static bool HasDotInWord(string text, int at)
    {
        for (var i = at - 1; i >= 0 && !char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] is '.' or '/' or '@' or ':')
                return true;
        }
        return false;
    }

    private static bool IsCloser(string text, int at) =>
        Closers.Contains(text[at], StringComparison.Ordinal)
        && (text[at] is not ('"' or '\'') || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsOpener(char c) => c is '"' or '\'' or '`' or '‘' or '«' or '„' or '(' or '[' or '¿' or '¡' or '-' or '–' or '—' || Openers.Contains(c, StringComparison.Ordinal);

    private static bool StartsLower(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length && char.IsLower(text[at]);
    }
}
