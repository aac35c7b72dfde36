using Kawaraban.Store;

namespace Kawaraban;

/// <summary>
/// What a reader corrects: an article that is in the wrong story, stories that are one or are not, a copy that is none. Never beside a
/// decision of <see cref="Relating"/>, which respects it from then on. Each correction can be undone while none builds on it.
/// </summary>
internal sealed class Correcting(Corrections store, RelatingStore relatingStore, Relating relating)
{
    /// <summary>Some articles of a story are another event: they become a story of their own, with the copies of them.</summary>
    public Task<CorrectionResult> SplitAsync(StoryId story, IReadOnlyList<ArticleId> articles, CancellationToken ct) => InTurnAsync(async session =>
    {
        var (from, members, refusal) = await ChosenAsync(session, story, articles);
        if (refusal is not null)
            return Refused(refusal);

        var leaving = Leaving(members, Ids(articles));
        if (!members.Any(member => member.CopyOf is null && leaving.All(left => left.Id != member.Id)))
            return Refused(new Refusal(RefusalKind.NothingWouldStay, from));

        var first = (await relatingStore.ArticlesAsync([.. leaving.Select(article => article.Id)], ct)).OrderBy(article => article.PublishedAt ?? article.FirstSeenAt).First();
        var before = await store.RowsAroundAsync(session, [.. leaving.Select(article => article.Id)], [from]);
        var into = await relatingStore.StartStoryAsync(session, first);
        return await PutAsync(session, CorrectionKind.Split, from, into, leaving, before);
    }, ct);

    /// <summary>Two stories are one event: the other becomes part of the story, and its id redirects.</summary>
    public Task<CorrectionResult> MergeAsync(StoryId story, StoryId other, CancellationToken ct) => InTurnAsync(async session =>
    {
        if (await Corrections.StandingAsync(session, story.Value) is not { } into)
            return Refused(new Refusal(RefusalKind.NoSuchStory, story.Value));
        if (await Corrections.StandingAsync(session, other.Value) is not { } from)
            return Refused(new Refusal(RefusalKind.NoSuchStory, other.Value));
        if (from == into)
            return Refused(new Refusal(RefusalKind.SameStory, into));

        var members = await Corrections.MembersAsync(session, from);
        var before = await store.RowsAroundAsync(session, [.. members.Select(article => article.Id)], [into, from]);
        return await PutAsync(session, CorrectionKind.Merge, from, into, members, before);
    }, ct);

    /// <summary>Articles of a story belong to another that there is. A story that is left without a report redirects to where they went.</summary>
    public Task<CorrectionResult> MoveAsync(StoryId story, IReadOnlyList<ArticleId> articles, StoryId to, CancellationToken ct) => InTurnAsync(async session =>
    {
        if (await Corrections.StandingAsync(session, to.Value) is not { } into)
            return Refused(new Refusal(RefusalKind.NoSuchStory, to.Value));
        var (from, members, refusal) = await ChosenAsync(session, story, articles);
        if (refusal is not null || from == into)
            return Refused(refusal ?? new Refusal(RefusalKind.AlreadyThere, articles[0].Value, into));

        var leaving = Leaving(members, Ids(articles));
        var before = await store.RowsAroundAsync(session, [.. leaving.Select(article => article.Id)], [from, into]);
        return await PutAsync(session, CorrectionKind.Move, from, into, leaving, before);
    }, ct);

    /// <summary>As <see cref="MoveAsync(StoryId, IReadOnlyList{ArticleId}, StoryId, CancellationToken)"/>, from whatever story the article is in.</summary>
    public async Task<CorrectionResult> MoveAsync(ArticleId article, StoryId to, CancellationToken ct)
    {
        return await relatingStore.ArticlesAsync([article.Value], ct) switch
        {
            [{ StoryId: { } story }] => await MoveAsync(new StoryId(story), [article], to, ct),
            [_] => Refused(new Refusal(RefusalKind.JustIn, article.Value)),
            _ => Refused(new Refusal(RefusalKind.NoSuchArticle, article.Value)),
        };
    }

    /// <summary>An article that was taken for a copy is a report of its own, in the story it is in.</summary>
    public Task<CorrectionResult> NotACopyAsync(ArticleId article, CancellationToken ct) => InTurnAsync(async session =>
    {
        var (place, refusal) = await PlaceOfAsync(session, article);
        if (refusal is not null || place!.CopyOf is null)
            return Refused(refusal ?? new Refusal(RefusalKind.NotACopy, article.Value));

        var before = await store.RowsAroundAsync(session, [place.Id], []);
        return await PutAsync(session, CorrectionKind.Report, place.StoryId!.Value, place.StoryId.Value, [place with { CopyOf = null }], before);
    }, ct);

    /// <summary>An article is a copy of another: it goes to the story of that one, with the copies of itself.</summary>
    public Task<CorrectionResult> CopyOfAsync(ArticleId article, ArticleId origin, CancellationToken ct) => InTurnAsync(async session =>
    {
        var (place, refusal) = await PlaceOfAsync(session, article);
        var (of, problem) = refusal is null ? await PlaceOfAsync(session, origin) : (null, refusal);
        if (problem is not null)
            return Refused(problem);

        // The origin of a copy's text, not another copy, is what an article is a copy of.
        for (var steps = 0; steps < MostSteps && of!.CopyOf is { } earlier; steps++)
            of = (await Corrections.PlaceOfAsync(session, earlier))!;
        if (of!.Id == place!.Id)
            return Refused(new Refusal(RefusalKind.CopyOfItself, article.Value, origin.Value));

        var (from, into) = (place.StoryId!.Value, of.StoryId!.Value);
        var copies = (await Corrections.MembersAsync(session, from)).Where(member => member.Id == place.Id || member.CopyOf == place.Id);
        var put = copies.Select(copy => copy with { StoryId = into, CopyOf = of.Id }).ToList();
        var before = await store.RowsAroundAsync(session, [.. put.Select(copy => copy.Id)], [from, into]);
        return await PutAsync(session, CorrectionKind.Copy, from, into, put, before);
    }, ct);

    /// <summary>Takes a correction back, the last one where none is named, unless another builds on it.</summary>
    public Task<CorrectionResult> UndoAsync(long? id, CancellationToken ct) => InTurnAsync(async session =>
    {
        var all = await Corrections.AllAsync(session);
        var correction = id is null ? all.LastOrDefault(one => one.UndoneAt is null) : all.FirstOrDefault(one => one.Id == id);
        if (correction is null)
            return Refused(id is { } missing ? new Refusal(RefusalKind.NoSuchCorrection, missing) : new Refusal(RefusalKind.NothingToUndo));
        if (correction.UndoneAt is not null)
            return Refused(new Refusal(RefusalKind.UndoneAlready, correction.Id));
        if (all.LastOrDefault(later => later.Id > correction.Id && later.UndoneAt is null && BuildsOn(later, correction)) is { } later)
            return Refused(new Refusal(RefusalKind.BuiltUpon, correction.Id, later.Id));

        // Both have to stand as the correction left them.
        foreach (var story in (long[])[correction.Into.Value, correction.From.Value])
        {
            if (await Corrections.StandingAsync(session, story) is { } into && into != story && into != correction.Into.Value)
                return Refused(new Refusal(RefusalKind.MergedSince, story, into));
        }

        return new CorrectionResult.Done(await store.UndoAsync(session, correction));
    }, ct);

    // A chain of copies is two or three long; the number only says that a ring, which there is none of, would end.
    private const int MostSteps = 20;

    private Task<CorrectionResult> InTurnAsync(Func<WriteSession, Task<CorrectionResult>> correct, CancellationToken ct) => relating.CorrectAsync(async () =>
    {
        await using var session = await store.BeginWriteAsync(ct);
        var result = await correct(session);
        if (result is CorrectionResult.Done)
            await session.CommitAsync(ct);
        return result;
    }, ct);

    private async Task<CorrectionResult> PutAsync(WriteSession session, CorrectionKind kind, long from, long into, IReadOnlyList<ArticlePlace> articles, CorrectionRows before)
    {
        foreach (var article in articles)
            await CorrectionRows.PutAsync(session, article with { StoryId = into });
        if (from != into && (await Corrections.MembersAsync(session, from)).Count == 0)
            await RelatingStore.MergeAsync(session, from, into);

        return new CorrectionResult.Done(
            await store.AddAsync(session, kind, from, into, [.. articles.Select(article => article.Id)], await store.ChangedOfAsync(session, before)));
    }

    // The story and its articles, unless something that was chosen is not among them.
    private static async Task<(long Story, IReadOnlyList<ArticlePlace> Members, Refusal? Refusal)> ChosenAsync(WriteSession session, StoryId story, IReadOnlyList<ArticleId> articles)
    {
        if (await Corrections.StandingAsync(session, story.Value) is not { } standing)
            return (0, [], new Refusal(RefusalKind.NoSuchStory, story.Value));
        var members = await Corrections.MembersAsync(session, standing);
        if (articles.Count == 0)
            return (standing, members, new Refusal(RefusalKind.NothingChosen));
        var strangers = Ids(articles).Except(members.Select(member => member.Id)).ToList();
        return (standing, members, strangers.Count == 0 ? null : await Corrections.PlaceOfAsync(session, strangers[0]) is null
            ? new Refusal(RefusalKind.NoSuchArticle, strangers[0])
            : new Refusal(RefusalKind.NotOfStory, strangers[0], standing));
    }

    private static async Task<(ArticlePlace? Place, Refusal? Refusal)> PlaceOfAsync(WriteSession session, ArticleId article) =>
        await Corrections.PlaceOfAsync(session, article.Value) switch
        {
            null => (null, new Refusal(RefusalKind.NoSuchArticle, article.Value)),
            { StoryId: null } => (null, new Refusal(RefusalKind.JustIn, article.Value)),
            var place => (place, null),
        };

    // An article's copies go with it: its text is theirs. A copy that leaves the article it was taken from is a report of its own.
    private static List<ArticlePlace> Leaving(IReadOnlyList<ArticlePlace> members, HashSet<long> chosen)
    {
        var leaving = members.Where(member => chosen.Contains(member.Id) || member.CopyOf is { } origin && chosen.Contains(origin)).ToList();
        return [.. leaving.Select(article => leaving.Exists(other => other.Id == article.CopyOf) ? article : article with { CopyOf = null })];
    }

    // The later one changes an article that the earlier one changed, uses a story it made, or ended a story it leads back to.
    private static bool BuildsOn(Correction later, Correction earlier) =>
        later.Articles.Intersect(earlier.Articles).Any()
        || earlier.Kind == CorrectionKind.Split && (later.From == earlier.Into || later.Into == earlier.Into)
        || later.Kind == CorrectionKind.Merge && (later.From == earlier.From || later.From == earlier.Into);

    private static HashSet<long> Ids(IReadOnlyList<ArticleId> articles) => [.. articles.Select(article => article.Value)];

    private static CorrectionResult.Refused Refused(Refusal why) => new(why);
}
