using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>The windows that pages are looked at in, and whether a page fits its own.</summary>
internal static class Fitting
{
    public static ViewportSize WindowOf(bool isPhone) => isPhone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 };

    /// <summary>Whether the page is set in light on dark.</summary>
    public const string IsDark = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every(part => part < 128)";

    // What scrolls in a box of its own may be wider; what stands outside the window on purpose is to its left.
    public const string ReachingBeyond =
        """
        [...document.querySelectorAll("body *")]
          .filter(element => !element.closest("pre") && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(element => element.outerHTML.slice(0, 120))
        """;
}
