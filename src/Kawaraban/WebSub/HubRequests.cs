using System.Globalization;
using System.Net;
using Kawaraban.Store;

namespace Kawaraban.WebSub;

/// <summary>What is asked of a hub, over the same client as everything: a hub on a private address is not asked either.</summary>
internal sealed class HubRequests(HttpClient http, TimeProvider clock)
{
    private const int MostRedirects = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks to subscribe or unsubscribe (section 5.1). Gives what went wrong, in plain words; null when the hub will see to it.</summary>
    public async Task<string?> AskAsync(SubscriptionRow row, string mode, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await FollowAsync(row, mode, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"The hub {row.Hub} did not answer.";
        }
        catch (HttpRequestException problem)
        {
            return $"The hub {row.Hub} cannot be reached: {problem.InnerException?.Message ?? problem.Message}";
        }
    }

    private async Task<string?> FollowAsync(SubscriptionRow row, string mode, CancellationToken ct)
    {
        var url = new Uri(row.Hub);
        for (var step = 0; step <= MostRedirects && url.Scheme is "http" or "https"; step++)
        {
            using var form = FormOf(row, mode);
            using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = form };
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct);

            // Only these two keep the request a POST.
            if (response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && response.Headers.Location is { } location)
            {
                url = new Uri(url, location);
                continue;
            }

            return response.IsSuccessStatusCode ? null : $"The hub {row.Hub} answered {(int)response.StatusCode} {response.ReasonPhrase}.";
        }

        return $"The hub {row.Hub} leads elsewhere again and again, or to what is not the web.";
    }

    private static FormUrlEncodedContent FormOf(SubscriptionRow row, string mode)
    {
        var form = new Dictionary<string, string>
        {
            ["hub.mode"] = mode,
            ["hub.topic"] = row.Topic,
            ["hub.callback"] = row.Callback,
        };
        if (mode == "subscribe")
        {
            form["hub.lease_seconds"] = Subscriber.Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            form["hub.secret"] = row.Secret;
        }

        return new FormUrlEncodedContent(form);
    }
}
