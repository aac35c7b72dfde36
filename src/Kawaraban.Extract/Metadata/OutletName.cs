namespace Kawaraban.Extract.Metadata;

/// <summary>Who publishes the page, as it says itself.</summary>
internal static class OutletName
{
    public static string? Choose(PageHead head, JsonLd data) =>
        NotEmpty(head.Meta("og:site_name")) ?? NotEmpty(data.Publisher) ?? NotEmpty(head.Meta("application-name", "publisher", "copyright"));

    private static string? NotEmpty(string? name) => string.IsNullOrWhiteSpace(name) || name.Contains("://", StringComparison.Ordinal) ? null : name;
}
