using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Kawaraban.Collect;

/// <summary>
/// The one maker of HTTP clients. A name is resolved first and the connection goes to the very address that was checked, so that
/// no feed, page or redirect can reach into the machine or the network it runs on.
/// </summary>
internal static class PublicHttp
{
    /// <param name="resolve">Looks a name up; null asks this machine's resolver. Tests answer for names that nobody has.</param>
    /// <param name="trust">How certificates are judged; null by this machine's roots. Their names are checked in any case.</param>
    public static HttpClient Create(
        CollectOptions options, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null, X509ChainPolicy? trust = null)
    {
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,      // Fetcher follows: it must know permanent from temporary, and check each step
            UseCookies = false,
            UseProxy = false,               // a proxy would look names up by itself, and reach what is refused here
            MaxConnectionsPerServer = options.ConnectionsPerHost,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseHeadersLength = 64,

            // A validator goes back byte for byte as it came, even where it is not the ASCII it should be.
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, resolve ?? Dns.GetHostAddressesAsync, options.AllowPrivateAddresses, ct),
        };
        if (trust is not null)
            handler.SslOptions.CertificateChainPolicy = trust;
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        return client;
    }

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint endPoint, Func<string, CancellationToken, Task<IPAddress[]>> resolve, bool allowPrivate, CancellationToken ct)
    {
        var addresses = IPAddress.TryParse(endPoint.Host, out var literal) ? [literal] : await resolve(endPoint.Host, ct);
        var allowed = Allowed(addresses, allowPrivate);
        if (allowed.Length == 0)
            throw new PrivateAddressException();

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

    /// <summary>The addresses of a name that may be connected to: a name that leads outside and inside is followed outside only.</summary>
    public static IPAddress[] Allowed(IPAddress[] addresses, bool allowPrivate) => allowPrivate ? addresses : [.. addresses.Where(IsPublic)];

    /// <summary>Whether an address belongs to the public internet (special-purpose registries: RFC 6890).</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !NotPublic4.Any(network => network.Contains(address));

        // A network without IPv4 of its own reaches the IPv4 internet through this prefix: what counts is the address inside (RFC 6052).
        if (Translated.Contains(address))
            return IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(12)));

        return Public6.Contains(address) && !NotPublic6.Any(network => network.Contains(address));
    }

    private static readonly IPNetwork[] NotPublic4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    // All that is given out for the internet lies here; loopback, private, link-local and multicast addresses lie elsewhere.
    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");

    // Within it: tunnels that carry an IPv4 address of anyone's choosing (Teredo, 6to4), benchmarks and documentation.
    private static readonly IPNetwork[] NotPublic6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(text => IPNetwork.Parse(text)),
    ];
}

/// <summary>A name that leads only to private addresses.</summary>
internal sealed class PrivateAddressException() : Exception("The name leads only to private addresses.");
