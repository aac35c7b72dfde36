using System.Globalization;

namespace Kawaraban.Relate.Stories;

/// <summary>Says in words why an article was put where it was.</summary>
internal sealed class Reasons(ArticleSignature article, LiveStory alone)
{
    private const int MostWords = 6;

    public static Reason ForCopying(double overlap) =>
        new(Signals.NearIdenticalText, overlap, string.Create(CultureInfo.InvariantCulture, $"about {overlap * 100:0} % of the shorter text stands word for word in the longer"));

    public static Reason ForReplacing(double overlap) =>
        new(Signals.OriginCameLater, overlap, string.Create(CultureInfo.InvariantCulture, $"copies of this text stood here before it: they credit its outlet, or it was published first; about {overlap * 100:0} % of the shorter text stands word for word in the longer"));

    public static Reason ForProposing(Proposal nearest) =>
        new("proposed by a machine", nearest.Similarity, string.Create(CultureInfo.InvariantCulture, $"an embedding of the text is near that of article {nearest.Article}: cosine {nearest.Similarity:0.00}"));

    public IReadOnlyList<Reason> ForStarting(RankedStory nearest)
    {
        if (nearest.Story is null)
            return [new Reason(Signals.NothingLikeIt, 1, "no story shares its names or rarer words")];
        return [new Reason(Signals.NothingLikeIt, 1 - Likelihood(nearest.LogOdds), string.Create(CultureInfo.InvariantCulture, $"the nearest story, {nearest.Story.Id}, is one event with a likelihood of {Likelihood(nearest.LogOdds):0.00}")), .. Evidence(nearest)];
    }

    public IReadOnlyList<Reason> ForJoining(RankedStory joined) =>
        [new Reason(Signals.OneEvent, Likelihood(joined.LogOdds), string.Create(CultureInfo.InvariantCulture, $"likelihood {Likelihood(joined.LogOdds):0.00}")), .. Evidence(joined)];

    public IReadOnlyList<Reason> ForFollowing(RankedStory followed) => [.. Evidence(followed).Where(reason => reason.Signal.StartsWith("shared", StringComparison.Ordinal))];

    private List<Reason> Evidence(RankedStory other)
    {
        var reasons = new List<Reason>();
        var values = other.Evidence.Values;
        Add(Signals.SharedNames, values[4], Shared(other.Story, term => term.Name));
        Add(Signals.SharedTitleWords, values[3], Shared(other.Story, term => term.Title));
        Add(Signals.SharedWords, values[1], Shared(other.Story, term => term.Body));
        if (Stories.Evidence.DaysApart(alone, other.Story) is { } days)
            reasons.Add(new Reason(Signals.DaysApart, 1.0 / (1 + days), string.Create(CultureInfo.InvariantCulture, $"{days:0.#} days between the days of publication")));
        if (DateEvidence.Contradiction(alone, other.Story) > 0)
            reasons.Add(new Reason(Signals.DatesExclude, 1, $"{Dates(alone)} against {Dates(other.Story)}"));
        reasons.Sort((a, b) => b.Value.CompareTo(a.Value));
        return reasons;

        void Add(string signal, double value, string detail)
        {
            if (value > 0 && detail.Length > 0)
                reasons.Add(new Reason(signal, Math.Min(1, value), detail));
        }
    }

    /// <summary>The weightiest shared terms as the article writes them; empty when the text is not at hand.</summary>
    private string Shared(LiveStory story, Func<TermWeight, Half> view)
    {
        if (article.Spelling is not { } spelling)
            return "";
        var others = story.Sum.Terms.ToArray().Where(term => view(term) > (Half)0).Select(term => term.Hash).ToHashSet();
        var shared = alone.Sum.Terms.ToArray().Where(term => view(term) > (Half)0 && others.Contains(term.Hash)).OrderByDescending(view).ThenBy(term => term.Hash);
        return string.Join(", ", shared.Take(MostWords).Select(term => spelling.GetValueOrDefault(term.Hash)).Where(word => word is not null));
    }

    private static string Dates(LiveStory story) => string.Join(", ", story.Dates.Take(3));

    private static double Likelihood(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
