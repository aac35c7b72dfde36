using System.Collections.Frozen;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Whether a clause may hold a verb: "the don't-ask provision" names a thing and claims nothing. Only English tells by its endings;
/// clauses of other languages are taken to.
/// </summary>
internal static class Verbs
{
    private static readonly FrozenSet<string> Irregular = Set(
        """
        is are was were be been has have had do does did will would can could may might must shall should
        said told held took made broke came went fell rose won lost met began led left kept found gave got put set cut hit saw sent sold spent stood
        wrote ran paid brought bought thought felt knew became grew drew threw flew shot died fled sank rang sang sat lay lit spoke stole swore tore
        beat bled blew bore bred cast clung cost crept drank fed forbade forgot ground knelt laid leapt lent quit read rid rode shed shone shrank shut
        slept slew slid sought split spread sprang spun stung swam swung taught thrust wept wound wove
        understood withdrew withstood overcame chose drove froze hid shook struck stuck swept built burnt caught dealt dug fought heard hung hurt
        """);

    /// <summary>Verbs as often as names of things.</summary>
    private static readonly FrozenSet<string> Plain = Set("include agree say plan want hope fear believe support oppose claim call face remain control need seek show continue");

    private static readonly FrozenSet<string> Articles = Set("the a an its their his her our this these those");

    private static readonly FrozenSet<string> Indonesian = Set("akan telah sudah adalah ialah ada bisa dapat harus ingin mau masih belum tidak bukan naik turun tiba pergi datang mulai tewas setuju sepakat");
    private static readonly string[] IndonesianPrefixes = ["me", "ber", "ter", "di"];

    /// <summary>They begin as verbs do.</summary>
    private static readonly FrozenSet<string> NoVerbs = Set("menteri mereka media mediator meski meskipun menurut medan mesin berita beberapa berapa berat bersama besar terhadap terminal dinas direktur dirinya diri distrik");

    public static bool MayStandIn(List<NameToken> tokens, int start, int end, string? language) =>
        (language is not null && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        || tokens.Exists(token => token.Start >= start && token.Start < end && (Irregular.Contains(token.Folded) || Plain.Contains(token.Folded) || HasVerbEnding(token.Folded)));

    /// <summary>Whether a word surely is the verb of a statement: a plural is none, nor is "disputed" in "the disputed port". What languages without rules of their own have is taken for one.</summary>
    public static bool IsFinite(List<NameToken> tokens, int at, string? language)
    {
        var (word, tag) = (tokens[at].Folded, language?.Split('-')[0]);
        if (NameWords.Speech.Contains(word))
            return true;
        return tag switch
        {
            null or "en" => Irregular.Contains(word)
                || (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4 && !tokens[at].IsCapital && (at == 0 || !Articles.Contains(tokens[at - 1].Folded))),
            "id" or "ms" => Indonesian.Contains(word)
                || (word.Length > 4 && !tokens[at].IsCapital && !NoVerbs.Contains(word) && Array.Exists(IndonesianPrefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal))),
            _ => true,
        };
    }

    private static bool HasVerbEnding(string word) =>
        word.Length > 3 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')));

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
