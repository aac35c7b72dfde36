using System.Buffers;
using System.Text;
using System.Text.Json;
using Kawaraban.Relate.Similar;

namespace Kawaraban.Store;

/// <summary>
/// What a story speaks of, as it is kept: an object of weights by term, <c>{"harbour":1,"sea wall":0.5833}</c>. A page of a story reads
/// fifty of them: that is why they are not read as any other document.
/// </summary>
internal static class ProfileJson
{
    private const int Decimals = 4;

    public static string Write(IReadOnlyList<ProfileTerm> terms)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = StoreJson.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var (term, weight) in terms)
                writer.WriteNumber(term, Math.Round(weight, Decimals));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// The terms as they were written; none where nothing was. A term's key is that of its characters as they stand, escapes and all: the same
    /// term is always written the same.
    /// </summary>
    public static List<SubjectTerm> Read(ReadOnlySpan<char> json)
    {
        var terms = new List<SubjectTerm>(48);
        while (json.IndexOf('"') is >= 0 and var begin)
        {
            json = json[(begin + 1)..];
            var end = EndOfString(json);
            var key = SubjectTerm.KeyOf(json[..end]);
            json = json[(end + 2)..]; // the quote and the colon
            terms.Add(new SubjectTerm(key, ReadWeight(ref json)));
        }

        return terms;
    }

    private static int EndOfString(ReadOnlySpan<char> json)
    {
        var at = 0;
        while (json[at] != '"')
            at += json[at] == '\\' ? 2 : 1;
        return at;
    }

    // Digits and a point: a number of so few decimals is never written with an exponent.
    private static double ReadWeight(ref ReadOnlySpan<char> json)
    {
        var (value, scale, at) = (0, 1, 0);
        var isFraction = false;
        for (; json[at] is (>= '0' and <= '9') or '.'; at++)
        {
            if (json[at] == '.')
            {
                isFraction = true;
                continue;
            }

            value = (value * 10) + json[at] - '0';
            scale *= isFraction ? 10 : 1;
        }

        json = json[at..];
        return (double)value / scale;
    }
}
