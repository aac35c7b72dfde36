using System.Buffers;
using System.Text;
using System.Text.Json;
using Kawaraban.Relate.Similar;

namespace Kawaraban.Store;

/// <summary>
/// What a story speaks of, as it is kept: an object of weights by term. A page of a story reads fifty of them, which share most of
/// their terms: that is why they are not read as any other document.
/// </summary>
internal sealed class ProfileJson
{
    private const int LongestTerm = 256;

    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);

    public static string Write(IReadOnlyList<ProfileTerm> terms)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = StoreJson.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var (term, weight) in terms)
                writer.WriteNumber(term, Math.Round(weight, 4));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The terms as they were written; none where nothing was.</summary>
    public List<ProfileTerm> Read(string? json)
    {
        var terms = new List<ProfileTerm>(48);
        if (json is null)
            return terms;

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
            var known = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
            Span<char> name = stackalloc char[LongestTerm];
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                var term = TermOf(ref reader, name, known);
                reader.Read();
                terms.Add(new ProfileTerm(term, reader.GetDouble()));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        return terms;
    }

    // One that was read before is the same string.
    private string TermOf(ref Utf8JsonReader reader, scoped Span<char> name, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        if (reader.ValueSpan.Length > LongestTerm)
            return reader.GetString()!;
        ReadOnlySpan<char> term = name[..reader.CopyString(name)];
        if (known.TryGetValue(term, out var there))
            return there;
        var first = term.ToString();
        _terms.Add(first);
        return first;
    }
}
