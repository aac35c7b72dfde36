using System.Collections.Frozen;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Whether a part of a sentence is a statement: it begins where a subject may stand, holds a verb that is not a relative clause's, and
/// does not break off before what it lacks. It is better to take a part for none: then more of the sentence is shown, and nothing is lost.
/// </summary>
internal static class Statements
{
    private static readonly FrozenSet<string> Relatives = Set("who which whose that where yang qui que dont der");
    private static readonly FrozenSet<string> Joining = Set("and but or dan tetapi namun atau et mais und aber y pero");
    private static readonly FrozenSet<string> Subjects = Set(
        "the a an its their his her our he she they it we this these those two both para sang ia dia mereka kami kita ini itu");
    private static readonly FrozenSet<string> From = Set("from dari between antara");
    private static readonly FrozenSet<string> To = Set("to menjadi hingga ke and dan");

    /// <summary>A range opens within so many words of where it is cut: "from 1.1 million | to 1.9 million".</summary>
    private const int RangeReach = 4;

    public static bool IsOne(ReportSentence sentence, int start, int end)
    {
        if (start == 0 && end == sentence.Text.Length)
            return true;
        // Where words are not parted there is no telling a subject from a statement.
        return !IsUnspaced(sentence) && Begins(sentence, start, end) && Ends(sentence, end) && IsAtPause(sentence, end) && !IsInQuotation(sentence.Text.AsSpan(start..end));
    }

    // What is quoted is shown with who says it.
    private static bool IsInQuotation(ReadOnlySpan<char> text) =>
        text.Count('“') != text.Count('”') || text.Count('"') % 2 == 1 || text is [.., '"' or '”'];

    /// <summary>"one from each country, are to sail", "16 cranes instead of 24": the subject or the verb stands before.</summary>
    public static bool Begins(ReportSentence sentence, int start, int end)
    {
        if (IsUnspaced(sentence))
            return true;
        var tokens = sentence.Tokens;
        var first = tokens.FindIndex(token => token.Start >= start);
        if (first < 0 || tokens[first].Start >= end || sentence.Text[start] == '(')
            return false;
        var subject = Joining.Contains(tokens[first].Folded) || tokens[first].Folded is "that" or "bahwa" ? first + 1 : first;
        if (start > 0 && subject < tokens.Count && !Subjects.Contains(tokens[subject].Folded) && !tokens[subject].IsCapital)
            return false;
        return HoldsVerb(sentence, first, end, mayPause: start == 0);
    }

    /// <summary>"the talks | that follow", "from 1.1 million | to 1.9 million".</summary>
    public static bool Ends(ReportSentence sentence, int end)
    {
        var tokens = sentence.Tokens;
        var next = tokens.FindIndex(token => token.Start >= end);
        if (next <= 0 || IsUnspaced(sentence))
            return true;
        if (Relatives.Contains(tokens[next].Folded))
            return false;
        return !To.Contains(tokens[next].Folded) || !tokens[Math.Max(0, next - RangeReach)..next].Exists(token => From.Contains(token.Folded));
    }

    // "no one would be dismissed | before 2029" says more than was said.
    private static bool IsAtPause(ReportSentence sentence, int end)
    {
        if (sentence.Tokens.FindIndex(token => token.Start >= end) is not (> 0 and var next))
            return true;
        var gap = sentence.Text.AsSpan(sentence.Tokens[next - 1].End..sentence.Tokens[next].Start);
        return gap.ContainsAny(",;:—–") || Joining.Contains(sentence.Tokens[next].Folded);
    }

    // What stands between commas before the verb is said of the subject; without one before them it is no subject.
    private static bool HoldsVerb(ReportSentence sentence, int first, int end, bool mayPause)
    {
        var tokens = sentence.Tokens;
        var isRelative = false;
        for (var i = first; i < tokens.Count && tokens[i].Start < end; i++)
        {
            if (i > first && (tokens[i].FollowsComma || tokens[i].IsApart))
            {
                if (!mayPause)
                    return false;
                isRelative = false;
            }
            isRelative |= i > first && Relatives.Contains(tokens[i].Folded);
            if (!isRelative && Verbs.IsFinite(tokens, i, sentence.Language))
                return true;
        }
        return false;
    }

    private static bool IsUnspaced(ReportSentence sentence) => sentence.Tokens.Count < sentence.Text.Length / 12;

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
