using System.Text.RegularExpressions;

namespace Kawaraban.Extract.PlainText;

/// <summary>A line "key: value".</summary>
/// <param name="Name">What the key means: "id", "published"… as <c>keys.txt</c> names it; null for a key that is in no list.</param>
/// <param name="Value">What follows the colon.</param>
internal readonly partial record struct DetailLine(string? Name, string Value)
{
    private static readonly PhraseTable Keys = PhraseTable.Read("keys.txt");

    public bool IsKnown => Name is not null;

    public static DetailLine? Read(string text)
    {
        var match = Pair().Match(text);
        if (!match.Success)
            return null;
        var name = NameOf(match.Groups["key"].Value);
        return new DetailLine(name, match.Groups["value"].Value);
    }

    public static string? NameOf(string key) => Keys.KindOfWhole(key.Trim().ToLowerInvariant());

    /// <summary>The longest beginning of a label that is a known key: "Read CountDetails" lost a line break after "Read Count".</summary>
    public static string? NameOfStart(string label)
    {
        for (var length = label.Length; length > 1; length--)
        {
            if (NameOf(label[..length]) is { } name)
                return name;
        }

        return null;
    }

    [GeneratedRegex(@"^\W{0,3}(?<key>\p{L}[\p{L}\p{M} \-'’]{0,30}?)\s*[:：]\s*(?<value>\S.*)$")]
    private static partial Regex Pair();
}
