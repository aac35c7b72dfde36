using Kawaraban.Serve.Accounts;
using Kawaraban.Store;

namespace Kawaraban.Serve.Reading;

/// <summary>How articles are set for a reader: each value is one of those offered.</summary>
internal sealed record ReadingSetting(string Size, string Width, string Face, string Theme)
{
    public static ReadingSetting Plain { get; } = new("normal", "normal", "serif", "system");

    public static IReadOnlyList<string> Sizes { get; } = ["small", "normal", "large", "huge"];

    public static IReadOnlyList<string> Widths { get; } = ["narrow", "normal", "wide"];

    public static IReadOnlyList<string> Faces { get; } = ["serif", "sans"];

    public static IReadOnlyList<string> Themes { get; } = ["system", "light", "dark"];

    /// <summary>What the root of a page carries for the style sheet: only what differs from the plain setting.</summary>
    public Dictionary<string, object> Attributes
    {
        get
        {
            var attributes = new Dictionary<string, object>(4);
            foreach (var (name, value, plain) in ((string, string, string)[])
                [("data-size", Size, Plain.Size), ("data-width", Width, Plain.Width), ("data-face", Face, Plain.Face), ("data-theme", Theme, Plain.Theme)])
            {
                if (value != plain)
                    attributes.Add(name, value);
            }

            return attributes;
        }
    }

    public override string ToString() => string.Join('.', Size, Width, Face, Theme);

    /// <summary>As <see cref="ToString"/> wrote it; a value that is not offered is the plain one.</summary>
    public static ReadingSetting Read(string written)
    {
        var parts = written.Split('.');
        return new ReadingSetting(At(0, Sizes, Plain.Size), At(1, Widths, Plain.Width), At(2, Faces, Plain.Face), At(3, Themes, Plain.Theme));

        string At(int index, IReadOnlyList<string> offered, string plain) => index < parts.Length && offered.Contains(parts[index]) ? parts[index] : plain;
    }
}

/// <summary>Where a reader's setting is kept: a cookie, and with their account for their other browsers.</summary>
internal static class ReadingSettings
{
    private const string Name = "reading";

    public static void MapReadingSettings(this WebApplication app) =>
        app.MapPost("/reading", async (IFormCollection form, HttpContext http, ReaderSettings kept, CancellationToken ct) =>
        {
            var setting = ReadingSetting.Read(string.Join('.', form["size"], form["width"], form["face"], form["theme"]));
            http.Response.Cookies.Append(Name, setting.ToString(), Cookie(http));
            if (SignedIn(http) is { } reader)
                await kept.SetAsync(reader, Name, setting.ToString(), ct);
            return Results.LocalRedirect("/reading?saved=1");
        });

    /// <summary>The cookie's, else the account's, else plain.</summary>
    public static async Task<ReadingSetting> OfAsync(HttpContext http, ReaderSettings kept)
    {
        if (http.Request.Cookies[Name] is { } written)
            return ReadingSetting.Read(written);
        return SignedIn(http) is { } reader && await kept.FindAsync(reader, Name, http.RequestAborted) is { } setting ? ReadingSetting.Read(setting) : ReadingSetting.Plain;
    }

    // As long as there are no accounts everybody is the owner, but not everybody reads alike: then the browser alone remembers.
    private static ReaderId? SignedIn(HttpContext http) => http.Reader() is { IsEverybody: false, Id: { } reader } ? reader : null;

    private static CookieOptions Cookie(HttpContext http) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        IsEssential = true,
    };
}
