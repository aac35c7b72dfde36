using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>Every page of every kind, as axe sees it: nothing found, in light and dark, on a phone and on a desk.</summary>
[Trait("needs", "browser")]
public sealed class AxeTests(TownSite town, Chromium chromium)
{
    private static readonly AxeRunOptions OnlyWhatIsWrong = new() { ResultTypes = [ResultType.Violations] };

    // What axe weighs does not depend on each with each, and a page takes it a second: every page is seen in the light on a desk and in the
    // dark on a phone, and every other by other readers, in other languages and the other way round.
    [Theory]
    [InlineData("owner", "en", false, false, 1, 0)]
    [InlineData("owner", "ja", true, true, 1, 0)]
    [InlineData("guest", "en", true, false, 2, 0)]
    [InlineData("guest", "ja", false, true, 2, 1)]
    [InlineData("owner", "id", true, false, 2, 1)]
    [InlineData("guest", "zh-Hans", false, false, 2, 0)]
    public async Task Axe_finds_nothing_on_any_page(string reader, string language, bool isDark, bool isPhone, int every, int first)
    {
        await using var window = await chromium.OpenAsync(new()
        {
            Locale = language,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = Fitting.WindowOf(isPhone),
            ExtraHTTPHeaders = [new(TestSite.AsHeader, reader)],
            BypassCSP = true, // axe puts itself into the page
        });
        var page = await window.NewPageAsync();
        List<string> found = [];
        foreach (var address in town.Pages.Where((_, index) => index % every == first))
        {
            await page.GotoAsync(new Uri(town.Site.Address, address).ToString());
            Assert.Equal(isDark, await page.EvaluateAsync<bool>(Fitting.IsDark));
            await OpenFoldsAsync(page);
            var result = await page.RunAxe(OnlyWhatIsWrong);
            found.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node =>
                $"{address}: {violation.Id} ({violation.Help}) at {node.Target}\n    {node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));
        }

        Assert.True(found.Count == 0, $"axe found {found.Count}:\n{string.Join('\n', found.Distinct())}");
    }

    // What is folded away is read too.
    private static Task OpenFoldsAsync(IPage page) =>
        page.EvaluateAsync("() => { for (const fold of document.querySelectorAll('details, .sharing[hidden]')) { fold.open = true; fold.hidden = false; } }");
}
