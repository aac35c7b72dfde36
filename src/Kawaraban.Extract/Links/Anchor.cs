using System.Text;
using AngleSharp.Dom;
using Kawaraban.Extract.Language;
using Kawaraban.Extract.Metadata;

namespace Kawaraban.Extract.Links;

/// <summary>One link as it stands on a page, with the evidence of its place.</summary>
internal sealed record Anchor(Uri Url, string Text, bool IsInHeading, bool IsInNavigation, bool IsInCard, string Container)
{
    // Beyond this a link wraps a whole section; its text says nothing.
    private const int LongestText = 600;

    // How far up a link looks for its card, its list and its menu.
    private const int Climb = 12;
    private const int ContainerParts = 4;

    // Only near the link: the whole page has a time somewhere.
    private const int TimeIsNear = 3;

    private static readonly string[] NavigationWords =
        ["nav", "navbar", "navigation", "menu", "submenu", "footer", "breadcrumb", "breadcrumbs", "pagination", "pager", "social", "share", "sharing", "toolbar", "cookie", "legal"];

    /// <param name="link">The element.</param>
    /// <param name="baseUrl">Where its address leads from.</param>
    /// <param name="timed">The elements of the page that hold a time of their own.</param>
    public static Anchor? Of(IElement link, Uri baseUrl, HashSet<IElement> timed)
    {
        if (LinkAddress.Resolve(baseUrl, link.GetAttribute("href") ?? "") is not { } url)
            return null;

        var text = TextOf(link);
        var (heading, navigation, card) = (HoldsHeading(link), false, false);
        var container = new StringBuilder();
        var parent = link;
        for (var step = 0; step < Climb && parent is not null && parent.LocalName is not ("body" or "html"); step++, parent = parent.ParentElement)
        {
            heading |= step <= 2 && IsHeading(parent.LocalName);
            navigation |= IsNavigation(parent);
            card |= step <= 5 && (parent.LocalName == "article" || (step is > 0 and <= TimeIsNear && timed.Contains(parent)));
            if (step < ContainerParts)
                container.Append(parent.LocalName).Append('.').Append(FirstClass(parent)).Append('<');
        }

        return new Anchor(url, text, heading, navigation, card, container.ToString());
    }

    /// <summary>How many words a text has; three characters of a script without spaces count as one.</summary>
    public static int WordsOf(string text)
    {
        var unspaced = 0;
        var words = 0;
        var isInside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isUnspaced = Scripts.Of(rune) is Script.Han or Script.Kana or Script.Thai or Script.Lao or Script.Khmer or Script.Burmese;
            unspaced += isUnspaced ? 1 : 0;
            var isLetter = !isUnspaced && (Rune.IsLetterOrDigit(rune) || (isInside && rune.Value is '\'' or '’' or '-'));
            words += isLetter && !isInside ? 1 : 0;
            isInside = isLetter;
        }

        return words + (unspaced / 3);
    }

    // A link that wraps a whole card says its headline in its heading.
    private static string TextOf(IElement link)
    {
        var heading = link.QuerySelector("h1, h2, h3, h4, h5");
        var text = PlainLine.Of((heading ?? link).TextContent);
        if (text.Length == 0)
            text = PlainLine.Of(link.GetAttribute("title") ?? link.GetAttribute("aria-label") ?? "");
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private static bool HoldsHeading(IElement link) => link.QuerySelector("h1, h2, h3, h4, h5") is not null;

    private static bool IsHeading(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5";

    private static bool IsNavigation(IElement element) =>
        element.LocalName is "nav" or "footer" or "menu"
        || element.GetAttribute("role") is "navigation" or "menu" or "menubar" or "contentinfo"
        || (element.ClassName is { Length: > 0 } names && HasNavigationWord(names))
        || (element.Id is { Length: > 0 } id && HasNavigationWord(id));

    private static bool HasNavigationWord(string names)
    {
        foreach (var word in names.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.Exists(NavigationWords, known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }

    // Some build tools number their classes; the first name without its figures tells a kind of box.
    private static string FirstClass(IElement element)
    {
        var name = element.ClassList.Length > 0 ? element.ClassList[0]! : "";
        var end = name.AsSpan().IndexOfAnyInRange('0', '9');
        return end < 0 ? name : name[..end];
    }
}
