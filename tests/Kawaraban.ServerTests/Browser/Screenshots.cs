using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>Pictures of what the browser tests saw, for whoever changes how pages look: set KAWARABAN_SCREENSHOTS to a folder.</summary>
internal static class Screenshots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("KAWARABAN_SCREENSHOTS");

    public static async Task TakeAsync(IPage page, string name, string language, bool isDark, bool isPhone)
    {
        if (string.IsNullOrEmpty(Folder))
            return;

        var file = $"{name}-{language}-{(isPhone ? "phone" : "desk")}-{(isDark ? "dark" : "light")}.png";
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file), FullPage = true });
    }
}
