namespace Kawaraban.Serve.Accounts;

/// <summary>Where to go back to: only ever a page of our own.</summary>
internal static class LocalAddress
{
    private const int Longest = 2000;

    /// <summary>The address as it was given where it is a path of this site, else the front page.</summary>
    public static string Of(string? written) =>
        written is ['/', ..] and not ['/', '/' or '\\', ..] && written.Length <= Longest && !written.Any(char.IsControl) && !written.Contains('\\', StringComparison.Ordinal)
            && !written.StartsWith("/sign-", StringComparison.Ordinal)
            ? written
            : "/";

    /// <summary>The page that a link or form was on, as far as the browser says so.</summary>
    public static string Before(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? Of(from.PathAndQuery) : "/";

    /// <summary>Where one signs in, to come back to a page afterwards.</summary>
    public static string SignInFor(string page) => Of(page) is "/" ? "/sign-in" : "/sign-in?to=" + Uri.EscapeDataString(page);
}
