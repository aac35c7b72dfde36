using AngleSharp.Dom;

namespace Kawaraban.Extract.Content;

/// <summary>Reads what an element says about itself: its tag, its names, whether it is shown.</summary>
internal static class NamesOf
{
    private static readonly string[] NamingAttributes = ["class", "id", "itemprop", "role", "data-testid", "data-component", "data-qa", "data-type", "property"];

    public static Trait Element(IElement element, string name)
    {
        var found = OfTag(name);
        if (element.Attributes.Length == 0)
            return found;
        foreach (var attribute in element.Attributes)
        {
            if (Array.IndexOf(NamingAttributes, attribute.Name) >= 0)
                found |= Vocabulary.Read(attribute.Value);
            else if (attribute.Name == "hidden" || (attribute.Name == "aria-hidden" && attribute.Value == "true")
                || (attribute.Name == "style" && IsUnseen(attribute.Value)))
                found |= Trait.Hidden;
        }
        return found;
    }

    private static Trait OfTag(string name) => name switch
    {
        "nav" or "footer" or "menu" => Trait.Elsewhere,
        "aside" => Trait.Elsewhere,
        "figcaption" => Trait.Caption,
        "form" or "dialog" => Trait.Asks,
        "article" or "main" => Trait.Around,
        _ => name.Contains('-', StringComparison.Ordinal) ? Vocabulary.Read(name) : Trait.None,
    };

    private static bool IsUnseen(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
