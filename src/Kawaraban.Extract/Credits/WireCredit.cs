using System.Text.RegularExpressions;
using Kawaraban.Extract.Content;

namespace Kawaraban.Extract.Credits;

/// <summary>
/// Whose text it is, where it is not the outlet's own: the agency of a © line, a dateline, a signature in brackets, a
/// "Source:" line or a sentence that says who reported. Known by the form of these; a list of agencies only helps
/// where the form alone could mean a person or a place.
/// </summary>
internal static partial class WireCredit
{
    // A report says whose it is when it opens; later an agency is one voice among others.
    private const int Opening = 3;

    /// <summary>The credited agency or outlet as written ("Kyodo", "共同通信"), or null.</summary>
    /// <param name="body">The paragraphs of the article.</param>
    /// <param name="around">Lines of the page close to the body that are not part of it: © lines, source lines.</param>
    /// <param name="outlet">Who publishes the page: its own © line credits nobody else.</param>
    public static string? Find(IReadOnlyList<string> body, IReadOnlyList<string> around, string? outlet = null)
    {
        var found = around.SelectMany(Parts).Select(Notices.Read).FirstOrDefault(name => IsOther(name, outlet))
            ?? body.Take(2).Select(Datelines.Read).FirstOrDefault(name => IsOther(name, outlet))
            ?? (body.Count > 0 ? Signatures.Read(body[^1]) : null)
            ?? body.Take(Opening).Select(Attributions.Read).FirstOrDefault(name => IsOther(name, outlet));
        return IsOther(found, outlet) ? found : null;
    }

    /// <summary>The agency among those whom a page names as its authors.</summary>
    public static string? Among(IEnumerable<string> authors, string? outlet) => authors.FirstOrDefault(name => AgencyName.IsKnown(name) && IsOther(name, outlet));

    // "May 18, 2024 | Source: Southern Press | By Lin" is three lines in one.
    private static IEnumerable<string> Parts(string line) =>
        Separators().Split(line) is { Length: > 1 } parts ? [line, .. parts] : [line];

    [GeneratedRegex(@"\s*[|｜·•\u3000]\s*|\s{2,}")]
    private static partial Regex Separators();

    // An outlet that signs with its initials credits nobody else.
    private static bool IsOther(string? name, string? outlet) =>
        name is not null && (outlet is null || PageTitles.Fold(name) != PageTitles.Fold(outlet)) && !string.Equals(name, InitialsOf(outlet), StringComparison.OrdinalIgnoreCase);

    private static string? InitialsOf(string? outlet) =>
        outlet is null ? null : string.Concat(outlet.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]));
}
