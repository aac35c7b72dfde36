using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>Finds a role that reports give to different people: "Police chief Oru Tamaki" here, "police chief Oran Tanaka" there.</summary>
internal static class NameDifferences
{
    private const int LeastRoleTerms = 2;

    private sealed record Holder(ReportSentence Sentence, Term Person, string Role, HashSet<int> RoleTerms, HashSet<int> Anchors);

    public static List<Claim> Find(StoryText story)
    {
        var holders = story.Sentences.SelectMany(HoldersIn).ToList();
        var claims = new List<Claim>();
        var told = new HashSet<(int, int)>();
        foreach (var a in holders)
        {
            var b = holders.Find(other => other.Sentence.Report > a.Sentence.Report && IsSameRole(a, other) && AreStrangers(story, a, other));
            if (b is not null && told.Add((a.Person.Family, b.Person.Family)))
                claims.Add(Claim(a, b));
        }
        return claims;
    }

    /// <summary>The people of a sentence with the words of the title right before the name.</summary>
    private static IEnumerable<Holder> HoldersIn(ReportSentence sentence)
    {
        foreach (var person in sentence.Terms.Where(term => term.Kind == TermKind.Person))
        {
            if (sentence.RoleOf(person) is not { } role)
                continue;
            var terms = sentence.Terms.Where(term => term.Start >= role.Start && term.End <= role.End && term.Family != person.Family).ToList();
            if (terms.Count >= LeastRoleTerms)
            {
                yield return new Holder(
                    sentence, person, sentence.Text[role.Start..role.End],
                    [.. terms.Select(term => term.Family)], [.. terms.Where(term => term.IsAnchor && term.Kind != TermKind.Country).Select(term => term.Family)]);
            }
        }
    }

    // Another language may leave the country out, and has none of the other words.
    private static bool IsSameRole(Holder a, Holder b) =>
        Matching.AreOneLanguage(a.Sentence, b.Sentence) ? a.RoleTerms.SetEquals(b.RoleTerms) : a.Anchors.Count >= LeastRoleTerms && a.Anchors.SetEquals(b.Anchors);

    /// <summary>Neither report knows the other's name.</summary>
    private static bool AreStrangers(StoryText story, Holder a, Holder b) =>
        a.Person.Family != b.Person.Family && !SharesName(NameOf(a), NameOf(b)) && !MayBeOneInTwoScripts(NameOf(a), NameOf(b))
        && !Knows(story, a.Sentence.Report, b) && !Knows(story, b.Sentence.Report, a);

    private static bool Knows(StoryText story, int report, Holder holder) =>
        story.Sentences.Exists(sentence => sentence.Report == report && (sentence.Families.Contains(holder.Person.Family)
            || sentence.Terms.Exists(term => term.Kind is TermKind.Person or TermKind.Name && MayBeOneInTwoScripts(sentence.Text[term.Start..term.End], NameOf(holder)))));

    // "Ben Jarl" and "Benjamin Todd Jarl" may well be one.
    private static bool SharesName(string a, string b) => Folding.Fold(a).Split(' ').Intersect(Folding.Fold(b).Split(' ')).Any(word => word.Length > 1);

    /// <summary>ナカタニ and Nakatani sound alike; whether 中谷 is Nakatani the characters do not tell, and two spellings in Han share some.</summary>
    private static bool MayBeOneInTwoScripts(string a, string b)
    {
        if (a.Any(Scripts.IsHan) || b.Any(Scripts.IsHan))
            return !(a.Any(Scripts.IsHan) && b.Any(Scripts.IsHan)) || a.Where(Scripts.IsHan).Intersect(b).Any();
        return a.Any(Scripts.IsKatakana) != b.Any(Scripts.IsKatakana) && Sounds(a).Intersect(Sounds(b)).Any();
    }

    private static IEnumerable<string> Sounds(string name) =>
        name.Split(' ', '・', '·').Select(word => word.Any(Scripts.IsKatakana) ? NameSound.OfKatakana(word) : NameSound.OfLatin(Folding.Fold(word))).Where(sound => sound.Length >= 2);

    private static string NameOf(Holder holder) => holder.Sentence.Text[holder.Person.Start..holder.Person.End];

    private static Claim Claim(Holder a, Holder b) => new()
    {
        Text = ClaimText.Of(a.Sentence, 0, a.Sentence.Text.Length),
        Sentences = [Source(a.Sentence), Source(b.Sentence)],
        Differences = [new Difference(DifferenceKind.Name, a.Role, [Value(a), Value(b)])],
    };

    private static ClaimSentence Source(ReportSentence sentence) => new(sentence.Article, sentence.Outlet, sentence.Text);

    private static DifferingValue Value(Holder holder) => new(NameOf(holder), [holder.Sentence.Article]);
}
