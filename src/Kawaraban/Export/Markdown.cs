using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kawaraban.Extract;
using Kawaraban.Relate.Coverage;
using Kawaraban.Store;

namespace Kawaraban.Export;

/// <summary>
/// Articles and stories as Markdown (https://spec.commonmark.org, with footnotes as GitHub, Pandoc and Obsidian read them): what is said,
/// and behind each line who says it. Footnotes carry the number of their article, so that many stories may stand in one file.
/// </summary>
internal static partial class Markdown
{
    public static string Of(ArchivedStory story)
    {
        var text = new StringBuilder();
        var copies = story.Articles.Count(article => article.CopyOf is not null);
        var outlets = story.Articles.Select(article => article.Outlet).OfType<string>().Distinct().ToList();
        text.Append(CultureInfo.InvariantCulture, $"# {Line(story.Title)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{story.EventDate ?? "Date unknown"} · {story.Articles.Count - copies} independent reports, {copies} copies · {Line(string.Join(", ", outlets))} · story {story.Id}, {story.Uuid}\n\n");
        if (story.Summary.Sentences.Count > 0)
            text.Append(string.Join(' ', story.Summary.Sentences.Select(sentence => Line(sentence.Text) + Notes(sentence.Articles)))).Append("\n\n");

        var coverage = story.Coverage;
        WriteClaims(text, "Agreed", coverage.Agreed);
        WriteClaims(text, "Differing", coverage.Differing);
        WriteClaims(text, "Only here", coverage.Only);
        WriteSources(text, story.Articles);
        if (story.Comments.Count > 0)
            text.Append('\n');
        WriteComments(text, story.Comments);
        return text.ToString();
    }

    public static string Of(ArchivedArticle article)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Line(article.Title ?? "Without a headline")}\n\n");
        string?[] said = [article.Outlet, article.Byline, article.Credit is null ? null : $"credit: {article.Credit}", ExportJson.Published(article.PublishedAt, article.PublishedIsDay)];
        text.Append(Line(string.Join(" · ", said.OfType<string>()))).Append("\n\n");
        if (article.Subtitle is { } subtitle && !article.BodyText.StartsWith(subtitle, StringComparison.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"**{Line(subtitle)}**\n\n");
        if (article.Extent != TextExtent.Whole)
            text.Append(article.Extent == TextExtent.Preview ? "*Only the beginning: the outlet asks for a subscription.*\n\n" : "*Only the beginning: the text breaks off.*\n\n");
        foreach (var paragraph in article.BodyText.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            text.Append(Lines(paragraph)).Append("\n\n");
        WriteComments(text, article.Comments);
        text.Append("---\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Source: {(article.Url is { } url ? $"<{Address(url)}>" : Line(article.SourceFile ?? "unknown"))} · seen {ExportJson.Instant(article.FirstSeenAt)}");
        if (article.Versions.Count > 1)
            text.Append(CultureInfo.InvariantCulture, $" · edited {article.Versions.Count - 1} times");
        return text.Append(CultureInfo.InvariantCulture, $" · article {article.Id}, {article.Uuid}\n").ToString();
    }

    private static void WriteClaims(StringBuilder text, string heading, IReadOnlyList<Claim> claims)
    {
        if (claims.Count == 0)
            return;

        text.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n");
        foreach (var claim in claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Line(claim.Text)}{Notes(claim.Sentences.Select(sentence => sentence.Article))}\n");
            foreach (var difference in claim.Differences)
                text.Append(CultureInfo.InvariantCulture, $"  - **{Line(difference.What)}**: {string.Join("; ", difference.Values.Select(value => Line(value.Value) + Notes(value.Articles)))}\n");
            foreach (var sentence in claim.Sentences)
                text.Append(CultureInfo.InvariantCulture, $"  - {Line(sentence.Outlet ?? $"article {sentence.Article}")}: “{Line(sentence.Text)}”[^{sentence.Article}]\n");
        }

        text.Append('\n');
    }

    private static void WriteSources(StringBuilder text, IReadOnlyList<ArticleRow> articles)
    {
        text.Append("## Sources\n\n");
        foreach (var article in articles)
        {
            var title = Line(article.Title ?? article.Opening ?? "Without a headline");
            string?[] said =
            [
                article.Outlet, ExportJson.Published(article.PublishedAt, article.PublishedIsDay), article.Credit is null ? null : $"credit: {article.Credit}",
                article.CopyOf is null ? null : $"copy of article {article.CopyOf}", article.Url is null ? article.SourceFile : null,
            ];
            text.Append(CultureInfo.InvariantCulture, $"[^{article.Id}]: {(article.Url is { } url ? $"[{title}](<{Address(url)}>)" : title)}. {Line(string.Join(", ", said.OfType<string>()))}.\n");
        }
    }

    // A comment is quoted with every mark of its own made harmless: it shows as it was typed, and cannot pass for a line of ours.
    private static void WriteComments(StringBuilder text, IReadOnlyList<ArchivedComment> comments)
    {
        if (comments.Count == 0)
            return;

        text.Append("## Comments\n\n");
        foreach (var comment in comments)
        {
            text.Append(CultureInfo.InvariantCulture, $"**{Line(comment.Author)}**, {ExportJson.Instant(comment.MadeAt)}");
            if (comment.AnswerTo is not null)
                text.Append(CultureInfo.InvariantCulture, $", in reply to {(comment.AnsweredAuthor is { } answered ? Line(answered) : "a removed comment")}");
            text.Append(":\n\n");
            foreach (var line in Lines(comment.Body).Split('\n'))
                text.Append(line.Length == 0 ? ">" : "> ").Append(line).Append('\n');
            text.Append('\n');
        }
    }

    private static string Notes(IEnumerable<long> articles) => string.Concat(articles.Distinct().Select(id => string.Create(CultureInfo.InvariantCulture, $"[^{id}]")));

    private static string Line(string text) => Lines(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Lines(string text) => AtLineStart().Replace(Anywhere().Replace(text, @"\$0"), @"$1\$2");

    // What Markdown takes for a mark wherever it stands.
    [GeneratedRegex(@"[\\`*_\[\]<>|~]")]
    private static partial Regex Anywhere();

    // What it takes for one only at the start of a line: headings, lists, rules, numbered lists.
    [GeneratedRegex(@"^([ ]*(?:\d+(?=[.)]))?)([#+\-=.)])", RegexOptions.Multiline)]
    private static partial Regex AtLineStart();

    private static string Address(string url) => url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
}
