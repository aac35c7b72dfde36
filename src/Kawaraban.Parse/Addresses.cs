namespace Kawaraban.Parse;

/// <summary>Addresses as feeds write them: with blanks and line breaks around and within, relative, or not addresses at all.</summary>
internal static class Addresses
{
    private const int Longest = 8192;

    /// <summary>Absolute where it is or can be made so, otherwise as written; null for nothing.</summary>
    public static string? Resolve(string? written, Uri? baseAddress)
    {
        if (written is null)
            return null;
        written = WithoutBreaks(written.Trim());
        if (written.Length == 0)
            return null;
        if (baseAddress is null || IsWeb(written) || written.Length > Longest)
            return written;
        return TryResolve(written, baseAddress)?.AbsoluteUri ?? written;
    }

    /// <summary>The address, or null when it cannot be made absolute.</summary>
    public static Uri? TryResolve(string written, Uri? baseAddress)
    {
        written = WithoutBreaks(written.Trim());
        if (written.Length > Longest)
            return null;
        if (HasScheme(written))
            return Uri.TryCreate(written, UriKind.Absolute, out var absolute) ? absolute : null;

        // Relative is said outright, because "/news" alone would be an absolute file path on Unix.
        return baseAddress is not null
            && Uri.TryCreate(written, UriKind.Relative, out var relative)
            && Uri.TryCreate(baseAddress, relative, out var resolved)
            ? resolved
            : null;
    }

    public static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool HasScheme(string address)
    {
        var colon = address.AsSpan().IndexOfAny(":/?#");
        return colon > 0 && address[colon] == ':' && char.IsAsciiLetter(address[0])
            && address.AsSpan(1, colon - 1).IndexOfAnyExcept(SchemeLetters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static string WithoutBreaks(string address) =>
        address.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? address : string.Concat(address.Split('\n', '\r', '\t').Select(part => part.Trim()));
}
