using System.Text;

namespace Kawaraban.Store;

/// <summary>Parts of a query in the language of SQLite's full-text index: every word in quotes, so that no sign of that language gets through.</summary>
internal static class SqliteFullText
{
    /// <summary>A part that is words alone; null for any other.</summary>
    public static string? Of(QueryPart part) => part switch
    {
        QueryPart.Text text => Of(text),
        QueryPart.AnyOf any => Joined(any.Parts, " OR "),
        QueryPart.AllOf all => Joined(all.Parts, " AND "),
        _ => null,
    };

    private static string? Joined(IReadOnlyList<QueryPart> parts, string by)
    {
        string?[] matches = [.. parts.Select(Of)];
        return Array.Exists(matches, match => match is null) ? null : $"({string.Join(by, matches)})";
    }

    // One character of a script without spaces stands at the head of a bigram: it is looked for as the beginning of a word.
    private static string Of(QueryPart.Text text) => new StringBuilder(text.Field switch { TextField.Title => "title : ", TextField.Outlet => "outlet : ", _ => "" })
        .Append('"').AppendJoin(' ', text.Words).Append('"')
        .Append(IsOneCharacter(text.Words) ? " *" : "").ToString();

    /// <summary>Whether it is looked for as the beginning of words: one character of a script that puts no space between words.</summary>
    public static bool IsOneCharacter(IReadOnlyList<string> words) => words is [{ Length: 1 } single] && single[0] > '\u2E7F';
}
