using System.Globalization;
using System.Security.Cryptography;
using Kawaraban.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Kawaraban.Serve.Accounts;

/// <summary>
/// What a device is to sign. Between question and answer the browser keeps it, sealed, in a cookie that scripts do not see: a guest who
/// only asks leaves nothing behind here. An answer counts once and within five minutes.
/// </summary>
internal sealed class PasskeyChallenges(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "passkey";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _answered = new(StringComparer.Ordinal);

    /// <param name="path">Where the answer goes to: one that is meant for another place does not count.</param>
    public void Put(HttpContext context, string path, string challenge)
    {
        var until = (clock.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds();
        context.Response.Cookies.Append(Cookie, SealFor(context, path).Protect(string.Create(CultureInfo.InvariantCulture, $"{until} {challenge}")), Options(context, path, Lifetime));
    }

    /// <summary>The challenge that was put, once; null where there is none for this reader and place, it is too old, or it was answered before.</summary>
    public string? Take(HttpContext context, string path)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } kept)
            return null;
        context.Response.Cookies.Delete(Cookie, Options(context, path, null));
        string text;
        try
        {
            text = SealFor(context, path).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var until = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text.AsSpan(0, space), CultureInfo.InvariantCulture));
        return until > clock.GetUtcNow() && IsFirstAnswer(text, until) ? text[(space + 1)..] : null;
    }

    private bool IsFirstAnswer(string text, DateTimeOffset until)
    {
        lock (_lock)
        {
            foreach (var old in _answered.Where(answered => answered.Value <= clock.GetUtcNow()).Select(answered => answered.Key).ToList())
                _answered.Remove(old);
            return _answered.TryAdd(text, until);
        }
    }

    private IDataProtector SealFor(HttpContext context, string path) => protection.CreateProtector("passkey", path, context.Reader().Id?.ToString() ?? "guest");

    private static CookieOptions Options(HttpContext context, string path, TimeSpan? age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, Path = path, MaxAge = age };
}
