using AngleSharp.Dom;

namespace Kawaraban.Extract.Metadata;

/// <summary>What a page says about itself outside its text, gathered in one walk: meta elements, links, titles, times, structured data.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);

    public string? TitleElement { get; private set; }
    public string? Canonical { get; private set; }
    public string? Language { get; private set; }
    public Uri? BaseUrl { get; private set; }

    /// <summary>The headings of the first level, in order.</summary>
    public List<IElement> Headings { get; } = [];

    /// <summary>The time elements, in order.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>Elements whose names or attributes say that an author stands there.</summary>
    public List<IElement> Bylines { get; } = [];

    /// <summary>Elements with an <c>itemprop</c>: microdata.</summary>
    public List<IElement> Properties { get; } = [];

    public List<string> JsonLd { get; } = [];

    /// <summary>Inline scripts: programs, and the state that frameworks leave for them.</summary>
    public List<IElement> Scripts { get; } = [];

    public static PageHead Read(IDocument document)
    {
        var head = new PageHead();
        if (document.DocumentElement is { } root)
        {
            head.Language = root.GetAttribute("lang") ?? root.GetAttribute("xml:lang");
            head.Walk(root);
        }
        return head;
    }

    /// <summary>The first value that one of these names has.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.TryGetValue(name, out var values))
                return values[0];
        return null;
    }

    /// <summary>All values of the first of these names that has one.</summary>
    public IReadOnlyList<string> Metas(string name) => _metas.TryGetValue(name, out var values) ? values : [];

    private void Walk(IElement parent)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement element)
                continue;
            Take(element, element.LocalName);
            if (element.HasChildNodes && element.LocalName is not ("svg" or "template"))
                Walk(element);
        }
    }

    private void Take(IElement element, string name)
    {
        switch (name)
        {
            case "meta": TakeMeta(element); break;
            case "link": TakeLink(element); break;
            case "title" when TitleElement is null: TitleElement = Line(element); break;
            case "base" when BaseUrl is null && Uri.TryCreate(element.GetAttribute("href"), UriKind.Absolute, out var address): BaseUrl = address; break;
            case "h1": Headings.Add(element); break;
            case "time": Times.Add(element); break;
            case "script": TakeScript(element); break;
        }
        if (element.Attributes.Length > 0)
            TakeAttributes(element, name);
    }

    private void TakeAttributes(IElement element, string name)
    {
        if (name != "meta" && element.HasAttribute("itemprop"))
            Properties.Add(element);
        if (Byline.IsNamed(element))
            Bylines.Add(element);
    }

    private void TakeMeta(IElement element)
    {
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
        var content = element.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(content))
            return;
        if (!_metas.TryGetValue(name.Trim(), out var values))
            _metas[name.Trim()] = values = [];
        values.Add(PlainLine.Of(content));
    }

    private void TakeLink(IElement element)
    {
        if (Canonical is null && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
            Canonical = element.GetAttribute("href")?.Trim();
    }

    private void TakeScript(IElement element)
    {
        var type = element.GetAttribute("type");
        if (type is not null && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            JsonLd.Add(element.TextContent);
        else if (!element.HasAttribute("src"))
            Scripts.Add(element);
    }

    public static string Line(IElement element) => PlainLine.Of(element.TextContent);
}
