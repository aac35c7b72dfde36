using System.Globalization;
using System.Threading.RateLimiting;
using Kawaraban.Serve.Accounts;

namespace Kawaraban.Serve.Social;

/// <summary>What is counted for going too fast.</summary>
internal enum Act
{
    Like,
    Share,
    Comment,
    Report,
}

/// <summary>How often one address, and one reader, may do something. It is kept in memory: a restart forgets it.</summary>
internal sealed class Pace : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<(Act Act, string Who)> _limiter = PartitionedRateLimiter.Create<(Act Act, string Who), (Act, string)>(
        asked => RateLimitPartition.GetFixedWindowLimiter(asked, _ => new() { PermitLimit = MostOf(asked.Act), Window = Window, AutoReplenishment = true }));

    /// <summary>Whether it may be done now, by the address and by the reader it comes from; then it counts.</summary>
    public bool Allows(HttpContext context, Act act)
    {
        using var byAddress = _limiter.AttemptAcquire((act, Guests.AddressOf(context)));
        if (!byAddress.IsAcquired || context.Reader().Id is not { } reader)
            return byAddress.IsAcquired;

        using var byReader = _limiter.AttemptAcquire((act, string.Create(CultureInfo.InvariantCulture, $"reader {reader}")));
        return byReader.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>How often in ten minutes.</summary>
    public static int MostOf(Act act) => act switch
    {
        Act.Comment => 6,
        Act.Report => 10,
        _ => 60,
    };
}
