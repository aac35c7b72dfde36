using System.Globalization;
using Kawaraban.Serve.Language;
using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>
/// Somebody who reads the site in a window of their own, by the words on the screen in their language: with or without script, on a phone
/// or a desk. Wherever they look, the page must fit the window, speak their language, and give the browser nothing to complain about.
/// </summary>
internal sealed class Walker : IAsyncDisposable
{
    // In milliseconds: what takes longer on a busy machine is not to be waited for.
    private const float Patience = 15_000;

    private readonly IBrowserContext _window;
    private readonly Uri _site;
    private readonly List<string> _complaints = [];

    private Walker(IBrowserContext window, IPage page, Uri site, string language, bool hasScript, bool isPhone)
    {
        (_window, Page, _site, HasScript, IsPhone) = (window, page, site, hasScript, isPhone);
        Text = Texts.All.First(texts => texts.Culture.Name == language);
        page.Console += (_, message) => _complaints.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _complaints.Add($"{page.Url} asked for {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>What the interface says in the walker's language.</summary>
    public Texts Text { get; }

    public bool HasScript { get; }

    public bool IsPhone { get; }

    /// <summary>Every language with and without script, on a phone and on a desk.</summary>
    public static TheoryData<string, bool, bool> Windows
    {
        get
        {
            var windows = new TheoryData<string, bool, bool>();
            foreach (var language in Texts.All.Select(texts => texts.Culture.Name))
            {
                foreach (var (hasScript, isPhone) in ((bool, bool)[])[(true, true), (true, false), (false, true), (false, false)])
                    windows.Add(language, hasScript, isPhone);
            }

            return windows;
        }
    }

    /// <summary>Opens a window in which nothing is remembered; the language is the one the browser asks for.</summary>
    /// <param name="asGuest">As somebody without an account, on a site where as yet everybody is the owner.</param>
    public static async Task<Walker> OpenAsync(Chromium chromium, Uri site, string language, bool hasScript, bool isPhone, bool asGuest = false)
    {
        var window = await chromium.OpenAsync(new()
        {
            Locale = language,
            JavaScriptEnabled = hasScript,
            ViewportSize = Fitting.WindowOf(isPhone),
            HasTouch = isPhone,
            ColorScheme = IsDark(hasScript, isPhone) ? ColorScheme.Dark : ColorScheme.Light,
            ExtraHTTPHeaders = asGuest ? [new(TestSite.AsHeader, "guest")] : null,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        window.SetDefaultTimeout(Patience);
        return new Walker(window, await window.NewPageAsync(), site, language, hasScript, isPhone);
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(_site, path).AbsoluteUri);

    public Task GoAsync(FormattableString path) => GoAsync(FormattableString.Invariant(path));

    public ILocator At(string selector) => Page.Locator(selector);

    /// <summary>Follows a link by its words.</summary>
    public Task FollowAsync(string words, string within = "body") =>
        At(within).First.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>Presses a button by its words.</summary>
    public Task PressAsync(string words, string within = "body") =>
        At(within).First.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>Unfolds what is folded under these words.</summary>
    public Task UnfoldAsync(string words, string within = "body") => At(within).First.Locator("summary", new() { HasText = words }).First.ClickAsync();

    public Task WriteAsync(string label, string text, string within = "main") => Field(label, within).FillAsync(text);

    public Task ChooseAsync(string label, string value, string within = "main") => Field(label, within).SelectOptionAsync(value);

    /// <summary>A password of one's own, written twice.</summary>
    public async Task ChoosePasswordAsync(string password)
    {
        foreach (var field in (string[])["new-password", "again"])
            await At($"main input[name={field}]").FillAsync(password);
    }

    /// <summary>Fills in the form of the page that asks who one is.</summary>
    public async Task SignInAsync(string name, string password)
    {
        await WriteAsync(Text.AccountName, name);
        await WriteAsync(Text.AccountPassword, password);
        await PressAsync(Text.SignIn, "main form");
    }

    /// <summary>Searches for something in the field of a part of the page.</summary>
    public async Task FindAsync(string within, string query)
    {
        await At(within).GetByRole(AriaRole.Searchbox).FillAsync(query);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(At("main").GetByRole(AriaRole.Searchbox)).ToHaveValueAsync(query);
    }

    private ILocator Field(string label, string within) => At(within).First.Locator("input, textarea, select").And(Page.GetByLabel(label)).First;

    /// <summary>Waits until it is to be seen.</summary>
    public Task SeeAsync(string selector, string? words = null) =>
        Assertions.Expect(At(selector).Filter(new() { HasText = words }).First).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task SeeButtonAsync(string words, string within = "body") =>
        Assertions.Expect(At(within).First.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task SeeNoneAsync(string selector, string? words = null) =>
        Assertions.Expect(At(selector).Filter(new() { HasText = words })).ToHaveCountAsync(0, new() { Timeout = Patience });

    public async Task<int> CountAsync(string selector) => await At(selector).CountAsync();

    /// <summary>Looks at the whole page.</summary>
    /// <param name="name">What is looked at, for a screenshot.</param>
    /// <param name="status">What the browser may complain about: a page that answers so on purpose.</param>
    public async Task LookAsync(string name, int? status = null)
    {
        await Assertions.Expect(At("h1").First).ToBeVisibleAsync();
        await Screenshots.TakeAsync(Page, $"walk-{name}{(HasScript ? "" : "-plain")}", Text.Culture.Name, IsDark(HasScript, IsPhone), IsPhone);
        if (status is { } expected)
            _complaints.RemoveAll(complaint => complaint.Contains(expected.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Equal(Text.Culture.Name, await At("html").GetAttributeAsync("lang"));
        Assert.Empty(await Page.EvaluateAsync<string[]>(Fitting.ReachingBeyond));
        Assert.Empty(_complaints);
    }

    // Both are seen in every language.
    private static bool IsDark(bool hasScript, bool isPhone) => hasScript == isPhone;

    public async ValueTask DisposeAsync() => await _window.DisposeAsync();
}
