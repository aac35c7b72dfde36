using System.Net;
using System.Net.Sockets;

namespace Kawaraban.Serve.Accounts;

/// <summary>
/// Who tried too often to sign in waits, longer with each attempt that fails: by name, so that no password is guessed from many
/// addresses, and by address, so that none is guessed for many names. Whoever is signed in already notices nothing.
/// </summary>
internal sealed class SignInPatience(TimeProvider clock)
{
    // A household or an office shares an address: it may fail more often.
    private const int FreeByName = 5;
    private const int FreeByAddress = 20;
    private const int MostKeys = 20_000;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    /// <summary>
    /// How long this attempt has to wait; null where it may be made, and then it counts as failed until <see cref="Succeeded"/> says
    /// otherwise: many at once are not freer than one after another.
    /// </summary>
    /// <param name="nameKey">Null where no name is given: a passkey says itself whose it is.</param>
    public TimeSpan? Begin(string? nameKey, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        var (byName, byAddress) = (nameKey is null ? null : Name(nameKey), Address(address));
        lock (_lock)
        {
            var wait = Max(byName is null ? TimeSpan.Zero : WaitOf(byName, FreeByName, now), WaitOf(byAddress, FreeByAddress, now));
            if (wait > TimeSpan.Zero)
                return wait;
            if (_tries.Count >= MostKeys)
                Forget(now);
            if (byName is not null)
                Count(byName, now);
            Count(byAddress, now);
            return null;
        }
    }

    /// <summary>The attempt was right: its name is free again, and it is not held against its address.</summary>
    public void Succeeded(string? nameKey, IPAddress? address)
    {
        lock (_lock)
        {
            if (nameKey is not null)
                _tries.Remove(Name(nameKey));
            if (_tries.TryGetValue(Address(address), out var tries))
                _tries[Address(address)] = tries with { Failed = tries.Failed - 1 };
        }
    }

    private TimeSpan WaitOf(string key, int free, DateTimeOffset now)
    {
        if (!_tries.TryGetValue(key, out var tries) || now - tries.Last > Forgotten || tries.Failed < free)
            return TimeSpan.Zero;
        var wait = Math.Min(FirstWait.TotalSeconds * Math.Pow(2, tries.Failed - free), LongestWait.TotalSeconds);
        return Max(tries.Last + TimeSpan.FromSeconds(wait) - now, TimeSpan.Zero);
    }

    private void Count(string key, DateTimeOffset now)
    {
        var failed = _tries.TryGetValue(key, out var tries) && now - tries.Last <= Forgotten ? tries.Failed : 0;
        _tries[key] = new Tries(failed + 1, now);
    }

    // What is older than an hour counts no more; where that is not enough, those who tried longest ago are forgiven.
    private void Forget(DateTimeOffset now)
    {
        foreach (var key in _tries.Where(tries => now - tries.Value.Last > Forgotten).Select(tries => tries.Key).ToList())
            _tries.Remove(key);
        foreach (var key in _tries.OrderBy(tries => tries.Value.Failed).ThenBy(tries => tries.Value.Last).Take(Math.Max(0, _tries.Count - (MostKeys / 2))).Select(tries => tries.Key).ToList())
            _tries.Remove(key);
    }

    private static string Name(string nameKey) => "name " + nameKey;

    // One subscriber holds a whole /64 of the newer addresses.
    private static string Address(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? "net " + Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : "net " + address;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private readonly record struct Tries(int Failed, DateTimeOffset Last);
}
