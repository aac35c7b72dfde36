using System.Globalization;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kawaraban.Serve.Search;

/// <summary>What is searched for, as the address of the page says it.</summary>
public sealed record SearchChoice
{
    private const string NewestFirst = "newest";

    /// <summary>The limits of age that can be chosen; any other is typed into the query.</summary>
    public static IReadOnlyList<QueryPart.Age> Ages { get; } =
        [new(1, AgeUnit.Days), new(1, AgeUnit.Weeks), new(1, AgeUnit.Months), new(1, AgeUnit.Years)];

    /// <summary>What stands in the field.</summary>
    public string Query { get; init; } = "";

    /// <summary>The limit of age that is chosen beside it.</summary>
    public QueryPart.Age? Age { get; init; }
    public SearchOrder Order { get; init; }

    /// <summary>The last row of the page before.</summary>
    public SearchKey? After { get; init; }

    /// <summary>The whole query as one text: as it is saved, and as feeds of it are called.</summary>
    public string Text
    {
        get
        {
            if (Age is null || Query.Length == 0)
                return Query;

            // After a quote that was never closed it would be part of the phrase.
            var isOpen = SearchQuery.Parse(Query).Problems.Any(problem => problem.Kind is QueryProblemKind.UnclosedQuote or QueryProblemKind.UnclosedBracket);
            return isOpen ? $"age:{Written(Age)} {Query}" : $"{Query} age:{Written(Age)}";
        }
    }

    public string Address => "/search" + AsQuery();

    public static string Written(QueryPart.Age age) => string.Create(CultureInfo.InvariantCulture, $"{age.Count}{"hdwmy"[(int)age.Unit]}");

    /// <summary>A whole query, its limit of age taken out where it is one of those that can be chosen.</summary>
    public static SearchChoice Of(string? text, string? age = null, string? order = null, string? after = null)
    {
        var query = SearchQuery.Parse((text ?? "").Trim());
        var typed = query.Parts.FirstOrDefault(part => part is QueryPart.Age one && IndexOf(one) >= 0 && query.Parts.Count > 1);
        return new SearchChoice
        {
            Query = typed is null ? query.Text : query.TextWithout(typed),
            Age = IndexOf(typed as QueryPart.Age ?? QueryFields.AgeOf(age ?? "")) is >= 0 and var chosen ? Ages[chosen] : null,
            Order = order == NewestFirst ? SearchOrder.Newest : SearchOrder.Relevance,
            After = KeyOf(after),
        };
    }

    private static int IndexOf(QueryPart.Age? age) => age is null ? -1 : Ages.ToList().FindIndex(one => one.Count == age.Count && one.Unit == age.Unit);

    private QueryString AsQuery()
    {
        var query = new QueryBuilder { { "q", Query } };
        if (Age is not null)
            query.Add("age", Written(Age));
        if (Order == SearchOrder.Newest)
            query.Add("sort", NewestFirst);
        if (After is not null)
            query.Add("after", string.Create(CultureInfo.InvariantCulture, $"{After.Rank:R}_{After.Id}"));
        return query.ToQueryString();
    }

    // An address that somebody cut short leads to the first page.
    private static SearchKey? KeyOf(string? text) =>
        text?.Split('_') is [var rank, var id]
        && double.TryParse(rank, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && double.IsFinite(score) && Math.Abs(score) < long.MaxValue / 2
        && long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var story)
            ? new SearchKey(score, story)
            : null;
}
