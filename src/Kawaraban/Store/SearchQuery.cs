namespace Kawaraban.Store;

/// <summary>
/// A query as a reader types it: words, "quoted phrases" (also 「…」 and “…”), -without, OR between two, (brackets) and fields such as
/// <c>title:</c> (<see cref="QueryFields"/>). Every word is cut by the same tokenizer as the index, so a Japanese word becomes the phrase of
/// its bigrams. A tree of parts; <see cref="QuerySql"/> makes a question of it.
/// </summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Parts">What must all be so.</param>
/// <param name="Problems">What was not understood, in the order it was typed; what could be understood is in the parts.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<QueryPart> Parts, IReadOnlyList<QueryProblem> Problems)
{
    public static SearchQuery Parse(string text)
    {
        var (parts, problems) = QueryReader.Read(text);
        return Checked(text, parts, problems);
    }

    /// <summary>Whether there is anything to look for.</summary>
    public bool CanSearch => Parts.Any(part => part is not QueryPart.Without);

    /// <summary>The words looked for anywhere in it, phrase by phrase; those to leave out are not among them.</summary>
    public IReadOnlyList<QueryPart.Text> Sought => [.. Parts.SelectMany(SoughtIn)];

    /// <summary>As it reads without one of its parts.</summary>
    public string TextWithout(QueryPart part) => (Text[..part.Start].TrimEnd() + " " + Text[(part.Start + part.Length)..].TrimStart()).Trim();

    /// <summary>For somebody who has no reading state: without what asks for it, and with a word about that.</summary>
    public SearchQuery ForGuest()
    {
        if (!Parts.Any(AsksForState))
            return this;

        var left = Parts.Where(part => !AsksForState(part)).ToList();
        var told = Parts.Where(AsksForState).Select(part => new QueryProblem(QueryProblemKind.SignIn, Text.Substring(part.Start, part.Length), part.Start + 1));
        return Checked(Text, left, [.. Problems, .. told]);
    }

    private static SearchQuery Checked(string text, IReadOnlyList<QueryPart> parts, IReadOnlyList<QueryProblem> problems)
    {
        var query = new SearchQuery(text, parts, problems);
        if (query.CanSearch || problems.Count > 0)
            return query;

        var kind = parts.Count > 0 ? QueryProblemKind.OnlyWithout : text.Trim().Length == 0 ? QueryProblemKind.Empty : QueryProblemKind.NoWord;
        return query with { Problems = [new QueryProblem(kind, text.Trim(), 1)] };
    }

    private static IEnumerable<QueryPart.Text> SoughtIn(QueryPart part) => part switch
    {
        QueryPart.Text text => [text],
        QueryPart.AnyOf any => any.Parts.SelectMany(SoughtIn),
        QueryPart.AllOf all => all.Parts.SelectMany(SoughtIn),
        _ => [],
    };

    private static bool AsksForState(QueryPart part) => part switch
    {
        QueryPart.Is => true,
        QueryPart.Without without => AsksForState(without.Part),
        QueryPart.AnyOf any => any.Parts.Any(AsksForState),
        QueryPart.AllOf all => all.Parts.Any(AsksForState),
        _ => false,
    };
}
