using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kawaraban.Extract.Html;

/// <summary>
/// The HTML parser of this thread. To make one costs as much as to read a paragraph with it; it may be used again and again, by one
/// thread at a time (<see href="https://github.com/AngleSharp/AngleSharp/issues/1151">its makers</see>).
/// </summary>
internal static class ParserOfThread
{
    [ThreadStatic]
    private static HtmlParser? t_parser;

    public static HtmlParser Html => t_parser ??= new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(WithoutObservers));

    // An observer acts on attributes as a browser does: sandboxes frames, fetches what links name. For a link whose address is no address it
    // throws; nothing read here asks for any of it.
    private static IConfiguration WithoutObservers { get; } = Configuration.Default.Without<IAttributeObserver>();
}
