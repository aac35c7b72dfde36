namespace Kawaraban.ServerTests.Browser;

/// <summary>Whether a page fits its window.</summary>
internal static class Fitting
{
    // What scrolls in a box of its own may be wider; what stands outside the window on purpose is to its left.
    public const string ReachingBeyond =
        """
        [...document.querySelectorAll("body *")]
          .filter(element => !element.closest("pre") && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(element => element.outerHTML.slice(0, 120))
        """;
}
