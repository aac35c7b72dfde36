using System.Buffers;
using System.Collections.Frozen;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>A part of a sentence that can make a statement by itself.</summary>
/// <param name="Start">Where it begins in the sentence.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsFrame">It only says who says or agrees what follows ("the two confirmed", "Nakatani told reporters"): no claim of its own.</param>
internal readonly record struct Clause(int Start, int End, bool IsFrame);

/// <summary>
/// Cuts a sentence into clauses by what opens one: punctuation, a subordinating word, a conjunction before a new phrase, a preposition
/// before a figure. It need not be grammar: neighbouring clauses that find the same partner are joined again.
/// </summary>
internal static class Clauses
{
    private const int FewestWords = 3;

    /// <summary>Words of a clause that only says who speaks.</summary>
    private const int LongestFrame = 10;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(";:—–()");

    private static readonly FrozenSet<string> Openers = Set(
        """
        that who which whose although though while whereas because after before during since amid through following including until unless
        whether when where despite saying adding according as
        bahwa yang karena setelah sebelum selama sejak meski meskipun sementara ketika saat sehingga agar menurut termasuk melalui usai
        que qui dont quand apres avant pendant depuis selon porque cuando despues antes durante desde segun mientras
        dass weil nachdem bevor wahrend laut che quando dopo prima secondo
        что который которая которые когда после
        """);

    private static readonly FrozenSet<string> Dependent = Set(
        """
        who which whose after before during since amid through following including until under whether where despite saying adding as to by from in of on for with at among within
        yang setelah sebelum selama sejak termasuk melalui untuk dari di pada dengan qui dont pendant depuis durante desde mit von zu
        """);

    private static readonly FrozenSet<string> Conjunctions = Set("and but or dan tetapi namun atau et mais und aber y pero e ma и но");
    private static readonly FrozenSet<string> Determiners = Set(
        "the a an its their his her our he she they it we this that these those would will has have had was were is are to who also two both para sang ia mereka le la les un une der die das ein eine el los");
    private static readonly FrozenSet<string> Auxiliaries = Set("will would has have had was were is are can could may might must should did does do akan telah sudah adalah ist sind war hat wird est sont fue");
    private static readonly FrozenSet<string> BeforeFigures = Set("to by from within menjadi sebesar hingga auf um");
    private static readonly FrozenSet<string> Complementizers = Set("that bahwa que dass che что");
    private static readonly FrozenSet<string> FrameWords = Set(
        """
        reporter reporters journalist journalists statement interview conference news press media briefing twitter tweet television told said say
        speaking speak source sources official officials relation relations ministry friday monday tuesday wednesday thursday saturday sunday wartawan
        keterangan pernyataan sumber pejabat
        """);

    /// <summary>Whether a clause that begins like this needs the one before to be understood.</summary>
    public static bool IsDependent(ReadOnlySpan<char> clause)
    {
        var first = NameToken.Read(clause[..Math.Min(clause.Length, 30)].ToString());
        return first.Count > 0 && (Dependent.Contains(first[0].Folded) || Conjunctions.Contains(first[0].Folded) || (!first[0].IsCapital && Auxiliaries.Contains(first[0].Folded)));
    }

    public static List<Clause> Of(string sentence, List<NameToken> tokens)
    {
        var clauses = new List<Clause>(4);
        if (tokens.Count == 0 || tokens.Count < sentence.Length / 12)
            return OfUnspaced(sentence);
        var start = 0;
        var first = 0;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (i - first < FewestWords || !Opens(sentence, tokens, i, first) || (start == 0 && IsOnlySubject(sentence, tokens, i)))
                continue;
            Add(clauses, sentence, tokens, start, first, i);
            start = ClauseStart(sentence, tokens[i].Start);
            first = i;
        }
        Add(clauses, sentence, tokens, start, first, tokens.Count);
        return clauses;
    }

    // "The minister's endorsement of the plan | during a speech": the verb is still to come.
    private static bool IsOnlySubject(string sentence, List<NameToken> tokens, int next) =>
        tokens[0].IsCapital && sentence[tokens[next - 1].End] == ' ' && !Verbs.MayStandIn(tokens, 0, tokens[next - 1].End, null);

    private static void Add(List<Clause> clauses, string sentence, List<NameToken> tokens, int start, int first, int next)
    {
        var end = next < tokens.Count ? ClauseStart(sentence, tokens[next].Start) : sentence.Length;
        while (end > start && char.IsWhiteSpace(sentence[end - 1]))
            end--;
        clauses.Add(new Clause(start, end, IsFrame(tokens, first, next)));
    }

    // An opening quote or bracket goes with the clause it opens.
    private static int ClauseStart(string sentence, int wordStart)
    {
        while (wordStart > 0 && sentence[wordStart - 1] is '"' or '“' or '‘' or '(' or '„' or '«')
            wordStart--;
        return wordStart;
    }

    private static bool Opens(string sentence, List<NameToken> tokens, int at, int first)
    {
        var word = tokens[at].Folded;
        var gap = sentence.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End);
        if (gap.ContainsAny(Breaks) || gap.Contains("--", StringComparison.Ordinal))
            return tokens.Count - at >= 2;
        if (gap.Contains(','))
            return IsLongEnough(tokens, at) && !IsInList(tokens, at);
        if (Openers.Contains(word))
            return word != "as" || (at + 1 < tokens.Count && Determiners.Contains(tokens[at + 1].Folded));
        if (Conjunctions.Contains(word))
            return OpensPhrase(tokens, at + 1);
        return BeforeFigures.Contains(word) && at - first > FewestWords && at + 1 < tokens.Count && char.IsDigit(sentence[tokens[at + 1].Start]);
    }

    /// <summary>"and the two will meet", "and expansion of", "and continue their work"; not "and control frameworks".</summary>
    private static bool OpensPhrase(List<NameToken> tokens, int at)
    {
        if (at + 2 >= tokens.Count)
            return false;
        if (Determiners.Contains(tokens[at].Folded))
            return HasAuxiliary(tokens, at) && !(tokens[at - 2].IsCapital && tokens[at + 1].IsCapital);
        return Determiners.Contains(tokens[at + 1].Folded) || tokens[at + 1].Folded is "of" or "to" or "that" or "in" or "from" or "for";
    }

    /// <summary>"and the two will meet" is a clause, "and a military helicopter" is not.</summary>
    private static bool HasAuxiliary(List<NameToken> tokens, int at)
    {
        for (var i = at; i < Math.Min(at + 6, tokens.Count) && (i == at || !tokens[i].IsApart); i++)
        {
            if (Auxiliaries.Contains(tokens[i].Folded) || NameWords.Speech.Contains(tokens[i].Folded))
                return true;
        }
        return false;
    }

    // "Japan, the US and others"; "the Japanese-held, Chinese-claimed islands": a comma within a phrase.
    private static bool IsInList(List<NameToken> tokens, int at)
    {
        if (at + 1 < tokens.Count && tokens[at + 1].IsGlued && tokens[at - 1].IsGlued)
            return true;
        for (var i = at; i < Math.Min(at + 4, tokens.Count) && (i == at || !tokens[i].IsApart); i++)
        {
            if (Conjunctions.Contains(tokens[i].Folded))
                return i > at && i + 1 < tokens.Count && tokens[at].IsCapital == tokens[i + 1].IsCapital;
        }
        return false;
    }

    // What follows the comma must be a phrase.
    private static bool IsLongEnough(List<NameToken> tokens, int at)
    {
        var words = 1;
        while (at + words < tokens.Count && !tokens[at + words].FollowsComma && words < FewestWords)
            words++;
        return words >= FewestWords;
    }

    private static bool IsFrame(List<NameToken> tokens, int first, int next)
    {
        if (next < tokens.Count && Complementizers.Contains(tokens[next].Folded) && next - first <= 8)
            return true;
        if (tokens[first].Folded is "according" or "menurut" or "selon" or "laut" or "segun")
            return true;
        return IsSpokenBy(tokens, first, next) || IsBriefSpeech(tokens, first, next);
    }

    /// <summary>", the statistics office said on Thursday" at the end of a sentence: whoever it is, they only say what stands before.</summary>
    private static bool IsSpokenBy(List<NameToken> tokens, int first, int next)
    {
        if (next < tokens.Count || first == 0 || !tokens[first].FollowsComma || next - first > LongestFrame)
            return false;
        var last = next - 1;
        while (last > first && (FrameWords.Contains(tokens[last].Folded) || Words.IsStopWord(tokens[last].Folded, null)) && !IsSaid(tokens[last]))
            last--;
        if (last == first || !IsSaid(tokens[last]))
            return false;
        for (var i = first; i < last; i++)
        {
            if (Auxiliaries.Contains(tokens[i].Folded) || Openers.Contains(tokens[i].Folded))
                return false;
        }
        return true;
    }

    private static bool IsSaid(NameToken token) => NameWords.Speech.Contains(token.Folded) || token.Folded is "reported" or "reports" or "melaporkan" or "berichtete";

    private static bool IsBriefSpeech(List<NameToken> tokens, int first, int next)
    {
        var hasSpeech = false;
        for (var i = first; i < next; i++)
        {
            var token = tokens[i];
            if (NameWords.Speech.Contains(token.Folded))
                hasSpeech = true;
            else if (!token.IsCapital && token.Folded.Length > 3 && !FrameWords.Contains(token.Folded) && !NameWords.Titles.Contains(token.Folded) && !Words.IsStopWord(token.Folded, null))
                return false;
        }
        return hasSpeech && next - first <= LongestFrame;
    }

    private static List<Clause> OfUnspaced(string sentence)
    {
        var clauses = new List<Clause>(4);
        var start = 0;
        for (var i = 1; i < sentence.Length - 1; i++)
        {
            if (sentence[i] is not ('、' or '，' or '；' or ',' or ';') || i - start < 8 || sentence.Length - i < 8)
                continue;
            clauses.Add(new Clause(start, i + 1, false));
            start = i + 1;
        }
        clauses.Add(new Clause(start, sentence.Length, false));
        return clauses;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
