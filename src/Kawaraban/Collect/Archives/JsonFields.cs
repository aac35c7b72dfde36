using System.Globalization;
using System.Text.Json;
using Kawaraban.Extract;
using Kawaraban.Parse;

namespace Kawaraban.Collect.Archives;

/// <summary>The fields of a JSON object, whatever their case, hyphens and underscores; asked for by several names, the first that has a value answers.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _byName = new(StringComparer.Ordinal);

    public JsonFields(JsonElement root)
    {
        foreach (var field in root.EnumerateObject())
            _byName.TryAdd(field.Name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), field.Value);
    }

    public string? Text(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
                return text;
        }

        return null;
    }

    public int? Number(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
                return number;
        }

        return null;
    }

    /// <summary>One name, several, or things that have names.</summary>
    public IReadOnlyList<string> Names(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue(name, out var value) && NamesIn(value) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    /// <summary>A date in any form in use, or a number of seconds or milliseconds since 1970.</summary>
    public Instant? Instant(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue(name, out var value) && InstantIn(value) is { } instant)
                return instant;
        }

        return null;
    }

    public IReadOnlyList<JsonFields> Objects(string name) =>
        _byName.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new JsonFields(item))]
            : [];

    private static List<string> NamesIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => [text.Trim()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(NamesIn)],
        JsonValueKind.Object when new JsonFields(value).Text(["name", "title"]) is { } name => [name.Trim()],
        _ => [],
    };

    private static Instant? InstantIn(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        if (text is null)
            return null;

        // Our own form first: the general reader keeps seconds only.
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact))
            return new Instant(exact, false, "line");

        var isDay = DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", out _);
        return FeedDate.Parse(text) is { } at ? new Instant(at, isDay, "line") : null;
    }
}
