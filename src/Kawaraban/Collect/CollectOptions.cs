using System.ComponentModel.DataAnnotations;

namespace Kawaraban.Collect;

/// <summary>How the collector behaves towards the sites it reads. The defaults are the polite ones.</summary>
internal sealed record CollectOptions
{
    /// <summary>Whether feeds and pages on loopback, private and link-local addresses may be read. Off: a feed must not reach into the house.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>The time between two requests to one host.</summary>
    public TimeSpan HostSpacing { get; init; } = TimeSpan.FromSeconds(1);

    [Range(1, 16)]
    public int ConnectionsPerHost { get; init; } = 2;

    /// <summary>Feeds refreshed at the same time, over all hosts.</summary>
    [Range(1, 256)]
    public int FeedsAtOnce { get; init; } = 16;

    /// <summary>The time from the first byte asked to the last byte read.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes read of one answer, after unpacking.</summary>
    public int MostBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The address under which this program is reached from outside, where hubs announce what is new; null where it is not.</summary>
    public Uri? PublicUrl { get; init; }

    public int MostRedirects { get; init; } = 8;

    public string UserAgent { get; init; } = "Kawaraban/0.1 (news reader; polls politely)";
}
