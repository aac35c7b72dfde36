using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>One role that carries two names within one article.</summary>
/// <param name="Role">The role as it stands: "Japanese Defense Minister".</param>
/// <param name="Introduced">The full name it is introduced with.</param>
/// <param name="Later">The name that stands in its place afterwards.</param>
public sealed record NameConflict(string Role, string Introduced, string Later)
{
    /// <summary>The conflict in a sentence.</summary>
    public string Note => $"{Role}: {Introduced} at first, {Later} afterwards.";
}

/// <summary>
/// Finds a role that changes its name within an article, as machine translation and hasty editing produce: a person is introduced with
/// role and full name and never named again, while a surname that nobody introduced speaks and deals with the same counterpart.
/// </summary>
public static class NameConflicts
{
    /// <summary>The newcomer must appear this soon after the introduction, in sentences.</summary>
    private const int Reach = 3;

    /// <summary>The conflicts of one article; empty for nearly every article.</summary>
    public static IReadOnlyList<NameConflict> Find(Article article)
    {
        var text = ArticleText.Read(article);
        if (!MayConflict(text.Names))
            return [];

        var people = text.Names.Where(name => name.Key[0] != '=').Select(name => new Person(name, text)).ToList();
        var conflicts = new List<NameConflict>();
        foreach (var introduced in people.Where(person => person.IsIntroducedOnce))
        {
            var counterparts = people.Where(person => person != introduced && person.Name.Kind == NameKind.Person && person.StandsIn(introduced.First)).ToList();
            var successor = people.Find(person => person.IsBareSurname && Follows(person, introduced) && TakesOver(person, counterparts, text));
            if (successor is not null && counterparts.Count > 0)
                conflicts.Add(new NameConflict(introduced.Name.Roles.First(), introduced.Name.Text, successor.Name.Text));
        }
        return conflicts;
    }

    // Nearly every article: nobody was introduced and never named again, or no bare surname stands in it.
    private static bool MayConflict(IReadOnlyList<Name> names) =>
        names.Any(name => name is { Kind: NameKind.Person, Mentions.Count: 1 } && name.Roles.Any()) && names.Any(name => name.Mentions.Count >= 2 && !name.Key.Contains(' ', StringComparison.Ordinal) && !name.Roles.Any());

    private static bool Follows(Person person, Person introduced) =>
        person.First > introduced.First && person.First - introduced.First <= Reach && !introduced.Name.Key.Split(' ').Contains(person.Name.Key);

    /// <summary>It speaks, and stands beside the one the first was dealing with, by way of "and" or "with".</summary>
    private static bool TakesOver(Person person, List<Person> counterparts, ArticleText text) =>
        person.Name.Mentions.Any(mention => Speaks(text.Text, mention)) && counterparts.Exists(other => other != person && person.DealsWith(other, text));

    private static bool Speaks(string text, NameMention mention)
    {
        var after = NameToken.Read(text.Substring(mention.Start + mention.Length, Math.Min(40, text.Length - mention.Start - mention.Length)));
        return after.Count > 0 && (NameWords.Speech.Contains(after[0].Folded) || (after.Count > 1 && NameWords.Speech.Contains(after[1].Folded)))
            || UnspacedSpeech(text.AsSpan(mention.Start + mention.Length));
    }

    private static bool UnspacedSpeech(ReadOnlySpan<char> after)
    {
        var reach = after[..Math.Min(after.Length, 12)];
        return reach.Contains("氏は", StringComparison.Ordinal) || reach.Contains("说", StringComparison.Ordinal) || reach.Contains("表示", StringComparison.Ordinal) || reach.Contains("述べ", StringComparison.Ordinal);
    }

    /// <summary>A name with the sentences it stands in.</summary>
    private sealed class Person
    {
        private readonly List<int> _sentences;

        public Person(Name name, ArticleText text)
        {
            Name = name;
            _sentences = [.. name.Mentions.Select(mention => text.Sentences.FindIndex(sentence => mention.Start >= sentence.Start && mention.Start < sentence.End)).Where(i => i >= 0).Order()];
        }

        public Name Name { get; }

        public int First => _sentences.Count == 0 ? int.MaxValue : _sentences[0];

        public bool IsIntroducedOnce => Name.Kind == NameKind.Person && Name.Mentions.Count == 1 && Name.Roles.Any() && IsFullName && _sentences.Count == 1;

        /// <summary>One word, twice or more, never with a title or a first name, never the name of an administration or a law.</summary>
        public bool IsBareSurname => Name.Kind is NameKind.Person or NameKind.Unknown && !Name.Key.Contains(' ') && !Name.Roles.Any() && Name.Mentions.Count >= 2 && !EndsLikeAdjective(Name.Key);

        // "the Democratic leader": an adjective in capitals is nobody.
        private static bool EndsLikeAdjective(string word) => word.EndsWith("ic", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal);

        private bool IsFullName => Name.Key.Contains(' ') || (Scripts.IsHan(Name.Text[0]) && Name.Text.Length >= 3);

        public bool StandsIn(int sentence) => _sentences.Contains(sentence);

        /// <summary>"Kishino and Austin", "talks with Kishino, Austin said": both in a sentence, joined by a word for together.</summary>
        public bool DealsWith(Person other, ArticleText text) => _sentences.Exists(sentence => other.StandsIn(sentence) && IsJoined(text.Sentences[sentence].Text, Name.Text, other.Name));

        private static bool IsJoined(string sentence, string name, Name other)
        {
            var at = sentence.IndexOf(name, StringComparison.Ordinal);
            if (at < 0)
                return false;
            var before = sentence[..at].TrimEnd();
            var after = sentence[(at + name.Length)..].TrimStart();
            string[] joins = ["and", "with", "dan", "dengan", "と", "和", "与", "同", "et", "avec", "y", "con", "und", "mit"];
            return joins.Any(join => before.EndsWith(join, StringComparison.Ordinal) || after.StartsWith(join, StringComparison.Ordinal))
                && other.Mentions.Any(mention => sentence.Contains(mention.Text, StringComparison.Ordinal));
        }
    }
}
