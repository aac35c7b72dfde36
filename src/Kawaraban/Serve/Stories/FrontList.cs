using Kawaraban.Store;

namespace Kawaraban.Serve.Stories;

/// <summary>A story of the front page, or a single article that a reader keeps.</summary>
public sealed record FrontItem(StoryRow? Story, ArticleRow? Article);

/// <summary>A page of the front page's list.</summary>
/// <param name="After">The choice of the page that follows; null where this is the last.</param>
/// <param name="StorylineTitle">What the storyline is called that the list is narrowed to.</param>
public sealed record FrontItems(IReadOnlyList<FrontItem> Items, StoryChoice? After, string? StorylineTitle)
{
    public static FrontItems None { get; } = new([], null, null);

    /// <summary>Whether the reader has anything that is theirs alone.</summary>
    public bool AnyAlone { get; init; }

    public IReadOnlyList<StoryRow> Stories { get; } = [.. Items.Select(item => item.Story).OfType<StoryRow>()];
}

/// <summary>What the front page lists for a choice: stories by their latest report, or what a reader keeps by when they kept it.</summary>
internal sealed class FrontList(Store.Stories stories, Store.Articles articles, Storylines storylines, ReadingState state, TimeProvider clock)
{
    private const int PageSize = 25;

    public async Task<FrontItems> LoadAsync(StoryChoice choice, ReaderId? reader, CancellationToken ct)
    {
        var page = await PageAsync(choice, reader, ct);
        return page with { AnyAlone = reader is { } whose && await stories.AnyAloneAsync(whose, ct) };
    }

    private async Task<FrontItems> PageAsync(StoryChoice choice, ReaderId? reader, CancellationToken ct)
    {
        // One more than is shown tells whether there is a further page.
        var filter = choice.ToFilter(reader, clock.GetUtcNow(), PageSize + 1);
        var title = choice.Storyline is { } line ? (await storylines.FindAsync(line, reader, ct))?.Title : null;
        if (choice.View is StoryView.Later or StoryView.Liked && reader is { } whose)
            return await KeptAsync(choice, filter, whose, title, ct);

        var rows = await stories.ListAsync(filter, ct);
        return new FrontItems([.. rows.Take(PageSize).Select(row => new FrontItem(row, null))], rows.Count > PageSize ? choice.After(rows[PageSize - 1]) : null, title);
    }

    private async Task<FrontItems> KeptAsync(StoryChoice choice, StoryFilter filter, ReaderId reader, string? title, CancellationToken ct)
    {
        var kept = await state.KeptAsync(reader, choice.View == StoryView.Later ? Kept.Later : Kept.Liked, filter, choice.BeforeKey, ct);
        var shown = kept.Take(PageSize).ToList();
        var byStory = (await stories.ListAsync([.. shown.Where(item => item.Article is null).Select(item => item.Story!.Value)], reader, ct)).ToDictionary(row => row.Id);
        var byArticle = (await articles.ListAsync([.. shown.Select(item => item.Article).OfType<ArticleId>()], reader, ct)).ToDictionary(row => row.Id);
        return new FrontItems(
            [.. shown.Select(item => item.Article is { } article ? new FrontItem(null, byArticle[article]) : new FrontItem(byStory[item.Story!.Value], null)).Distinct()],
            kept.Count > PageSize ? choice.After(kept[PageSize - 1]) : null,
            title);
    }
}
