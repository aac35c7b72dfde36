using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;

namespace Kawaraban.Serve.Social;

/// <summary>
/// How guests are told apart, without following them: a cookie of our own that is set when a guest likes or writes something and not
/// before, of which only hashes are kept; and, for counting alone, their address hashed with a salt that lives in memory for a day.
/// </summary>
internal sealed class Guests(TimeProvider clock)
{
    private const string CookieName = "guest";

    // Beyond these a day's guests are counted again: 16 bytes each, so that a crowd of robots fills no memory.
    private const int MostSeen = 1_000_000;

    private readonly Lock _lock = new();
    private readonly HashSet<UInt128> _seen = [];
    private byte[] _salt = [];
    private DateOnly _day;

    /// <summary>Whether this is the first time today that whoever asks does this to a piece.</summary>
    public bool IsFirstToday(HttpContext context, string what, Piece piece)
    {
        lock (_lock)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            if (today != _day || _seen.Count >= MostSeen)
            {
                _day = today;
                _salt = RandomNumberGenerator.GetBytes(16);
                _seen.Clear();
            }

            var who = string.Create(CultureInfo.InvariantCulture, $"{what} {piece.Path} {context.Reader().Id} {AddressOf(context)} {context.Request.Headers.UserAgent}");
            return _seen.Add(BitConverter.ToUInt128(HMACSHA256.HashData(_salt, Encoding.UTF8.GetBytes(who))));
        }
    }

    /// <summary>The guest's cookie; null where none was set yet.</summary>
    public static string? CookieOf(HttpContext context) =>
        context.Request.Cookies[CookieName] is { Length: 32 } cookie && cookie.All(char.IsAsciiHexDigitLower) ? cookie : null;

    /// <summary>The guest's cookie, which is set if there is none.</summary>
    public static string CookieFor(HttpContext context)
    {
        if (CookieOf(context) is { } known)
            return known;

        var cookie = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(CookieName, cookie, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(180),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        return cookie;
    }

    /// <summary>What is kept of a guest's cookie: nothing leads back to it, or from one purpose to another.</summary>
    public static byte[] HashOf(string cookie, string purpose) => SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose} {cookie}"));

    /// <summary>Where a request came from: of an IPv6 address the half that a household shares.</summary>
    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } long6 => new IPAddress([.. long6.GetAddressBytes().Take(8), .. new byte[8]]).ToString(),
        var address => address.ToString(),
    };
}

internal static class ViewerOfRequest
{
    /// <summary>Who looks at comments here.</summary>
    public static CommentViewer CommentViewer(this HttpContext context)
    {
        var reader = context.Reader();
        var cookie = reader.Id is null ? Guests.CookieOf(context) : null;
        return new CommentViewer(reader.Id, cookie is null ? null : Guests.HashOf(cookie, "comment"), reader.May(Role.Editor));
    }

    /// <summary>The key of the like that a guest may have left; null for a reader, and for a guest who never did anything.</summary>
    public static byte[]? GuestLikeOf(this HttpContext context, Piece piece) =>
        context.Reader().Id is null && Guests.CookieOf(context) is { } cookie ? Guests.HashOf(cookie, "like " + piece.Path) : null;
}
