using System.Globalization;
using System.Text;

namespace Kawaraban.Extract.Text;

/// <summary>
/// Escaped halves of surrogate pairs in JSON (<c>\ud83d</c> alone), which programs write that cut a text within an emoji. The grammar allows
/// them, a string cannot hold them, and .NET throws when such a value or name is read: they become the replacement character.
/// </summary>
internal static class JsonHalves
{
    private const int EscapeLength = 6;

    /// <summary>The JSON with whole characters only; the same string where it has no half.</summary>
    public static string Replace(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
            return json;

        var whole = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length;)
        {
            var next = json[i] != '\\' ? 1 : !IsSurrogate(json, i, '\ud800', '\udfff') ? 2 : IsPair(json, i) ? 2 * EscapeLength : 0;
            if (next == 0)
                whole.Append(@"\ufffd");
            else
                whole.Append(json, i, Math.Min(next, json.Length - i));
            i += next == 0 ? EscapeLength : next;
        }

        return whole.ToString();
    }

    private static bool IsPair(string json, int at) => IsSurrogate(json, at, '\ud800', '\udbff') && IsSurrogate(json, at + EscapeLength, '\udc00', '\udfff');

    private static bool IsSurrogate(string json, int at, char first, char last) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code >= first && code <= last;
}
