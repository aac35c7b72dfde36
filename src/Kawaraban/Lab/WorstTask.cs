using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Kawaraban.Extract;

namespace Kawaraban.Lab;

/// <summary><c>lab worst</c>: what the pages that cost a reader the most cost ours, one line for each: the seconds on the clock, and what came of it.</summary>
internal static class WorstTask
{
    public static Command Create()
    {
        var only = new Option<string>("--only") { Description = "Only the pages whose name holds this", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var readAs = new Option<string>("--as") { Description = "Read them as: page, feed (the text of an item), links (those of a page)", DefaultValueFactory = _ => "page" };
        readAs.AcceptOnlyFromAmong("page", "feed", "links");
        var command = new Command("worst", "Read very large, very deep and very repetitive pages, made up here, and print how long each took") { only, readAs };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(only), Reader(parsed.GetRequiredValue(readAs)), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static Func<Page, string> Reader(string name) => name switch { "feed" => ReadFeedText, "links" => ReadLinks, _ => ReadPage };

    private static string ReadPage(Page page) => ArticleExtractor.Extract(page) switch
    {
        ExtractResult.Extracted { Article: var article } => Told(article),
        ExtractResult.NoArticle none => none.Why,
        _ => throw new InvalidOperationException("A page comes to one of two results."),
    };

    private static string ReadFeedText(Page page) => Told(ArticleExtractor.ExtractFeedText(new FeedText { Html = Encoding.UTF8.GetString(page.Bytes.Span) }));

    private static string ReadLinks(Page page) =>
        PageLinks.Read(page with { Url = new Uri("https://harbour.example/") }) is { } links ? $"{links.Articles.Count} articles, {links.Alike.Count} feeds" : "not HTML";

    private static string Told(ExtractedArticle article) => $"{article.Paragraphs.Count} paragraphs, {article.Words} words, {article.BodyHtml.Length} characters of HTML";

    private static void Run(string only, Func<Page, string> read, TextWriter output)
    {
        var pages = WorstPages.All().ToList();
        // The first page a process reads pays for compiling the reader: that is the machine's cost, not the page's.
        for (var i = 0; i < 300; i++)
            read(new Page { Bytes = pages[0].Bytes(), ContentType = pages[0].ContentType });
        foreach (var (name, bytes, contentType) in pages.Where(page => page.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            output.WriteLine(Measure(name, new Page { Bytes = bytes(), ContentType = contentType }, read).ToJsonString());
    }

    private static JsonObject Measure(string name, Page page, Func<Page, string> read)
    {
        GC.Collect();
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = read(page);
        var (elapsed, spent) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu);
        return new JsonObject
        {
            ["page"] = name,
            ["megabytes"] = Math.Round(page.Bytes.Length / 1e6, 1),
            ["seconds"] = Math.Round(elapsed.TotalSeconds, 2),
            ["cpu_seconds"] = Math.Round(spent.TotalSeconds, 2),
            ["result"] = result,
        };
    }
}
