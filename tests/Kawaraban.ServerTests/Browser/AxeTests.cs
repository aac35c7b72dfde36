using Deque.AxeCore.Playwright;
using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>Every page of every kind, as axe sees it: nothing found, in light and dark, on a phone and on a desk.</summary>
[Trait("needs", "browser")]
public sealed class AxeTests(TownSite town, Chromium chromium)
{
    /// <summary>Who asks (an owner or a guest), in which language, in the dark, on a phone.</summary>
    public static TheoryData<bool, string, bool, bool> Views
    {
        get
        {
            var views = new TheoryData<bool, string, bool, bool>();
            foreach (var isGuest in (bool[])[false, true])
            {
                foreach (var language in (string[])["en", "ja"])
                {
                    foreach (var isDark in (bool[])[false, true])
                        views.Add(isGuest, language, isDark, isDark == isGuest);
                }
            }

            foreach (var isDark in (bool[])[false, true])
            {
                views.Add(false, "en", isDark, !isDark);
                views.Add(false, "ja", isDark, !isDark);
                views.Add(false, "id", isDark, isDark);
                views.Add(true, "zh-Hans", isDark, !isDark);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Axe_finds_nothing_on_any_page(bool isGuest, string language, bool isDark, bool isPhone)
    {
        await using var window = await chromium.OpenAsync(new()
        {
            Locale = language,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = isPhone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 },
            ExtraHTTPHeaders = isGuest ? [new(TestSite.AsHeader, "guest")] : [],
            BypassCSP = true, // axe puts itself into the page
        });
        var page = await window.NewPageAsync();
        List<string> found = [];
        foreach (var address in town.Pages)
        {
            await page.GotoAsync(new Uri(town.Site.Address, address).ToString());
            await OpenFoldsAsync(page);
            var result = await page.RunAxe();
            found.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node =>
                $"{address}: {violation.Id} ({violation.Help}) at {node.Target}\n    {node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));
        }

        Assert.True(found.Count == 0, $"axe found {found.Count}:\n{string.Join('\n', found.Distinct())}");
    }

    // What is folded away is read too.
    private static Task OpenFoldsAsync(IPage page) =>
        page.EvaluateAsync("() => { for (const fold of document.querySelectorAll('details, .sharing[hidden]')) { fold.open = true; fold.hidden = false; } }");
}
