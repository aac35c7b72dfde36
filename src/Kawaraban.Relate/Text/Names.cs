namespace Kawaraban.Relate.Text;

/// <summary>What a name names, as far as the text tells.</summary>
public enum NameKind
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>A person: a title, an honorific or a verb of speech stands beside the name.</summary>
    Person,

    /// <summary>An organisation: a word such as "Ministry" or "Corp." is part of the name, or it is an acronym.</summary>
    Organisation,

    /// <summary>A place: a country, a word such as "Sea" or "Prefecture" is part of the name, or it is where things happen.</summary>
    Place,
}

/// <summary>One place in the text where a name stands.</summary>
/// <param name="Text">As it stands there, without title or role.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it covers there.</param>
/// <param name="Role">The role or title beside it, as it stands there: "Japanese Defense Minister"; null when there is none.</param>
public readonly record struct NameMention(string Text, int Start, int Length, string? Role);

/// <summary>One person, organisation or place with all its mentions in a text.</summary>
public sealed record Name
{
    /// <summary>The fullest form in the text, the earliest of several.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The same for every order and spelling we can tell to be one: the folded words of the fullest form in alphabetical order
    /// ("gen nakatani"), or an ISO 3166 code for a country ("=JP"), whatever the language.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What it names.</summary>
    public required NameKind Kind { get; init; }

    /// <summary>Where it stands, in order.</summary>
    public required IReadOnlyList<NameMention> Mentions { get; init; }

    /// <summary>The roles and titles it carries, each once, in order.</summary>
    public IEnumerable<string> Roles => Mentions.Select(mention => mention.Role).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
}

/// <summary>
/// Finds the people, organisations and places of a text by the text's own evidence: capitals, titles, honorifics, verbs of speech,
/// katakana, the words that stand beside. There is no list of persons, companies or towns, only of countries and of such words.
/// </summary>
public static class Names
{
    /// <summary>The names of a text, in order of first mention; "Nakatani Gen", "Gen Nakatani" and "Nakatani" are one.</summary>
    /// <param name="text">Plain text, or a headline.</param>
    /// <param name="language">A language tag or null when unknown.</param>
    public static IReadOnlyList<Name> Find(string text, string? language)
    {
        var found = new List<FoundName>();
        new SpacedNames(text, language, found).Read();
        if (UnspacedNames.MayHold(text))
            UnspacedNames.Read(text, found);
        return NameGroups.Of(found);
    }

    /// <summary>One key for the names of several texts: each key found with the key of its fullest form, so that "nakatani" of one text is "gen nakatani" of another.</summary>
    public static Dictionary<string, string> Unify(IEnumerable<Name> names) => NameGroups.Unify(names);
}

/// <summary>A mention before mentions are brought together.</summary>
/// <param name="Mention">Where it stands.</param>
/// <param name="Words">Its folded words.</param>
/// <param name="Kind">What this mention says of its kind.</param>
/// <param name="Country">The ISO code when it is a country, its people or its adjective.</param>
internal readonly record struct FoundName(NameMention Mention, string[] Words, NameKind Kind, string? Country);
