using System.Globalization;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;
using Microsoft.AspNetCore.Diagnostics;

namespace Kawaraban.WebSub;

/// <summary>Where hubs call: they verify by GET and push by POST (https://www.w3.org/TR/websub/, 5.3 and 7).</summary>
internal static partial class WebSubEndpoint
{
    // A push holds what is new, seldom more than a few items. A larger one is not taken in, the feed is polled.
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>What calls hubs, and takes in what they push, while the program serves.</summary>
    public static void AddWebSub(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Pushes>().AddHostedService(services => services.GetRequiredService<Pushes>());
        builder.Services.AddHostedService<WebSubRounds>();
    }

    public static void MapWebSub(this WebApplication app)
    {
        app.MapGet(Subscriber.Path + "{key}", VerifyAsync).OpenToAll();
        app.MapPost(Subscriber.Path + "{key}", ReceiveAsync).DisableAntiforgery().OpenToAll();
    }

    private static async Task VerifyAsync(HttpContext context, string key, Subscriber subscriber)
    {
        var query = context.Request.Query;
        TimeSpan? lease = int.TryParse(query["hub.lease_seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
        var call = new HubCall(query["hub.mode"], query["hub.topic"], query["hub.challenge"], lease, query["hub.reason"]);
        if (await subscriber.AnswerAsync(key, call, context.RequestAborted) is not { } answer)
        {
            Refuse(context, StatusCodes.Status404NotFound);
            return;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private static async Task ReceiveAsync(HttpContext context, string key, Subscriber subscriber, Pushes pushes, Feeds feeds, ILogger<Subscriber> logger)
    {
        var ct = context.RequestAborted;
        if (await subscriber.FindAsync(key, ct) is not { } row)
        {
            Refuse(context, StatusCodes.Status404NotFound);
            return;
        }

        if (row.Standing is SubscriptionState.Leaving or SubscriptionState.Denied)
        {
            // "Gone" tells the hub to end the subscription (section 7).
            Refuse(context, StatusCodes.Status410Gone);
            return;
        }

        if (await ReadAsync(context.Request, ct) is not { } body)
        {
            await feeds.LookNowAsync(row.FeedId, ct);
            Refuse(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        // A wrong signature is acknowledged all the same, and nothing is taken in (section 7.1.2): who forges learns nothing.
        if (PushSignature.IsValid(context.Request.Headers["X-Hub-Signature"], row.Secret, body))
            await pushes.TakeAsync(new Push(row, body, context.Request.ContentType), ct);
        else
            LogForged(logger, row.Topic);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <summary>The body; null when it is too large.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MostBytes)
            return null;

        using var body = new MemoryStream();
        var chunk = new byte[32 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, ct)) > 0;)
        {
            if (body.Length + read > MostBytes)
                return null;
            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }

    // A hub has no use for the page that says so in four languages.
    private static void Refuse(HttpContext context, int status)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        context.Response.StatusCode = status;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A push for {Topic} has no valid signature and was not taken in")]
    private static partial void LogForged(ILogger logger, string topic);
}
