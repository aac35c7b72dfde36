using System.Net;
using System.Text;
using System.Text.Json;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Content;

/// <summary>
/// The article where only a script has it: <c>articleBody</c> of the structured data, or a string in the state that a
/// framework leaves for its scripts. A rescue: asked only when the page itself shows little.
/// </summary>
internal static class Payload
{
    /// <summary>The longest article in the page's scripts as HTML, or null.</summary>
    /// <param name="structured"><c>articleBody</c>: text or HTML.</param>
    /// <param name="scripts">The inline scripts.</param>
    public static string? Find(string? structured, IEnumerable<string> scripts)
    {
        var found = new List<string>();
        if (structured is { Length: > Thresholds.LeastPayload })
            found.Add(AsHtml(structured));
        foreach (var script in scripts)
            if (LongestIn(script) is { } text)
                found.Add(text);
        return found.MaxBy(text => text.Length);
    }

    private static string AsHtml(string text)
    {
        if (LooksLikeHtml(text))
            return text;
        var html = new StringBuilder(text.Length + 64);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.Append("<p>").Append(WebUtility.HtmlEncode(WebUtility.HtmlDecode(line))).Append("</p>");
        return html.ToString();
    }

    private static bool LooksLikeHtml(string text) =>
        text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase);

    /// <summary>The values of the name that holds most running text: one value with the whole, or one for each paragraph.</summary>
    private static string? LongestIn(string script)
    {
        var byName = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var seen = new HashSet<(string Name, string Value)>();
        var name = "";
        for (var at = script.IndexOf('"', StringComparison.Ordinal); at >= 0;)
        {
            var end = EndOfString(script, at);
            if (end < 0)
                break;
            var after = end + 1;
            while (after < script.Length && char.IsWhiteSpace(script[after]))
                after++;
            if (after < script.Length && script[after] == ':' && end - at < 64)
                name = script[(at + 1)..end];
            else if (end - at > Thresholds.LeastPayloadString && Value(script[at..(end + 1)]) is { } value && IsRunningText(value) && seen.Add((name, value)))
                Add(byName, name, value);
            at = after >= script.Length ? -1 : script.IndexOf('"', after);
        }
        var best = byName.Values.MaxBy(values => values.Sum(value => value.Length));
        return best is null || best.Sum(value => value.Length) < Thresholds.LeastPayload ? null : string.Concat(best.Select(AsHtml));
    }

    private static void Add(Dictionary<string, List<string>> byName, string name, string value)
    {
        if (!byName.TryGetValue(name, out var values))
            byName[name] = values = [];
        values.Add(value);
    }

    private static int EndOfString(string script, int at)
    {
        for (var i = at + 1; i < script.Length; i++)
        {
            if (script[i] == '\\')
                i++;
            else if (script[i] == '"')
                return i;
            else if (script[i] == '\n')
                return i;
        }
        return -1;
    }

    private static string? Value(string literal)
    {
        try
        {
            return JsonSerializer.Deserialize(JsonHalves.Replace(literal), PayloadJson.Default.String);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsRunningText(string value) =>
        value[0] is not ('{' or '[') && (LooksLikeHtml(value) || SentenceEnd.ClosesOrLeadsOn(value)) && (value.Contains(' ', StringComparison.Ordinal) || Script.IsUnspaced(value[0]));
}
