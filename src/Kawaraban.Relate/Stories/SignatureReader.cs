using System.Buffers;
using Kawaraban.Relate.Copies;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>Reads an article once, from its title to its end, into a signature.</summary>
internal sealed class SignatureReader
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;\n、。，；");

    private readonly Dictionary<uint, TermCount> _counts = [];
    private readonly Dictionary<uint, string> _spelling = [];
    private readonly Shingles _shingles = new();
    private readonly Article _article;
    private int _wordCount;

    private SignatureReader(Article article) => _article = article;

    private record struct TermCount(float Body, float Title, float Name, int Order);

    public static ArticleSignature Read(Article article) => new SignatureReader(article).Read();

    private ArticleSignature Read()
    {
        var title = _article.Title ?? "";
        var published = _article.Published is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : (DateOnly?)null;
        ReadTitle(title);
        ReadText(_article.Text);
        var lead = Lead(title, _article.Text);
        var dates = EventDates.Find(lead, published).Select(mention => IsSpan(lead, mention.Start) ? mention.Date with { Day = null, Weekday = null } : mention.Date);
        return new ArticleSignature
        {
            Id = _article.Id,
            Published = published,
            WordCount = _wordCount,
            LeadDates = [.. dates.Where(date => date != default).Distinct().Take(Thresholds.DatesOfAnArticle)],
            LatestYear = NamedYears.Latest(_article.Text, published?.Year),
            Terms = WeightiestTerms(),
            Sketch = _shingles.Sketch(),
            ShingleCount = _shingles.Count,
            Outlet = HashOfName(_article.Outlet),
            Credit = HashOfName(_article.Credit),
            Spelling = _spelling,
        };
    }

    private static string Lead(string title, string text) =>
        title + "\n" + text[..Math.Min(text.Length, Thresholds.LeadLength)];

    /// <summary>"since he took office on Oct. 1": the event lies after that day, and in that month at best.</summary>
    private static bool IsSpan(string text, int start)
    {
        var clause = text.AsSpan(0, start);
        clause = clause[(clause.LastIndexOfAny(ClauseEnds) + 1)..];
        return clause.Contains("since ", StringComparison.OrdinalIgnoreCase) || clause.Contains("sejak ", StringComparison.OrdinalIgnoreCase);
    }

    private static uint HashOfName(string? name) => string.IsNullOrWhiteSpace(name) ? 0 : TextHash.Of(Folding.Fold(name));

    private void ReadTitle(string title)
    {
        var reader = new WordReader(title, Words.StemmingFor(_article.Language));
        while (reader.MoveNext())
        {
            if (!IsContent(reader))
                continue;
            var isName = (reader.Shape & (WordShape.Capitalised | WordShape.Number)) != 0;
            Count(reader, title, (float)Thresholds.TitleWeight, 1, isName ? 1 : 0);
        }
    }

    private void ReadText(string text)
    {
        var reader = new WordReader(text, Words.StemmingFor(_article.Language));
        var words = 0;
        while (reader.MoveNext())
        {
            words++;
            _shingles.Add(TextHash.Of(reader.Token));
            if (!IsContent(reader))
                continue;
            // A capital at the start of a sentence tells nothing.
            var isName = (reader.Shape & WordShape.Number) != 0 || (reader.Shape & (WordShape.Capitalised | WordShape.First)) == WordShape.Capitalised;
            Count(reader, text, 1, words <= Thresholds.LeadWords ? (float)Thresholds.LeadWeightInTitle : 0, isName ? 1 : 0);
        }
    }

    /// <summary>Stop words, single letters and hiragana grammar are left out; capitals ("US", "WHO") are never stop words.</summary>
    private bool IsContent(in WordReader reader)
    {
        var token = reader.Token;
        if (token.Length < 2 && (token.Length == 0 || !Scripts.IsUnspaced(token[0])))
            return false;
        if ((reader.Shape & WordShape.Bigram) != 0 && Scripts.IsHiragana(token[0]) && Scripts.IsHiragana(token[^1]))
            return false;
        return (reader.Shape & WordShape.AllCapitals) != 0 || !Words.IsStopWord(token, _article.Language);
    }

    private void Count(in WordReader reader, string text, float body, float title, float name)
    {
        _wordCount++;
        var hash = TextHash.Of(reader.Token);
        if (!_counts.TryGetValue(hash, out var count))
        {
            count = new TermCount(0, 0, 0, _counts.Count);
            _spelling[hash] = text.Substring(reader.Start, reader.Length);
        }

        _counts[hash] = count with { Body = count.Body + body, Title = count.Title + title, Name = count.Name + name };
    }

    /// <summary>The most frequent terms, of equals the earliest, by rising hash.</summary>
    private SignatureTerm[] WeightiestTerms()
    {
        var terms = _counts.OrderByDescending(term => term.Value.Body + term.Value.Title + term.Value.Name).ThenBy(term => term.Value.Order)
            .Take(Thresholds.TermsKept)
            .Select(term => new SignatureTerm(term.Key, (Half)term.Value.Body, (Half)term.Value.Title, (Half)term.Value.Name))
            .ToArray();
        Array.Sort(terms, (a, b) => a.Hash.CompareTo(b.Hash));
        return terms;
    }
}
