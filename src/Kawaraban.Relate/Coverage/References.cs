using System.Collections.Frozen;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>Who "he" is and who "the two" are: the people of the sentence before, nearest subject first.</summary>
internal static class References
{
    private static readonly FrozenSet<string> Singular = Set("he she him his her ia dia beliau er sie il elle lui ella el 彼 彼女 他 她");
    private static readonly FrozenSet<string> Plural = Set("they them their both two themselves mereka keduanya kedua ils elles ellos sie beide 両者 双方 两人 他们 they'll");
    private static readonly FrozenSet<string> Thing = Set("it its them they these those this that ini itu tersebut es");

    public static bool IsPersonalPronoun(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return Singular.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }

    /// <summary>"He said", "They agreed", "It was": what stands here needs the sentence before.</summary>
    public static bool BeginsWithReference(ReadOnlySpan<char> text)
    {
        var first = NameToken.Read(text[..Math.Min(text.Length, 40)].ToString());
        return first.Count > 0 && (Singular.Contains(first[0].Folded) || Plural.Contains(first[0].Folded) || Thing.Contains(first[0].Folded));
    }

    public static void Resolve(ReportSentence sentence, ReportSentence? before)
    {
        if (before is null)
            return;
        var people = before.Terms.Where(term => term.Kind == TermKind.Person).ToList();
        var firstPerson = sentence.Terms.FindIndex(term => term.Kind == TermKind.Person);
        foreach (var token in NameToken.Read(sentence.Text))
        {
            if (Singular.Contains(token.Folded) && people.Count > 0 && (firstPerson < 0 || sentence.Terms[firstPerson].Start > token.Start))
            {
                sentence.Terms.Add(people[0] with { Start = token.Start, End = token.End });
                sentence.Terms.Sort((a, b) => a.Start.CompareTo(b.Start));
                firstPerson = 0;
            }
            if (Plural.Contains(token.Folded))
                sentence.Implied.UnionWith(before.Terms.Where(term => term.Kind is TermKind.Person or TermKind.Name or TermKind.Country).Select(term => term.Family));
            if (Thing.Contains(token.Folded))
                sentence.Topics.UnionWith(before.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Name).Select(term => term.Family).Concat(before.Topics));
        }
    }

    private static FrozenSet<string> Set(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
