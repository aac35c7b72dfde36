using System.Buffers.Text;
using System.Text;

namespace Kawaraban.Serve;

/// <summary>
/// Blazor writes every character beyond ASCII as a numeric reference, with an encoder that cannot be replaced
/// (https://github.com/dotnet/aspnetcore/issues/47477, still so in .NET 10): a Japanese page would be almost three times as long. Here the
/// references become the characters again. Those that mean something in HTML are all ASCII and stay as they are.
/// </summary>
internal static class PlainText
{
    private const int FirstBeyondMarkup = 0xA0;

    public static void UsePlainText(this WebApplication app) => app.Use(async (context, next) =>
    {
        var response = context.Response;
        var body = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        var content = page.GetBuffer().AsMemory(0, (int)page.Length);
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
            content = content[..Write(content.Span)];
        if (content.Length > 0)
        {
            response.ContentLength = content.Length;
            await body.WriteAsync(content, context.RequestAborted);
        }
    });

    /// <summary>Works in place: a character is never longer than its reference. Returns the new length.</summary>
    internal static int Write(Span<byte> page)
    {
        var (from, to) = (0, 0);
        while (page[from..].IndexOf("&#x"u8) is var found and >= 0)
        {
            page.Slice(from, found).CopyTo(page[to..]);
            (from, to) = (from + found, to + found);
            if (TryRead(page[from..], out var rune, out var length))
            {
                to += rune.EncodeToUtf8(page[to..]);
                from += length;
            }
            else
            {
                page[to++] = page[from++];
            }
        }

        page[from..].CopyTo(page[to..]);
        return to + page.Length - from;
    }

    private static bool TryRead(ReadOnlySpan<byte> reference, out Rune rune, out int length)
    {
        length = 0;
        rune = default;
        if (!Utf8Parser.TryParse(reference[3..], out int value, out var digits, 'X') || value < FirstBeyondMarkup || !Rune.TryCreate(value, out rune))
            return false;

        length = 3 + digits + 1;
        return reference.Length >= length && reference[length - 1] == ';';
    }
}
