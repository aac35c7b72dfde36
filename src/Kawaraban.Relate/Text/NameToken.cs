namespace Kawaraban.Relate.Text;

/// <summary>A word as names need it: folded but not stemmed, hyphens parting words, with how it stands to the word before.</summary>
internal readonly record struct NameToken(string Folded, int Start, int End, NameToken.Standing Stands)
{
    [Flags]
    public enum Standing
    {
        None = 0,
        Capital = 1,
        AllCapitals = 2,
        First = 4,
        Apart = 8,
        Comma = 16,
        Glued = 32,
    }

    public bool IsCapital => (Stands & Standing.Capital) != 0;

    public bool IsAllCapitals => (Stands & Standing.AllCapitals) != 0;

    /// <summary>It opens the text, a sentence or a quotation.</summary>
    public bool IsFirst => (Stands & Standing.First) != 0;

    /// <summary>Punctuation stands between it and the word before: no name runs across.</summary>
    public bool IsApart => (Stands & (Standing.Apart | Standing.First)) != 0;

    public bool FollowsComma => (Stands & Standing.Comma) != 0;

    /// <summary>A hyphen joins it to the word before.</summary>
    public bool IsGlued => (Stands & Standing.Glued) != 0;

    public static List<NameToken> Read(string text)
    {
        var tokens = new List<NameToken>(text.Length / 6);
        var lastEnd = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordChar(text[i]))
            {
                i++;
                continue;
            }
            var end = EndOfWord(text, i);
            tokens.Add(new NameToken(Folding.Fold(text.AsSpan(i, end - i)), i, end, StandingOf(text, lastEnd, i, end)));
            lastEnd = end;
            i = Math.Max(end, i + 1);
            if (i + 1 < text.Length && Scripts.IsApostrophe(text[i]) && text[i + 1] is 's' or 'S')
                i += 2;
        }
        return tokens;
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) && !Scripts.IsUnspaced(c);

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsWordChar(text[end]) || Scripts.IsMark(text[end]) || BindsInside(text, start, end)))
            end++;
        return end;
    }

    // O'Brien, d'Arc; U.S. with its last stop; 3.5.
    private static bool BindsInside(string text, int start, int at)
    {
        if (at == start || at + 1 >= text.Length)
            return false;
        var next = text[at + 1];
        if (Scripts.IsApostrophe(text[at]))
            return char.IsLetter(next) && !(next is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2])));
        return text[at] is '.' or ',' && char.IsLetterOrDigit(next) && (char.IsDigit(next) ? char.IsDigit(text[at - 1]) : at - start == 1 || text[at - 2] == '.');
    }

    private static Standing StandingOf(string text, int lastEnd, int start, int end)
    {
        var stands = char.IsUpper(text[start]) ? Standing.Capital : Standing.None;
        if (end - start > 1 && !text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z') && char.IsUpper(text[start]))
            stands |= Standing.AllCapitals;
        if (lastEnd == 0)
            return stands | Standing.First;
        var gap = text.AsSpan(lastEnd, start - lastEnd);
        var hasStop = false;
        foreach (var c in gap)
        {
            stands |= c switch
            {
                '!' or '?' or ':' or '\n' or '“' or '"' or '„' or '«' or '。' => Standing.First,
                ',' => Standing.Apart | Standing.Comma,
                ';' or '(' or ')' or '—' or '–' or '”' or '»' or '[' or ']' or '/' or '…' => Standing.Apart,
                '-' => gap.Length == 1 ? Standing.Glued : Standing.Apart,
                _ => Scripts.IsUnspaced(c) ? Standing.Apart : Standing.None,
            };
            hasStop |= c == '.';
        }
        return hasStop && !IsAbbreviated(text, lastEnd) ? stands | Standing.First : stands;
    }

    /// <summary>The stop belongs to the word: "Gen. Lowe", "J. Orr", "U.S. President".</summary>
    private static bool IsAbbreviated(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return Abbreviations.Of(text.AsSpan(start, end - start)) is Abbreviations.Reading.Continues or Abbreviations.Reading.Either;
    }
}
