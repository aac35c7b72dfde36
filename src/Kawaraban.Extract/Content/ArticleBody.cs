using System.Text;
using Kawaraban.Extract.Credits;
using Kawaraban.Extract.Language;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Content;

/// <summary>The body as it is told: paragraphs, the line an agency signed it with, its language.</summary>
internal sealed record ArticleBody(IReadOnlyList<Paragraph> Paragraphs, string? Signature, string? Language)
{
    private const int LanguageSample = 600;

    public string[] Texts { get; } = [.. Paragraphs.Select(paragraph => paragraph.Text)];

    public int Words { get; } = Paragraphs.Sum(paragraph => WordCount.Of(paragraph.Text, Language));

    /// <param name="blocks">What is kept, in order.</param>
    /// <param name="title">The headline: a paragraph that says only that goes.</param>
    /// <param name="declared">The language the page or feed claims; the text itself goes before it, but for near languages (<see cref="LanguageDetector.Detect"/>).</param>
    public static ArticleBody From(IEnumerable<Block> blocks, string? title, string? declared)
    {
        var paragraphs = Paragraph.From(blocks, title);

        // An agency that signs on a line of its own, under the text, is no paragraph of it.
        var signature = paragraphs is [_, .., var last] && Signatures.ReadAlone(last.Text) is not null ? last.Text : null;
        if (signature is not null)
            paragraphs = [.. paragraphs.SkipLast(1)];
        return new ArticleBody(paragraphs, signature, LanguageDetector.Detect(Sample(paragraphs), Tag(declared)) ?? Tag(declared));
    }

    public string? Credit(IEnumerable<string> around, string? outlet) =>
        WireCredit.Find(Texts, [.. Signature is null ? [] : new[] { Signature }, .. around], outlet);

    /// <summary>The beginning tells the language as surely as the whole.</summary>
    private static string Sample(IReadOnlyList<Paragraph> paragraphs)
    {
        var sample = new StringBuilder();
        for (var i = 0; i < paragraphs.Count && sample.Length < LanguageSample; i++)
            sample.Append(paragraphs[i].Text).Append('\n');
        return sample.ToString(0, Math.Min(sample.Length, LanguageSample));
    }

    private static string? Tag(string? declared) =>
        string.IsNullOrWhiteSpace(declared) ? null : declared.Trim().Split('-', '_')[0].ToLowerInvariant();
}
