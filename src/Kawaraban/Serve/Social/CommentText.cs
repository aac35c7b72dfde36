using System.Text.RegularExpressions;
using Kawaraban.Extract.Sanitize;
using Kawaraban.Serve.Reading;
using Markdig;
using Markdig.Parsers;

namespace Kawaraban.Serve.Social;

/// <summary>A comment's Markdown as HTML: no HTML of the writer's own, no headings, no images, and links that vouch for nothing.</summary>
internal static partial class CommentText
{
    private static readonly MarkdownPipeline Pipeline = Create();

    /// <summary>Safe to stand in a page; empty where nothing of the text is to be seen.</summary>
    public static string ToHtml(string markdown) =>
        Link().Replace(ForeignMedia.InWords(HtmlSanitizer.Sanitize(Markdown.ToHtml(markdown, Pipeline), baseUrl: null)), """<a rel="nofollow ugc noopener" href=""");

    // A page has headings of its own, which a screen reader lists: "# louder" stays a line of text.
    private static MarkdownPipeline Create()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    // The sanitizer writes every tag anew, so this is how each link begins.
    [GeneratedRegex("<a href=", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
