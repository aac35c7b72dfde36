using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Kawaraban.ServerTests.Collect;
using Kawaraban.WebSub;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.WebSub;

/// <summary>A hub on this machine, and the feed it announces. It verifies, denies and pushes when a test says so.</summary>
internal sealed class LoopbackHub : IAsyncDisposable
{
    public const string FeedPath = "/feed";

    private readonly LoopbackSite _site;
    private readonly HttpClient _client;

    private LoopbackHub(LoopbackSite site)
    {
        _site = site;
#pragma warning disable RS0030 // A client of our own server; PublicHttp refuses private addresses.
        _client = new HttpClient();
#pragma warning restore RS0030
    }

    /// <summary>What was asked of the hub, in order.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Asked { get; } = [];

    /// <summary>What the hub answers when it is asked.</summary>
    public int Status { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>The items of the feed.</summary>
    public string Items { get; set; } = "";

    /// <summary>How the feed names its hub: as Atom elements, by an HTTP header, or not at all.</summary>
    public bool NamesHubInHeader { get; set; }

    public bool NamesHub { get; set; } = true;

    /// <summary>A hub named before this one.</summary>
    public string? OtherHub { get; set; }

    public string Address => new Uri(_site.Address, "/hub").AbsoluteUri;

    public string Topic => new Uri(_site.Address, FeedPath).AbsoluteUri;

    public static async Task<LoopbackHub> StartAsync()
    {
        LoopbackHub? hub = null;
        hub = new LoopbackHub(await LoopbackSite.StartAsync(context => hub!.AnswerAsync(context)));
        return hub;
    }

    // Long enough to be the article itself: of a teaser the page would be read.
    private const string Rest =
        "The mayor spoke of the largest change on the waterfront since the old customs house was pulled down. Engineers had worked through two "
        + "winters on the new pier, which stands on forty steel piles driven into clay. A ticket will cost as much as one on the bus, and children "
        + "travel free until the end of the summer holidays. Fishermen asked for a wider channel, and the port authority promised to dredge it before "
        + "autumn. Shop owners along the promenade expect more visitors from the eastern suburbs, where no railway was ever built. The opposition "
        + "doubted the figures that the treasurer had shown and wants an independent audit. A first survey of passengers is to be published within "
        + "a year, together with what the service has cost.";

    public static string Item(string title, string text) =>
        $"<item><title>{title}</title><link>https://harbour.example/{Uri.EscapeDataString(title)}</link><description>&lt;p&gt;{text}&lt;/p&gt;&lt;p&gt;{Rest}&lt;/p&gt;</description></item>";

    public string Feed(string items)
    {
        var links = NamesHub && !NamesHubInHeader
            ? $"<atom:link rel=\"self\" href=\"{Topic}\"/>{(OtherHub is null ? "" : $"<atom:link rel=\"hub\" href=\"{OtherHub}\"/>")}<atom:link rel=\"hub\" href=\"{Address}\"/>"
            : "";
        return $"<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Harbour Daily</title>{links}{items}</channel></rss>";
    }

    /// <summary>Calls a callback as a hub verifies or denies.</summary>
    public async Task<(HttpStatusCode Status, string Answer)> CallAsync(
        string callback, string mode, string? topic = null, string? challenge = "a-challenge", int? lease = 86_400)
    {
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["hub.mode"] = mode,
            ["hub.topic"] = topic ?? Topic,
            ["hub.challenge"] = challenge,
            ["hub.lease_seconds"] = lease?.ToString(CultureInfo.InvariantCulture),
            ["hub.reason"] = "no room",
        }.Where(pair => pair.Value is not null));
        using var answer = await _client.GetAsync(callback + query, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Pushes a body, signed by a method and a secret; without a method, unsigned.</summary>
    public async Task<HttpStatusCode> PushAsync(string callback, string body, string? method, string secret)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/rss+xml");
        using var message = new HttpRequestMessage(HttpMethod.Post, callback) { Content = content };
        if (method is not null)
        {
            var signature = PushSignature.Sign(method, secret, System.Text.Encoding.UTF8.GetBytes(body));
            message.Headers.TryAddWithoutValidation("X-Hub-Signature", $"{method}={Convert.ToHexStringLower(signature!)}");
        }

        using var answer = await _client.SendAsync(message, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Method == "POST" && context.Request.Path == "/hub")
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            Asked.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
            context.Response.StatusCode = Status;
            return;
        }

        if (NamesHub && NamesHubInHeader)
            context.Response.Headers.Append("Link", $"<{Address}>; rel=\"hub\", <{Topic}>; rel=\"self\"");
        context.Response.ContentType = "application/rss+xml";
        await context.Response.WriteAsync(Feed(Items), context.RequestAborted);
    }
}
