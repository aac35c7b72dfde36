using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kawaraban.Parse;

namespace Kawaraban.Tests.Parse;

/// <summary>Judges the assertions that stand in the reference suite's files as Python expressions over a <c>result</c>.</summary>
internal static partial class OpmlAssertions
{
    /// <summary>Our result under the suite's names.</summary>
    public static JsonObject Describe(OpmlResult result)
    {
        var list = (result as OpmlResult.Parsed)?.Document ?? new OpmlDocument { Feeds = [] };
        var meta = new JsonObject();
        Set(meta, "title", list.Title);
        Set(meta, "created_parsed", list.Created?.ToString("O", CultureInfo.InvariantCulture));
        Set(meta, "modified_parsed", list.Modified?.ToString("O", CultureInfo.InvariantCulture));
        if (list.Owner is { } owner)
            meta["author"] = new JsonObject { ["name"] = owner.Name, ["email"] = owner.Email, ["url"] = owner.Url };
        return new JsonObject
        {
            ["bozo"] = list.Problems.Count > 0 ? 1 : 0,
            ["version"] = list.Version is { } version ? $"opml{version}" : "",
            ["meta"] = meta,
            ["feeds"] = new JsonArray([.. list.Feeds.Select(feed => new JsonObject
            {
                ["url"] = feed.Url,
                ["title"] = feed.Title ?? "",
                ["categories"] = new JsonArray([.. feed.Folders.Select(path => Strings(path))]),
                ["tags"] = Strings(feed.Tags),
            })]),
            ["lists"] = Links(list.Lists),
            ["opportunities"] = Links(list.Sites),
        };
    }

    public static bool SameFeeds(JsonNode expected, JsonObject got)
    {
        return Key(expected, "xmlUrl").SequenceEqual(Key(got, "url"));

        static IEnumerable<string> Key(JsonNode list, string url) => list["feeds"]!.AsArray().Select(feed =>
            $"{feed![url]} {feed["title"]} {Sorted(feed["categories"])} {Sorted(feed["tags"])}");
        static string Sorted(JsonNode? list) => string.Join(';', list!.AsArray().Select(entry => entry!.ToJsonString()).Order(StringComparer.Ordinal));
    }

    public static bool Holds(string assertion, JsonObject result)
    {
        if (LengthIs().Match(assertion) is { Success: true } length)
            return Value(length.Groups[1].Value, result)!.AsArray().Count == int.Parse(length.Groups[2].Value, CultureInfo.InvariantCulture);
        if (IsIn().Match(assertion) is { Success: true } within)
            return Candidates(within.Groups[3].Value, result).Contains(Literal(within.Groups[1].Value)) == (within.Groups[2].Value == "in");
        if (IsEqual().Match(assertion) is { Success: true } equal)
            return AreEqual(equal.Groups[1].Value, equal.Groups[2].Value, result);
        if (assertion.EndsWith(" is False", StringComparison.Ordinal))
            return Value(assertion[..^9], result)!.ToJsonString() == "0";
        if (assertion.StartsWith("not ", StringComparison.Ordinal))
            return !IsTrue(Value(assertion[4..], result));
        return IsTrue(Value(assertion, result));
    }

    private static bool AreEqual(string left, string right, JsonObject result)
    {
        // The suite keeps dates as written as well, we only as what they mean.
        var isDateAsWritten = left.Contains("['created']", StringComparison.Ordinal) || left.Contains("['modified']", StringComparison.Ordinal);
        if (isDateAsWritten)
            return Value(left.Replace("']", "_parsed']", StringComparison.Ordinal).Replace("meta_parsed", "meta", StringComparison.Ordinal), result)?.ToString()
                == FeedDate.Parse(Literal(right).Trim('"'))?.ToString("O", CultureInfo.InvariantCulture);
        if (right.StartsWith("datetime", StringComparison.Ordinal))
            return Value(left, result)?.ToString() == "2025-01-02T03:04:05.0000000+00:00";
        if (left.Contains("['version']", StringComparison.Ordinal) && right is "'opml'" or "'rdf'")
            return Value(left, result)!.ToString().Length == 0;
        return Text(left, result) == Text(right, result);
    }

    private static string Text(string side, JsonObject result) =>
        side.StartsWith("result", StringComparison.Ordinal) ? Value(side, result)?.ToJsonString() ?? "null" : Literal(side);

    private static List<string> Candidates(string collection, JsonObject result)
    {
        if (collection.StartsWith('('))
            return [.. collection.Trim('(', ')').Split(", ").Select(path => Text(path, result))];
        return Value(collection, result) switch
        {
            JsonArray array => [.. array.Select(entry => entry!.ToJsonString())],
            JsonObject members => [.. members.Select(member => $"\"{member.Key}\"")],
            _ => [],
        };
    }

    // A Python literal as JSON: 'text', "text", ['a', 'b'], 1.
    private static string Literal(string python) => JsonNode.Parse(python.Replace('\'', '"'))!.ToJsonString();

    private static JsonNode? Value(string path, JsonObject result)
    {
        JsonNode? node = result;
        foreach (var step in Step().Matches(path).Select(match => match.Groups[1].Value))
        {
            if (step[0] is not ('\'' or '"'))
                node = node?.AsArray()[int.Parse(step, CultureInfo.InvariantCulture)];
            else
                node = node?[step.Trim('\'', '"')];
        }

        return node;
    }

    private static bool IsTrue(JsonNode? node) => node switch
    {
        null => false,
        JsonArray array => array.Count > 0,
        JsonObject members => members.Count > 0,
        _ => node.ToString() is not ("" or "0" or "false"),
    };

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonArray Links(IEnumerable<OpmlLink> links) =>
        new([.. links.Select(link => new JsonObject { ["url"] = link.Url, ["title"] = link.Title ?? "" })]);

    private static void Set(JsonObject members, string name, string? value)
    {
        if (value is not null)
            members[name] = value;
    }

    [GeneratedRegex(@"^len\((.+)\) == (\d+)$")]
    private static partial Regex LengthIs();

    [GeneratedRegex(@"^(['""[].*?) (in|not in) (.+)$")]
    private static partial Regex IsIn();

    [GeneratedRegex(@"^(result.+?) == (.+)$")]
    private static partial Regex IsEqual();

    // ['name'], [0], .get('name', False)
    [GeneratedRegex(@"(?:\[|\.get\()('[^']*'|""[^""]*""|\d+)")]
    private static partial Regex Step();
}
