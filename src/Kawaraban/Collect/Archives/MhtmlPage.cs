using System.Globalization;
using System.Text;

namespace Kawaraban.Collect.Archives;

/// <summary>
/// The page in a file that a browser saved with its pictures (MHTML, RFC 2557): a message in MIME parts, of which the first that is HTML is the
/// page. Bytes are taken as Latin-1 letters and back, which loses nothing.
/// </summary>
internal static class MhtmlPage
{
    public static ImportItem Read(ImportItem file)
    {
        if (file is not ImportItem.SavedPage saved)
            return file;

        var (fields, body) = Split(Encoding.Latin1.GetString(saved.Bytes));
        var boundary = ParameterOf(fields.GetValueOrDefault("content-type"), "boundary");
        var (page, content) = boundary is null ? (fields, body) : PageIn(body.Split("--" + boundary));
        if (page is null || Decode(content, page.GetValueOrDefault("content-transfer-encoding")) is not { } bytes)
            return new ImportItem.Problem(saved.Name, "there is no page in it that can be read; save the page again, as HTML");

        var address = fields.GetValueOrDefault("snapshot-content-location") ?? page.GetValueOrDefault("content-location");
        return saved with
        {
            Bytes = bytes,
            ContentType = page.GetValueOrDefault("content-type"),
            Url = PageAddress.IdentityOf(address) is null ? null : new Uri(address!),
            At = Parse.FeedDate.Parse(fields.GetValueOrDefault("date")),
        };
    }

    private static (Dictionary<string, string>? Fields, string Body) PageIn(IEnumerable<string> parts) => parts.Skip(1).Select(part => Split(part.TrimStart('\r', '\n')))
        .FirstOrDefault(part => part.Fields.GetValueOrDefault("content-type") is { } type
            && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase)));

    private static (Dictionary<string, string> Fields, string Body) Split(string message)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (at, name) = (0, "");
        while (at < message.Length)
        {
            var end = message.IndexOf('\n', at) is >= 0 and var found ? found : message.Length;
            var line = message[at..end].TrimEnd('\r');
            at = Math.Min(end + 1, message.Length);
            if (line.Length == 0)
                break;

            // A field may go on in the next line, behind white space.
            if (line[0] is ' ' or '\t' && name.Length > 0)
                fields[name] += line.Trim();
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                fields[name = line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return (fields, message[at..]);
    }

    private static string? ParameterOf(string? field, string name) => field?.Split(';').Select(part => part.Trim())
        .Where(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)).Select(part => part[(name.Length + 1)..].Trim('"')).FirstOrDefault(value => value.Length > 0);

    private static byte[]? Decode(string body, string? encoding)
    {
        if ("quoted-printable".Equals(encoding, StringComparison.OrdinalIgnoreCase))
            return DecodeQuoted(body);
        if (!"base64".Equals(encoding, StringComparison.OrdinalIgnoreCase))
            return Encoding.Latin1.GetBytes(body);

        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? bytes[..length] : null;
    }

    // RFC 2045, 6.7: "=" and two digits are a byte, "=" at the end of a line joins it to the next.
    private static byte[] DecodeQuoted(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (var at = 0; at < body.Length; at++)
        {
            var rest = body.AsSpan(at + 1);
            if (body[at] != '=')
            {
                bytes.Add((byte)body[at]);
            }
            else if (rest.StartsWith("\n") || rest.StartsWith("\r\n"))
            {
                at += rest[0] == '\n' ? 1 : 2;
            }
            else if (rest.Length >= 2 && byte.TryParse(rest[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
        }

        return [.. bytes];
    }
}
