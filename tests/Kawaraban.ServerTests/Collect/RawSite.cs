using System.Net;
using System.Net.Sockets;
using System.Text;
using Kawaraban.Collect;

namespace Kawaraban.ServerTests.Collect;

/// <summary>A site that speaks badly, byte by byte as a test says: what no web server would let it say.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _serving;

    private RawSite(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _listener.Start();
        _serving = ServeAsync(answer, _closing.Token);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public static RawSite Start(Func<NetworkStream, CancellationToken, Task> answer) => new(answer);

    /// <summary>A site that sends a text and closes the connection.</summary>
    public static RawSite Sending(string text) => new((stream, ct) => stream.WriteAsync(Encoding.Latin1.GetBytes(text), ct).AsTask());

    public async Task<FetchResult> FetchAsync(CollectOptions options)
    {
        using var http = PublicHttp.Create(options);
        var fetcher = new Fetcher(http, new HostGate(options.HostSpacing, TimeProvider.System), options, TimeProvider.System);
        return await fetcher.FetchAsync(new FetchRequest(Address, FetchRequest.Feed), TestContext.Current.CancellationToken);
    }

    private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> answer, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(ct);
                await using var stream = client.GetStream();
                await ReadRequestAsync(stream, ct);
                await answer(stream, ct);
            }
            catch (Exception problem) when (problem is OperationCanceledException or IOException)
            {
                // The visitor went away, or the test is over.
            }
        }
    }

    private static async Task ReadRequestAsync(NetworkStream stream, CancellationToken ct)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, ct);
            if (read == 0)
                return;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _serving;
        _closing.Dispose();
    }
}
