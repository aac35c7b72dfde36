using System.ComponentModel.DataAnnotations;

namespace Kawaraban.Collect;

/// <summary>How the collector behaves towards the sites it reads. The defaults are the polite ones.</summary>
internal sealed record CollectOptions
{
    /// <summary>Whether feeds and pages on loopback, private and link-local addresses may be read. Off: a feed must not reach into the house.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>The time between two requests to one host.</summary>
    public TimeSpan HostSpacing { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Requests to one host at the same time.</summary>
    [Range(1, 16)]
    public int ConnectionsPerHost { get; init; } = 2;

    /// <summary>Feeds refreshed at the same time, over all hosts.</summary>
    [Range(1, 256)]
    public int FeedsAtOnce { get; init; } = 16;

    /// <summary>To reach a site: its name looked up, connected, its certificate checked.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From asking to the beginning of the answer, reaching the site included.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>While the answer comes: the time in which at least <see cref="LeastBytes"/> of it must come.</summary>
    public TimeSpan ProgressTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A line of a few hundred baud is slower; nothing that serves feeds is.</summary>
    public int LeastBytes { get; init; } = 1024;

    /// <summary>The longest one answer may take in all.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes read of one answer, after unpacking.</summary>
    public int MostBytes { get; init; } = 64 * 1024 * 1024;

    public int MostRedirects { get; init; } = 8;

    /// <summary>Whether https sites may be spoken to in HTTP/2.</summary>
    public bool UseHttp2 { get; init; } = true;

    /// <summary>Who asks. It begins with the name that sites use in their robots.txt.</summary>
    public string UserAgent { get; init; } = "Kawaraban/0.1 (news reader; polls politely; obeys robots.txt as Kawaraban)";
}
