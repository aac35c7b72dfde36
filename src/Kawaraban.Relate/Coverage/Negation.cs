using System.Collections.Frozen;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>Whether a clause denies what it speaks of.</summary>
internal static class Negation
{
    private static readonly FrozenSet<string> Words =
        """
        not no never nor cannot without denied denies deny denying refused refuses refuse rejected rejects dismissed didnt doesnt dont isnt wasnt werent arent wont wouldnt
        hasnt havent hadnt couldnt cant shouldnt false untrue
        tidak bukan belum tanpa membantah menolak menyangkal tak
        nicht kein keine keinen ohne nie ne pas jamais sans nunca sin non senza não nunca не нет без
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Unspaced = ["ない", "なかっ", "ません", "否定", "ず、", "没有", "沒有", "并未", "不是", "否认", "否認", "尚未", "拒绝"];

    public static bool StandsIn(ReadOnlySpan<char> clause)
    {
        foreach (var sign in Unspaced)
        {
            if (clause.Contains(sign, StringComparison.Ordinal))
                return true;
        }
        foreach (var token in NameToken.Read(clause.ToString()))
        {
            if (Words.Contains(token.Folded))
                return true;
        }
        return false;
    }
}
