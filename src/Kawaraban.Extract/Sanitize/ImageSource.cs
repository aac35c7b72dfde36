using AngleSharp.Dom;

namespace Kawaraban.Extract.Sanitize;

/// <summary>The address an image is really loaded from: scripts fill it in late, and several sizes may be on offer.</summary>
internal static class ImageSource
{
    /// <summary>Wide enough for a page of text on a sharp screen; the next larger size is only weight.</summary>
    private const int WantedWidth = 1280;

    /// <summary>The best safe address for an image, or null when it shows nothing (a placeholder, a tracking pixel).</summary>
    public static string? Of(IElement image, Uri? baseUrl)
    {
        if (IsTiny(image))
            return null;

        var source = Candidates(image)
            .Select(written => SafeAddress.Resolve(written, baseUrl, AllowedHtml.MediaSchemes))
            .FirstOrDefault(address => address is not null && !ShowsNothing(address));
        return source;
    }

    private static IEnumerable<string?> Candidates(IElement image)
    {
        foreach (var name in AllowedHtml.LazySources)
            yield return image.GetAttribute(name);
        foreach (var name in AllowedHtml.LazySets)
            yield return BestOf(image.GetAttribute(name));
        yield return image.GetAttribute("src");
        if (image.ParentElement is not { LocalName: "picture" } picture)
            yield break;
        foreach (var source in picture.Children.Where(child => child.LocalName == "source"))
            foreach (var name in AllowedHtml.LazySets)
                yield return BestOf(source.GetAttribute(name));
    }

    /// <summary>
    /// The candidate of a <c>srcset</c> nearest to what a reader needs.
    /// Candidates are parted by a comma and a space, or by a comma after a descriptor: addresses hold commas too.
    /// </summary>
    internal static string? BestOf(string? srcset)
    {
        if (string.IsNullOrWhiteSpace(srcset) || srcset.Length > 65_536)
            return null;

        string? best = null;
        var bestWidth = 0d;
        var pieces = srcset.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < pieces.Length; i++)
        {
            var address = pieces[i];
            if (address is ",")
                continue;
            var width = 1d;
            if (address.EndsWith(','))
                address = address.TrimEnd(',');
            else if (i + 1 < pieces.Length && DescribedWidth(pieces[i + 1]) is { } described)
                (width, i) = (described, i + 1);
            if (best is null || IsBetter(width, bestWidth))
                (best, bestWidth) = (address, width);
        }
        return best;
    }

    private static bool IsBetter(double width, double best) => best < WantedWidth ? width > best : width >= WantedWidth && width < best;

    /// <summary><c>640w</c> is 640; <c>2x</c> counts as twice a usual column of 640.</summary>
    private static double? DescribedWidth(string descriptor)
    {
        var text = descriptor.AsSpan().TrimEnd(',');
        if (text.IsEmpty || !double.TryParse(text[..^1], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return null;
        return text[^1] switch { 'w' => number, 'x' => number * 640, _ => null };
    }

    private static bool IsTiny(IElement image) =>
        IsTinySize(image.GetAttribute("width")) || IsTinySize(image.GetAttribute("height"))
        || (image.GetAttribute("style") is { } style && HidesOrShrinks(style));

    private static bool IsTinySize(string? size) =>
        size is not null && int.TryParse(size.AsSpan().Trim().TrimEnd("px"), out var pixels) && pixels is >= 0 and <= 2;

    private static bool HidesOrShrinks(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return compact.Contains("display:none", StringComparison.Ordinal) || compact.Contains("visibility:hidden", StringComparison.Ordinal)
            || compact.Split(';').Any(rule => rule is "width:1px" or "height:1px" or "width:0" or "height:0" or "width:0px" or "height:0px");
    }

    private static bool ShowsNothing(string address) =>
        AllowedHtml.EmptyImages.Any(name => address.Contains(name, StringComparison.OrdinalIgnoreCase));
}
