using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Store;

/// <summary>What is kept as a document because it is always read whole: coverage, summaries, reasons, notes.</summary>
[JsonSerializable(typeof(StoryCoverage))]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(IReadOnlyList<Reason>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
[JsonSerializable(typeof(CorrectionRows))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    /// <summary>Japanese stays Japanese in the file, so that a person with sqlite3 can read it.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly StoreJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter<DifferenceKind>(JsonNamingPolicy.SnakeCaseLower) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = Encoder,
    });

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeOf<T>());

    public static T? Read<T>(string? json) where T : class => json is null ? null : JsonSerializer.Deserialize(json, TypeOf<T>());

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!;
}
