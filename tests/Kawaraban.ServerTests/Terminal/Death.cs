using System.Globalization;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>Kills processes at random moments, and counts how often it came in time and what they were about.</summary>
/// <param name="seed">Draws the same moments for the same seed, which is not to say that the processes are at the same place then.</param>
/// <param name="most">How often it comes.</param>
/// <param name="stages">What it hopes to catch them at, each once at least; it does not wait for that without end.</param>
internal sealed class Death(int seed, int most, params string[] stages)
{
    // What a process that was ended by a signal ends with: 128 and the signal's number, here SIGKILL.
    private const int Killed = 128 + 9;

    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, int> _during = new(StringComparer.Ordinal);

    // A machine that other work leaves alone is faster than it was when the work was timed: who comes too late comes sooner.
    private const double Sooner = 0.85;
    private const double Soonest = 0.3;
    private double _pace = 1;
    private int _strikes;

    public bool HasEnough => (Times >= most && stages.All(_during.ContainsKey)) || Times >= most + (most / 4) || _strikes >= 3 * most;

    private int Times => _during.Values.Sum();

    /// <summary>Starts a command and kills it within a time; says whether it was killed, as against having come to its end before.</summary>
    /// <param name="during">What it was about when it died, asked afterwards.</param>
    public async Task<bool> StrikesAsync(KawarabanProgram program, TimeSpan within, Func<Task<string>> during, params string[] command)
    {
        var ct = TestContext.Current.CancellationToken;
        _strikes++;
        using var process = program.Start(command);
        await Task.WhenAny(process.WaitForExitAsync(ct), Task.Delay(within * (_pace * _random.NextDouble()), ct));
        process.Kill();
        await process.WaitForExitAsync(ct);
        if (process.ExitCode == 0)
        {
            _pace = Math.Max(Soonest, _pace * Sooner);
            return false;
        }

        Assert.True(process.ExitCode == Killed, $"It ended by itself with {process.ExitCode}: {await process.StandardError.ReadToEndAsync(ct)}");
        var what = await during();
        _during[what] = _during.GetValueOrDefault(what) + 1;
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"killed {Times} times, while it was {string.Join(", ", _during.OrderByDescending(one => one.Value).Select(one => $"{one.Key} ({one.Value})"))}");
}
