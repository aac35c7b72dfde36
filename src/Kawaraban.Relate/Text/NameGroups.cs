namespace Kawaraban.Relate.Text;

/// <summary>
/// Brings the mentions of one name together: the same words in any order, a part of exactly one longer name ("Nakatani"), an acronym of
/// capitalised words, a word and its adjective ("Veltoria", "Veltorian").
/// </summary>
internal static class NameGroups
{
    private const int ShortestSharedStem = 4;

    private static readonly string[] AdjectiveEndings = ["ese", "nese", "n", "an", "ian", "ean", "ns", "ans", "ians", "ish", "i", "is", "ic", "er", "ers", "ine"];

    public static IReadOnlyList<Name> Of(List<FoundName> found)
    {
        return [.. Gather(found).Select(Build).OrderBy(name => name.Mentions[0].Start)];
    }

    /// <summary>For names of several texts: each key with the key of the fullest form any of the texts has.</summary>
    public static Dictionary<string, string> Unify(IEnumerable<Name> names)
    {
        var found = names.Select(name => new FoundName(name.Mentions[0] with { Text = name.Text }, name.Key.Split(' '), name.Kind, name.Key[0] == '=' ? name.Key[1..] : null));
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in Gather(found))
        {
            foreach (var name in group)
                keys.TryAdd(KeyOf(name), KeyOf(group[0]));
        }
        return keys;
    }

    /// <summary>The longest first, so that a part of a part joins the whole, and an adjective its root. The first of a group is its fullest form.</summary>
    private static List<List<FoundName>> Gather(IEnumerable<FoundName> found)
    {
        var groups = found.GroupBy(KeyOf, StringComparer.Ordinal).Select(group => group.ToList());
        var whole = new List<List<FoundName>>();
        foreach (var group in groups.OrderByDescending(group => group[0].Words.Length).ThenBy(group => group[0].Words[0].Length))
        {
            if (FullerName(whole, group) is { } fuller)
                fuller.AddRange(group);
            else
                whole.Add(group);
        }
        return whole;
    }

    /// <summary>The one name this is a part, an acronym or an adjective of; null when there is none or several could be.</summary>
    private static List<FoundName>? FullerName(List<List<FoundName>> names, List<FoundName> part)
    {
        if (part[0].Country is not null)
            return null;
        List<FoundName>? fuller = null;
        foreach (var name in names)
        {
            if (name[0].Country is not null || !IsPartOf(part, name))
                continue;
            if (fuller is not null)
                return null;
            fuller = name;
        }
        return fuller;
    }

    private static bool IsPartOf(List<FoundName> part, List<FoundName> name)
    {
        var words = part[0].Words;
        var fuller = name[0].Words;
        if (words.Length < fuller.Length && words.All(word => word.Length > 1 && (fuller.Contains(word) || fuller.Contains(Singular(word)))))
            return LacksOnlyGenericWords(words, fuller) || KindOf(name) == NameKind.Person || (KindOf(name) == NameKind.Unknown && KindOf(part) is NameKind.Unknown or NameKind.Person);
        if (words.Length > 1)
            return false;
        return fuller.Length > 1 ? IsAcronymOf(part[0], fuller) : KindOf(name) != NameKind.Person && IsAdjectiveOf(words[0], fuller[0]);
    }

    // "the Senkakus" are the Senkaku Islands, "the Fed" may be anything.
    private static bool LacksOnlyGenericWords(string[] words, string[] fuller) =>
        fuller.All(word => words.Any(own => own == word || Singular(own) == word) || NameWords.PlaceWords.Contains(word));

    private static string Singular(string word) => word.Length > 4 && word[^1] == 's' ? word[..^1] : word;

    private static bool IsAcronymOf(FoundName name, string[] fuller)
    {
        var letters = name.Words[0];
        if (letters.Length < 2 || !name.Mention.Text.All(c => char.IsUpper(c) || c == '.'))
            return false;
        return fuller.Where(word => !NameWords.Particles.Contains(word) && word is not ("the" or "and")).Select(word => word[0]).SequenceEqual(letters);
    }

    private static bool IsAdjectiveOf(string adjective, string root)
    {
        var shared = adjective.AsSpan().CommonPrefixLength(root);
        return shared >= ShortestSharedStem && root.Length - shared <= 2 && AdjectiveEndings.Contains(adjective[shared..]);
    }

    private static string KeyOf(FoundName name) =>
        name.Country is { } code ? "=" + code : string.Join(' ', name.Words.Order(StringComparer.Ordinal));

    private static Name Build(List<FoundName> mentions)
    {
        mentions.Sort((a, b) => a.Mention.Start.CompareTo(b.Mention.Start));
        var fullest = mentions.MaxBy(mention => (mention.Words.Length, -mention.Mention.Start));
        return new Name
        {
            Text = fullest.Mention.Text,
            Key = KeyOf(fullest),
            Kind = KindOf(mentions),
            Mentions = [.. mentions.Select(mention => mention.Mention)],
        };
    }

    /// <summary>A person once a role says so; else what most mentions say.</summary>
    private static NameKind KindOf(List<FoundName> mentions)
    {
        var (people, organisations, places) = (0, 0, 0);
        foreach (var mention in mentions)
        {
            if (mention.Mention.Role is not null)
                return NameKind.Person;
            people += mention.Kind == NameKind.Person ? 1 : 0;
            organisations += mention.Kind == NameKind.Organisation ? 1 : 0;
            places += mention.Kind == NameKind.Place ? 1 : 0;
        }
        if (people + organisations + places == 0)
            return NameKind.Unknown;
        return people > organisations + places ? NameKind.Person : organisations >= places ? NameKind.Organisation : NameKind.Place;
    }
}
