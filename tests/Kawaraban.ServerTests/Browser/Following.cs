using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>Being led to another page.</summary>
internal static class Following
{
    /// <summary>
    /// Does something that leads to another address and waits until its page is there. It listens before it acts: asked afterwards,
    /// <see cref="IPage.WaitForURLAsync(string, PageWaitForURLOptions)"/> looks at the address first and listens then, and a page that
    /// comes between the two, on a busy machine, is waited for in vain.
    /// </summary>
    public static async Task LeadAsync(this IPage page, string address, Func<Task> act)
    {
        var arrived = page.WaitForURLAsync(address);
        await act();
        await arrived;
    }
}
