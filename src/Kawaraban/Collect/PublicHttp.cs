using System.Net;
using System.Net.Sockets;

namespace Kawaraban.Collect;

/// <summary>
/// The one maker of HTTP clients. A name is resolved first and the connection goes to the very address that was checked, so that
/// no feed, page or redirect can reach into the machine or the network it runs on.
/// </summary>
internal static class PublicHttp
{
    public static HttpClient Create(CollectOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,      // Fetcher follows: it must know permanent from temporary, and check each step
            UseCookies = false,
            UseProxy = false,
            MaxConnectionsPerServer = options.ConnectionsPerHost,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
            ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, ct),
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        return client;
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint endPoint, bool allowPrivate, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, ct);
        var allowed = allowPrivate ? addresses : [.. addresses.Where(IsPublic)];
        if (allowed.Length == 0)
            throw new PrivateAddressException(endPoint.Host);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address belongs to the public internet (special-purpose registries: RFC 6890).</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        return address.AddressFamily == AddressFamily.InterNetwork
            ? !NotPublic4.Any(network => network.Contains(address))
            : !NotPublic6.Any(network => network.Contains(address));
    }

    private static readonly IPNetwork[] NotPublic4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    // 64:ff9b::/96 and 2002::/16 carry IPv4 addresses inside, private ones too.
    private static readonly IPNetwork[] NotPublic6 =
    [
        .. new[]
        {
            "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
            "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];
}

/// <summary>A name that leads only to private addresses.</summary>
internal sealed class PrivateAddressException(string host)
    : Exception($"{host} is an address inside your own network, which feeds may not reach. Start with --allow-private-addresses to permit it.");
