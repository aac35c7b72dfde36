using System.Text;
using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>Parts of a query in the language of SQLite's full-text index: every word in quotes, so that no sign of that language gets through.</summary>
internal static class SqliteFullText
{
    /// <summary>A part that is words alone; null for any other.</summary>
    /// <param name="part">Any part.</param>
    /// <param name="hasCharacters">Every article is indexed with its single characters.</param>
    public static string? Of(QueryPart part, bool hasCharacters) => part switch
    {
        QueryPart.Text text => Of(text, hasCharacters),
        QueryPart.AnyOf any => Joined(any.Parts, " OR ", hasCharacters),
        QueryPart.AllOf all => Joined(all.Parts, " AND ", hasCharacters),
        _ => null,
    };

    private static string? Joined(IReadOnlyList<QueryPart> parts, string by, bool hasCharacters)
    {
        string?[] matches = [.. parts.Select(part => Of(part, hasCharacters))];
        return Array.Exists(matches, match => match is null) ? null : $"({string.Join(by, matches)})";
    }

    // One character of a script without spaces stands at the head of a bigram, too: as the beginning of a word it is found in what an
    // earlier version indexed.
    private static string Of(QueryPart.Text text, bool hasCharacters) => new StringBuilder(text.Field switch { TextField.Title => "title : ", TextField.Outlet => "outlet : ", _ => "" })
        .Append('"').AppendJoin(' ', text.Words).Append('"')
        .Append(!hasCharacters && text.Words is [var single] && Words.IsCharacter(single) ? " *" : "").ToString();
}
