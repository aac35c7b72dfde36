using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>An article's text with its sentences, names, figures and dates, each with its place.</summary>
internal sealed class ArticleText
{
    private readonly DateOnly? _dateline;
    private List<DateMention>? _dates;
    private List<Quantity>? _figures;
    private List<Sentence>? _sentences;

    private ArticleText(DateOnly? dateline) => _dateline = dateline;

    public required string Text { get; init; }

    public required string? Language { get; init; }

    public required IReadOnlyList<Name> Names { get; init; }

    public required List<(NameMention Mention, Name Name)> Mentions { get; init; }

    public List<DateMention> Dates => _dates ??= EventDates.Find(Text, _dateline);

    public List<Quantity> Figures => _figures ??= Quantities.Find(Text, Language, Dates);

    /// <summary>The words that stand in lower case somewhere, folded.</summary>
    public IEnumerable<string> LowerCase => NameToken.Read(Text).Where(token => !token.IsCapital).Select(token => token.Folded);

    public List<Sentence> Sentences => _sentences ??= Cut(Text, Language);

    /// <summary>Reads the body; the headline when there is no body.</summary>
    public static ArticleText Read(Article article)
    {
        var text = (string.IsNullOrWhiteSpace(article.Text) ? article.Title ?? "" : article.Text).ReplaceLineEndings("\n");
        var names = Relate.Text.Names.Find(text, article.Language);
        return new ArticleText(article.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null)
        {
            Text = text,
            Language = article.Language,
            Names = names,
            Mentions = [.. names.SelectMany(name => name.Mentions.Select(mention => (mention, name))).OrderBy(pair => pair.mention.Start)],
        };
    }

    private static List<Sentence> Cut(string text, string? language)
    {
        var sentences = new List<Sentence>();
        var at = 0;
        foreach (var sentence in Relate.Text.Sentences.OfText(text, language))
        {
            var start = text.IndexOf(sentence, at, StringComparison.Ordinal);
            if (start < 0)
                continue;
            sentences.Add(new Sentence(sentence, start));
            at = start + sentence.Length;
        }
        return sentences;
    }

    /// <summary>A sentence and where it begins in the text.</summary>
    public readonly record struct Sentence(string Text, int Start)
    {
        public int End => Start + Text.Length;
    }
}
