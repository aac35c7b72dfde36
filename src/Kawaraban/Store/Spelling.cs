using System.Data.Common;
using Dapper;
using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>
/// "Did you mean": other words for those of a query that stand in no article. They come from the headlines of what is there, where names
/// and subjects are spelled with care and which are a small part of all words.
/// </summary>
internal sealed class Spelling(Database database, Search search)
{
    private const int ArticlesAtOnce = 1000;

    // Words shorter than this are near too many others.
    private const int Shortest = 3;

    // Of the words that begin alike, the most frequent so many are compared: some milliseconds, however large the archive.
    private const int MostCompared = 4000;

    /// <summary>Counts the words of headlines that came in since it was last done.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        while (await CountSomeAsync(ct) == ArticlesAtOnce)
        {
            // The next thousand, in a transaction of their own: others write between them.
        }
    }

    /// <summary>The query with other words in place of those that stand in no article; null where there is nothing better that finds something.</summary>
    /// <param name="query">A query that found nothing, or little.</param>
    /// <param name="reader">Who asks.</param>
    public async Task<string?> SuggestAsync(SearchQuery query, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var text = query.Text;

        // From the end, so that what is replaced does not move what is before it.
        foreach (var part in query.Sought.OrderByDescending(part => part.RawStart))
        {
            foreach (var (start, length, better) in (await BetterAsync(connection, part)).OrderByDescending(slip => slip.Start))
                text = text[..(part.RawStart + start)] + better + text[(part.RawStart + start + length)..];
        }

        return text != query.Text && await search.FindsAnyAsync(SearchQuery.Parse(text), reader, ct) ? text : null;
    }

    private async Task<IReadOnlyList<(int Start, int Length, string Better)>> BetterAsync(DbConnection connection, QueryPart.Text part)
    {
        var words = Words.Read(part.Raw, language: null);
        var unknown = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
            unknown[i] = !await StandsSomewhereAsync(connection, words[i]);

        var better = new List<(int Start, int Length, string Better)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!unknown[i])
                continue;
            if ((words[i].Shape & WordShape.Bigram) == 0)
            {
                if (await NearestAsync(connection, SurfaceOf(part.Raw, words[i])) is { } near)
                    better.Add((words[i].Start, words[i].Length, near));
                continue;
            }

            // A wrong character spoils the two bigrams it stands in; the one that fits between its neighbours is meant.
            var last = i;
            while (last + 1 < words.Count && unknown[last + 1] && words[last + 1].Start == words[last].Start + 1)
                last++;
            if (await FittingAsync(connection, part.Raw.Substring(words[i].Start, words[last].Start + words[last].Length - words[i].Start)) is { } fitting)
                better.Add((words[i].Start, words[last].Start + words[last].Length - words[i].Start, fitting));
            i = last;
        }

        return better;
    }

    private async Task<bool> StandsSomewhereAsync(DbConnection connection, Word word) =>
        await connection.QueryFirstOrDefaultAsync<long?>(
            $"select article_id from ({database.MatchArticles} limit 1)",
            new { match = database.FullTextOf(new QueryPart.Text(word.Text, 0, [word.Text], IsQuoted: false, TextField.Anywhere)) }) is not null;

    /// <summary>The word that is the fewest slips away, and of those the most frequent.</summary>
    private static async Task<string?> NearestAsync(DbConnection connection, string word)
    {
        if (word.Length < Shortest)
            return null;

        // Two slips in a long word; whoever mistypes the beginning has the end right.
        var most = word.Length < 7 ? 1 : 2;
        var kept = Math.Max(1, most == 1 ? word.Length / 2 : word.Length / 3);
        var backwards = Backwards(word);
        var candidates = await connection.QueryAsync<(string Term, long Articles)>(
            """
            select term, articles from (select term, articles from search_term where term >= @from and term < @to and length(term) between @shortest and @longest order by articles desc limit @most)
            union
            select term, articles from (select term, articles from search_term where backwards >= @fromEnd and backwards < @toEnd and length(term) between @shortest and @longest order by articles desc limit @most)
            """,
            new
            {
                from = word[..kept],
                to = Beyond(word[..kept]),
                fromEnd = backwards[..kept],
                toEnd = Beyond(backwards[..kept]),
                shortest = word.Length - most,
                longest = word.Length + most,
                most = MostCompared,
            });
        return candidates.Select(candidate => (candidate.Term, candidate.Articles, Distance: EditDistance.Within(word, candidate.Term, most)))
            .Where(candidate => candidate.Distance > 0 && candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance).ThenByDescending(candidate => candidate.Articles).ThenBy(candidate => candidate.Term, StringComparer.Ordinal)
            .Select(candidate => candidate.Term)
            .FirstOrDefault();
    }

    /// <summary>A run of characters whose neighbours stand together nowhere, with one character set right: between its first and its last, which are known.</summary>
    private async Task<string?> FittingAsync(DbConnection connection, string run)
    {
        // Two characters: one is missing between them. Three: the middle one is wrong, or too many. Four: the middle two changed places.
        var pairs = run.Length is 2 or 3
            ? await connection.QueryFirstOrDefaultAsync<string?>(
                """
                select head.term from search_term head
                where head.term >= @from and head.term < @to and length(head.term) = 2
                  and exists (select 1 from search_term tail where tail.term = substr(head.term, 2, 1) || @last)
                order by head.articles desc limit 1
                """,
                new { from = run[..1], to = Beyond(run[..1]), last = run[^1..] })
            : null;
        var candidates = new List<string>();
        if (run.Length == 3)
            candidates.Add($"{run[0]}{run[2]}");
        if (pairs is not null)
            candidates.Add(pairs + run[^1]);
        if (run.Length == 4)
            candidates.Add($"{run[0]}{run[2]}{run[1]}{run[3]}");
        foreach (var candidate in candidates)
        {
            var known = await connection.QueryAsync<string>($"select term from search_term where {database.AnyOf("term", "pairs")}", new { pairs = Words.Index(candidate).ToArray() });
            if (known.Count() == Words.Index(candidate).Distinct().Count())
                return candidate;
        }

        return null;
    }

    private async Task<int> CountSomeAsync(CancellationToken ct)
    {
        List<(long Id, string? Title)> some;
        long countedTo;
        await using (var connection = await database.OpenAsync(ct))
        {
            countedTo = await connection.ExecuteScalarAsync<long>("select counted_to from search_term_mark");
            some = [.. await connection.QueryAsync<(long, string?)>(
                // A word that stands in one reader's articles alone is proposed to nobody.
                "select id, case when only_for is null then title end from article where id > @countedTo order by id limit @most", new { countedTo, most = ArticlesAtOnce })];
        }

        if (some.Count == 0)
            return 0;

        await using var session = await database.BeginWriteAsync(ct);

        // Another process may have counted them meanwhile.
        if (await session.ExecuteAsync("update search_term_mark set counted_to = @last where counted_to = @countedTo", new { last = some[^1].Id, countedTo }) == 0)
            return some.Count;
        foreach (var term in some.SelectMany(article => TermsOf(article.Title)).CountBy(term => term))
        {
            await session.ExecuteOftenAsync(
                "insert into search_term (term, backwards, articles) values (@term, @backwards, @articles) on conflict (term) do update set articles = search_term.articles + excluded.articles",
                ("term", term.Key), ("backwards", Backwards(term.Key)), ("articles", (long)term.Value));
        }

        await session.CommitAsync(ct);
        return some.Count;
    }

    // As they are written, in small letters: the index keeps stems, which nobody wants to read.
    private static IEnumerable<string> TermsOf(string? title) => title is null ? [] : Words.Read(title, language: null)
        .Where(word => (word.Shape & WordShape.Number) == 0 && ((word.Shape & WordShape.Bigram) != 0 ? word.Text.Length == 2 : word.Length is >= Shortest and <= 40))
        .Select(word => (word.Shape & WordShape.Bigram) != 0 ? word.Text : SurfaceOf(title, word))
        .Distinct();

    private static string SurfaceOf(string text, Word word) => text.Substring(word.Start, word.Length).ToLowerInvariant();

    private static string Backwards(string word) => string.Create(word.Length, word, (letters, from) =>
    {
        from.CopyTo(letters);
        letters.Reverse();
    });

    // The first text that does not begin with this one. Comparison is by code point, and no letter is the last of all.
    private static string Beyond(string beginning) => beginning[..^1] + (char)(beginning[^1] + 1);
}
