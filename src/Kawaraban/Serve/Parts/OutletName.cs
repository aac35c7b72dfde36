using Kawaraban.Serve.Language;
using Kawaraban.Store;

namespace Kawaraban.Serve.Parts;

/// <summary>Who an article is by, as far as anything tells: the outlet, its address, the file it came in.</summary>
internal static class OutletName
{
    public static string Of(ArticleRow article, Texts text) => article.Outlet ?? HostOf(article.Url) ?? article.SourceFile ?? text.UnknownOutlet;

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host is { Length: > 0 } host
            ? host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host
            : null;
}
