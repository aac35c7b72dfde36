using System.Globalization;
using System.Text;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Accounts;

/// <summary>
/// What owners and editors do is written down once it is done: who, when, the action by its route (<c>/feeds/{id}/pause</c> is
/// <c>feeds.pause</c>), and what it was done to. What was refused is not written: an answer that says so leads back with <c>no=</c>.
/// </summary>
internal static class Auditing
{
    private const int LongestValue = 200;

    // Besides these, every field of a form is kept: what was chosen is what one wants to know afterwards.
    private static readonly HashSet<string> NeverKept = new(StringComparer.OrdinalIgnoreCase) { "__RequestVerificationToken", "password", "new-password", "email", "credential" };

    /// <summary>Writes a row for each call of these routes that did something.</summary>
    public static T Audited<T>(this T routes) where T : IEndpointConventionBuilder => routes.AddEndpointFilter(async (context, next) =>
    {
        var result = await next(context);
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && http.Features.Get<OwnMatter>() is null && DidSomething(result) && http.Reader().Id is { } reader)
            await http.RequestServices.GetRequiredService<Audit>().WriteAsync(reader, NameOf(http), await AboutAsync(http), http.RequestAborted);
        return result;
    });

    /// <summary>What is done concerns nobody but the reader who does it: nothing of it is written down.</summary>
    public static void IsOwnMatter(this HttpContext http) => http.Features.Set(OwnMatter.Yes);

    private static bool DidSomething(object? result) => (result is INestedHttpResult nested ? nested.Result : result) switch
    {
        RedirectHttpResult redirect => !redirect.Url.Contains("?no=", StringComparison.Ordinal) && !redirect.Url.Contains("&no=", StringComparison.Ordinal),
        IStatusCodeHttpResult { StatusCode: >= 400 } => false,
        _ => true,
    };

    private static string NameOf(HttpContext http)
    {
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? http.Request.Path.Value ?? "";
        return string.Join('.', pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part[0] != '{'));
    }

    private static async Task<IReadOnlyDictionary<string, string>> AboutAsync(HttpContext http)
    {
        var about = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in http.Request.RouteValues)
            about[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (http.Request.HasFormContentType)
        {
            foreach (var (name, values) in await http.Request.ReadFormAsync(http.RequestAborted))
            {
                if (!NeverKept.Contains(name) && values.ToString() is { Length: > 0 } value)
                    about[name] = Shortened(value);
            }
        }

        return about;
    }

    // Never through the middle of a character.
    private static string Shortened(string value)
    {
        var kept = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > LongestValue)
                return kept.Append('…').ToString();
            kept.Append(rune.ToString());
        }

        return value;
    }

    private sealed class OwnMatter
    {
        public static OwnMatter Yes { get; } = new();
    }
}
