using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kawaraban.Tests;

/// <summary>
/// Compares a value with the JSON that lies beside its fixture as <c>NAME.expected.json</c>. With UPDATE_GOLDEN=1 the file is
/// written anew instead; what changed is read in the diff.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A folder of fixtures in the repository.</summary>
    public static string Fixtures(string folder) => Path.Combine(Root(), "tests", "fixtures", folder);

    public static void Matches<T>(T value, string fixture)
    {
        var path = fixture + ".expected.json";
        var json = JsonSerializer.Serialize(value, Readable).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, json);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", json);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kawaraban.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository");
        return folder.FullName;
    }
}
