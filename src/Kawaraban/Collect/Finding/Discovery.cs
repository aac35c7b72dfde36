using Kawaraban.Extract;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Collect.Finding;

/// <summary>
/// What can be followed of a site, from any of its pages: the feeds the page names, links that look like feeds, the same on the site's
/// root, the places where feeds usually stand, and at last its sitemap of news. The first of these that gives something decides.
/// </summary>
internal sealed class Discovery(Fetcher fetcher, SitemapSearch sitemaps)
{
    // Of the links that look like feeds, how many are tried: what is said of one is true of its neighbours.
    private const int MostAlikeTried = 4;

    // A section's own feed is looked for one or two levels deep; below stand articles.
    private const int DeepestSection = 2;

    /// <summary>The feeds of a known service, by the address alone. Empty when it is none, or when there is no feed there after all.</summary>
    public async Task<IReadOnlyList<Offer>> OfServiceAsync(Uri url, CancellationToken ct)
    {
        var offers = Services.FeedsOf(url);
        if (offers.Count == 0 || FeedIn(offers[0].Url, await new Tries(fetcher).AskNamedAsync(offers[0].Url, ct), offers[0].Title) is not { } first)
            return [];

        // Of several the table says what each is of.
        return offers.Count == 1 ? [first] : [first with { Title = offers[0].Title }, .. offers.Skip(1)];
    }

    /// <summary>What can be followed, the best first.</summary>
    /// <param name="asked">The address that was asked for.</param>
    /// <param name="answer">The page there; null when there was none.</param>
    public async Task<IReadOnlyList<Offer>> FindAsync(Uri asked, FetchResult.Fetched? answer, CancellationToken ct)
    {
        var tries = new Tries(fetcher);
        var site = answer?.Url ?? asked;
        var root = new Uri(site, "/");
        var remarks = new List<Offer>();
        if (answer is not null && await OnPageAsync(answer, tries, remarks, ct) is { Count: > 0 } onPage)
            return onPage;

        if (site != root && await tries.LookAsync(root, ct) is { } home && await OnPageAsync(home, tries, remarks, ct) is { Count: > 0 } atHome)
            return atHome;

        foreach (var guess in GuessesFor(site, root))
        {
            if (FeedIn(guess, await tries.GuessAsync(guess, ct), null) is { } found)
                return [found, .. remarks];
        }

        return await sitemaps.FindAsync(root, tries, ct) is { } sitemap ? [sitemap] : remarks;
    }

    /// <param name="remarks">Feeds of comments, which are offered but end no search.</param>
    private static async Task<IReadOnlyList<Offer>> OnPageAsync(FetchResult.Fetched answer, Tries tries, List<Offer> remarks, CancellationToken ct)
    {
        if (FeedIn(answer.Url, answer, null) is { } itself)
            return [itself];

        var page = PageLinks.Read(answer.AsPage());
        if (page is null)
            return [];

        var named = Ranked(page.Named.Select(OfferOf), answer.Url);
        if (named.Count(offer => !offer.IsOfComments) > 1)
            return named;

        if (named is [{ IsOfComments: false } only, .. var comments] && FeedIn(only.Url, await tries.AskNamedAsync(only.Url, ct), only.Title) is { } found)
            return [found, .. comments];

        remarks.AddRange(named.Where(offer => offer.IsOfComments && !remarks.Contains(offer)));
        foreach (var offer in Services.FeedsIn(answer))
        {
            if (FeedIn(offer.Url, await tries.AskNamedAsync(offer.Url, ct), offer.Title) is { } ofService)
                return [ofService];
        }

        return await AmongAlikeAsync(page, answer.Url, tries, ct);
    }

    private static async Task<IReadOnlyList<Offer>> AmongAlikeAsync(PageLinks page, Uri url, Tries tries, CancellationToken ct)
    {
        var alike = page.Alike.Where(link => !link.IsOfComments).ToList();
        foreach (var link in alike.Take(MostAlikeTried))
        {
            if (await tries.LookAsync(link.Url, ct) is not { } answer)
                continue;

            if (FeedIn(link.Url, answer, link.Title) is { } found)
                return [found, .. Ranked(alike.Where(other => other != link && other.HasFeedAddress).Select(OfferOf), url)];

            if (await InOverviewAsync(answer, tries, ct) is { Count: > 0 } listed)
                return listed;
        }

        return [];
    }

    /// <summary>The feeds on a page about feeds, if the first of them is one.</summary>
    private static async Task<IReadOnlyList<Offer>> InOverviewAsync(FetchResult.Fetched answer, Tries tries, CancellationToken ct)
    {
        var page = PageLinks.Read(answer.AsPage());
        var listed = Ranked([.. (page?.Named ?? []).Select(OfferOf), .. (page?.Alike ?? []).Where(link => link.HasFeedAddress).Select(OfferOf)], answer.Url);
        return listed is [var first, .. var rest] && FeedIn(first.Url, await tries.LookAsync(first.Url, ct), first.Title) is { } found ? [found, .. rest] : [];
    }

    private static IEnumerable<Uri> GuessesFor(Uri site, Uri root)
    {
        var segments = site.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var section = segments.Length is > 0 and <= DeepestSection ? new Uri(root, string.Join('/', segments) + "/") : null;
        return
        [
            .. Services.GuessesFor(site),
            .. section is null ? [] : CommonPlaces.FeedsOfSection.Select(place => new Uri(section, place)),
            .. CommonPlaces.Feeds.Select(place => new Uri(root, place)),
        ];
    }

    /// <summary>The section's own feeds before the site's, those of comments last; otherwise in the order of the page.</summary>
    private static List<Offer> Ranked(IEnumerable<Offer> offers, Uri page)
    {
        var section = page.AbsolutePath.TrimEnd('/') + "/";
        return [.. offers.OrderBy(offer => offer.IsOfComments).ThenByDescending(offer => section.Length > 1 && offer.Url.AbsolutePath.StartsWith(section, StringComparison.Ordinal))];
    }

    private static Offer OfferOf(FeedLink link) => new(link.Url, link.Title ?? link.Url.AbsoluteUri, FeedKind.Feed, link.Format, link.IsOfComments);

    /// <summary>The feed in an answer; null when there is none.</summary>
    public static Offer? FeedIn(Uri asked, FetchResult.Fetched? answer, string? title)
    {
        if (answer is null || FeedParser.Parse(answer.Bytes, answer.AsContext()) is not ParseResult.Parsed { Feed: var feed })
            return null;

        var address = answer.MovedTo ?? asked;
        return new Offer(address, feed.Title ?? title ?? address.AbsoluteUri, FeedKind.Feed, NameOf(feed.Format)) { Items = feed.Items.Count };
    }

    /// <summary>
    /// Looks at the first of the offers that nobody looked at yet: how many items each holds. What turns out to be no feed is left out;
    /// what cannot be read now stays as it is.
    /// </summary>
    public async Task<IReadOnlyList<Offer>> LookCloserAsync(IReadOnlyList<Offer> offers, int most, CancellationToken ct)
    {
        var tries = new Tries(fetcher);
        List<Offer> seen = [];
        foreach (var offer in offers)
        {
            if (offer.Items is not null || offer.Kind is not FeedKind.Feed || most-- <= 0 || await tries.AskNamedAsync(offer.Url, ct) is not { } answer)
                seen.Add(offer);
            else if (FeedIn(offer.Url, answer, offer.Title) is { } feed)
                seen.Add(offer with { Url = feed.Url, Format = feed.Format, Items = feed.Items });
        }

        return seen;
    }

    private static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Atom => "Atom",
        FeedFormat.Json => "JSON",
        _ => "RSS",
    };
}
