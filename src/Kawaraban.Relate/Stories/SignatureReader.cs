using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Kawaraban.Relate.Copies;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>Reads an article once, from its title to its end, into a signature.</summary>
internal sealed class SignatureReader
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;\n、。，；");

    private readonly Dictionary<uint, TermCount> _counts = [];
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stopWords;
    private readonly Shingles _shingles = new();
    private readonly Article _article;
    private int _wordCount;

    private SignatureReader(Article article)
    {
        _article = article;
        _stopWords = StopWords.For(article.Language);
    }

    private record struct TermCount(float Body, float Title, float Name, int Order, bool IsInTitle, int Start, int Length);

    public static ArticleSignature Read(Article article) => new SignatureReader(article).Read();

    private ArticleSignature Read()
    {
        var title = _article.Title ?? "";
        var published = _article.Published is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : (DateOnly?)null;
        ReadTitle(title);
        ReadText(_article.Text);
        var opening = Opening(title, _article.Text);
        var named = EventDates.Find(opening, published);
        var dates = LeadDates(opening, named, title.Length + Thresholds.LeadLength);
        var terms = WeightiestTerms();
        return new ArticleSignature
        {
            Id = _article.Id,
            Published = published,
            WordCount = _wordCount,
            LeadDates = dates,
            LatestYear = NamedYears.Latest(_article.Text, published?.Year),
            Terms = terms,
            Neutral = NeutralTerms.Of(_article, opening, named, dates),
            Language = HashOfName(StopWords.PrimaryTag(_article.Language)),
            Sketch = _shingles.Sketch(),
            ShingleCount = _shingles.Count,
            Outlet = HashOfName(_article.Outlet),
            Credit = HashOfName(_article.Credit),
            Spelling = terms.ToDictionary(term => term.Hash, term => Spelling(title, _counts[term.Hash])),
        };
    }

    private string Spelling(string title, TermCount term) => (term.IsInTitle ? title : _article.Text).Substring(term.Start, term.Length);

    private static string Opening(string title, string text) =>
        title + "\n" + text[..Math.Min(text.Length, Thresholds.NeutralLength)];

    private static EventDate[] LeadDates(string opening, List<DateMention> named, int end) =>
    [
        .. named.Where(mention => mention.Start < end)
            .Select(mention => IsSpan(opening, mention.Start) ? mention.Date with { Day = null, Weekday = null } : mention.Date)
            .Where(date => date != default).Distinct().Take(Thresholds.DatesOfAnArticle),
    ];

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
            Count(reader, isInTitle: true, (float)Thresholds.TitleWeight, 1, isName ? 1 : 0);
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
            Count(reader, isInTitle: false, 1, words <= Thresholds.LeadWords ? (float)Thresholds.LeadWeightInTitle : 0, isName ? 1 : 0);
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
        return (reader.Shape & WordShape.AllCapitals) != 0 || !_stopWords.Contains(token);
    }

    private void Count(in WordReader reader, bool isInTitle, float body, float title, float name)
    {
        _wordCount++;
        var hash = TextHash.Of(reader.Token);
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, hash, out var isKnown);
        if (!isKnown)
            count = new TermCount(0, 0, 0, _counts.Count, isInTitle, reader.Start, reader.Length);
        count = count with { Body = count.Body + body, Title = count.Title + title, Name = count.Name + name };
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
