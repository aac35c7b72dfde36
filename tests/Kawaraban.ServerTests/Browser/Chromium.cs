using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Kawaraban.ServerTests.Browser.Chromium))]

namespace Kawaraban.ServerTests.Browser;

/// <summary>The system's own Chromium. Where there is none the tests that need it skip, with a word; in CI its absence is a failure.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim _once = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A window of its own, with nothing remembered.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => await (await LaunchAsync()).NewContextAsync(options);

    private async Task<IBrowser> LaunchAsync()
    {
        await _once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_browser is not null)
                return _browser;

            var path = Find();
            _playwright = await Playwright.CreateAsync();
            return _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        }
        finally
        {
            _once.Release();
        }
    }

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable("KAWARABAN_CHROMIUM");
        if ((string.IsNullOrEmpty(named) ? UsualPlaces : [named]).FirstOrDefault(File.Exists) is { } path)
            return path;

        const string Missing = "No Chromium was found. Install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in KAWARABAN_CHROMIUM.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Missing);
        Assert.Skip(Missing);
        return "";
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _once.Dispose();
    }
}
