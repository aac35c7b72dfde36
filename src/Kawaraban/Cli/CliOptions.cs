using System.CommandLine;
using Kawaraban.Collect;

namespace Kawaraban.Cli;

/// <summary>What the whole terminal understands, and the exit codes it answers with.</summary>
internal static class CliOptions
{
    public const int Done = 0;
    public const int SomethingUnread = 1;
    public const int WrongUsage = 2;

    // After Ctrl+C a batch is finished and written down; the largest takes a second or two.
    public static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "The data directory (default: $KAWARABAN_DATA, else where this system keeps programs' data)",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => new DirectoryInfo(Composition.DefaultDataDirectory),
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Print JSON for machines", Recursive = true };

    public static readonly Option<bool> AllowPrivateAddresses = new("--allow-private-addresses")
    {
        Description = "Let feeds and pages be read from this machine and its own network",
        Recursive = true,
    };

    public static readonly Option<double> HostSpacing = new("--host-spacing")
    {
        Description = "Seconds between two requests to one host",
        HelpName = "SECONDS",
        Recursive = true,
        DefaultValueFactory = _ => 1.0,
    };

    public static readonly Option<string> UserAgent = new("--user-agent")
    {
        Description = "How the program introduces itself to sites; it begins with the name it obeys in robots.txt",
        HelpName = "TEXT",
        Recursive = true,
        DefaultValueFactory = _ => new CollectOptions().UserAgent,
    };

    public static readonly Option<bool> NoHttp2 = new("--no-http2")
    {
        Description = "Speak HTTP/1.1 to every site",
        Recursive = true,
    };
    public static readonly Option<Uri?> PublicUrl = new("--public-url")
    {
        Description = "The address this program is reached at from outside; feeds that name a WebSub hub are then announced to it (default: $KAWARABAN_PUBLIC_URL)",
        HelpName = "URL",
        Recursive = true,
        CustomParser = result => PublicUrlOf(result.Tokens[0].Value, result.AddError),
        DefaultValueFactory = result => PublicUrlOf(Environment.GetEnvironmentVariable("KAWARABAN_PUBLIC_URL"), result.AddError),
    };

    private static Uri? PublicUrlOf(string? written, Action<string> complain)
    {
        if (string.IsNullOrEmpty(written))
            return null;
        if (Uri.TryCreate(written, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", Query: "", Fragment: "" })
            return url;
        complain($"--public-url: {written} is not an address such as https://news.example.org");
        return null;
    }

    public static CollectOptions CollectOf(ParseResult parsed) => new()
    {
        UserAgent = parsed.GetRequiredValue(UserAgent),
        UseHttp2 = !parsed.GetValue(NoHttp2),
        AllowPrivateAddresses = parsed.GetValue(AllowPrivateAddresses),
        PublicUrl = parsed.GetValue(PublicUrl),
        HostSpacing = TimeSpan.FromSeconds(Math.Max(0, parsed.GetValue(HostSpacing))),
    };
}
