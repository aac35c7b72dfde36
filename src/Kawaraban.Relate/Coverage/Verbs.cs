using System.Collections.Frozen;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Whether a clause may hold a verb: "the don't-ask provision" names a thing and claims nothing. Only English tells by its endings;
/// clauses of other languages are taken to.
/// </summary>
internal static class Verbs
{
    private static readonly FrozenSet<string> Irregular =
        """
        is are was were be been has have had do does did will would can could may might must shall should
        said told held took made broke came went fell rose won lost met began led left kept found gave got put set cut hit saw sent sold spent stood
        wrote ran paid brought bought thought felt knew became grew drew threw flew shot died fled sank rang sang sat lay lit spoke stole swore tore
        beat bled blew bore bred cast clung cost crept drank fed forbade forgot ground knelt laid leapt lent quit read rid rode shed shone shrank shut
        slept slew slid sought split spread sprang spun stung swam swung taught thrust wept wound wove
        understood withdrew withstood overcame chose drove froze hid shook struck stuck swept built burnt caught dealt dug fought heard hung hurt
        include agree say plan want hope fear believe support oppose claim call face remain control need seek show continue
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool MayStandIn(List<NameToken> tokens, int start, int end, string? language) =>
        (language is not null && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        || tokens.Exists(token => token.Start >= start && token.Start < end && (Irregular.Contains(token.Folded) || HasVerbEnding(token.Folded)));

    private static bool HasVerbEnding(string word) =>
        word.Length > 3 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')));
}
