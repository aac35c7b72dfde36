using AngleSharp.Dom;
using Kawaraban.Extract.Metadata;
using Kawaraban.Extract.Sanitize;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Content;

/// <summary>The article's image and what stands under it.</summary>
/// <param name="Url">Absolute, where the page's address is known.</param>
/// <param name="Caption">The caption.</param>
internal sealed record LeadImage(string? Url, string? Caption)
{
    private const int LongestCaption = 600;

    /// <summary>What is left of a file's name without its size says which file it is; less is a number, which says it itself.</summary>
    private const int ShortestName = 4;

    /// <summary>How far above a caption its image is looked for: a figure, a box around it.</summary>
    private const int Around = 3;

    /// <summary>
    /// The image that the page's data names, else the first one with a caption at the head of the text. Its caption is the one under the same
    /// file, else what the data says, else the one at the head: there the same picture stands in another cut.
    /// </summary>
    public static LeadImage Of(PageHead head, JsonLd data, Outline page, Candidate found, Uri? baseUrl)
    {
        var named = SafeAddress.Resolve(data.Image ?? head.Meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"), baseUrl, AllowedHtml.MediaSchemes);
        var captioned = Captioned(page, baseUrl).ToList();
        var atHead = captioned.Find(image => image.At <= found.Kept[0].Index);
        var caption = captioned.Find(image => named is not null && FileOf(image.Url) == FileOf(named)).Caption ?? data.ImageCaption ?? atHead.Caption;
        return new LeadImage(named ?? atHead.Url, caption is { Length: > 0 and < LongestCaption } ? TextRepair.Repair(caption) : null);
    }

    private static IEnumerable<(int At, string Url, string Caption)> Captioned(Outline page, Uri? baseUrl)
    {
        foreach (var region in page.Regions.Where(region => region.End > region.First && (region.Element.LocalName == "figcaption" || (region.Own & Trait.Caption) != 0)))
            if (ImageOver(region) is { } image && ImageSource.Of(image, baseUrl) is { } url)
                yield return (region.First, url, string.Join(' ', page.Blocks.Take(region.End).Skip(region.First).Select(block => PlainLine.Of(block.Text))));
    }

    private static IElement? ImageOver(Region caption)
    {
        var box = caption.Parent;
        for (var i = 0; i < Around && box is not null && box.Prose == 0; i++, box = box.Parent)
            if (box.Element.QuerySelector("img") is { } image)
                return image;
        return null;
    }

    /// <summary>The name of the file without its size: one picture is served in many.</summary>
    private static string FileOf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#') is >= 0 and var query ? query : url.Length;
        var path = url.AsSpan(0, end).TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        var point = name.LastIndexOf('.');
        var bare = point > 0 ? name[..point] : name;
        var withoutSize = bare.TrimEnd("0123456789x-_");
        return (withoutSize.Length >= ShortestName ? withoutSize : bare).ToString();
    }
}
