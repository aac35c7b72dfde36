namespace Kawaraban.Store;

/// <summary>What may lead on from a search that found nothing.</summary>
/// <param name="Meant">The query as it may have been meant; null: no idea.</param>
/// <param name="Without">Parts of the query without which something is found, each with the query that is left.</param>
public sealed record Advice(string? Meant, IReadOnlyList<(QueryPart Part, string Left)> Without)
{
    public static Advice None { get; } = new(null, []);
}

/// <summary>Helps where a search found nothing.</summary>
internal sealed class SearchAdvice(Search search, Spelling spelling)
{
    // Each is a search of its own.
    private const int MostTried = 6;

    /// <summary>Advice for a page of results; none where it found what was asked for.</summary>
    public async Task<Advice> ForAsync(SearchPage found, ReaderId? reader, CancellationToken ct)
    {
        if ((found.Stories.Count > 0 && !found.IsLoose) || !found.Query.CanSearch)
            return Advice.None;

        var meant = await spelling.SuggestAsync(found.Query, reader, ct);
        var without = new List<(QueryPart, string)>();
        foreach (var part in found.Query.Parts.Count > 1 ? found.Query.Parts.Take(MostTried) : [])
        {
            var left = found.Query.TextWithout(part);
            if (await search.FindsAnyAsync(SearchQuery.Parse(left), reader, ct))
                without.Add((part, left));
        }

        return new Advice(meant, without);
    }
}
