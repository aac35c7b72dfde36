using System.CommandLine;
using Kawaraban.Collect;
using Kawaraban.Endpoint;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>One run of a command over a data directory: the services, and the two ways of speaking (to a person, to a machine).</summary>
internal sealed class Session(ServiceProvider services, bool isJson) : IAsyncDisposable
{
    private readonly ServiceProvider _services = services;

    /// <summary>What was asked for: standard output.</summary>
    public IAnsiConsole Output { get; } = ConsoleOn(Console.Out, Console.IsOutputRedirected);

    /// <summary>How it goes and what went wrong: standard error, so that output can be piped.</summary>
    public IAnsiConsole Messages { get; } = ConsoleOn(Console.Error, Console.IsErrorRedirected);

    public bool IsJson => isJson;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Makes an action of a command that needs the store.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Run(Func<Session, ParseResult, CancellationToken, Task<int>> action) =>
        (parsed, ct) => RunAsync(
            parsed,
            parsed.GetValue(CliOptions.Data)!.FullName,
            CliOptions.CollectOf(parsed),
            (session, stop) => action(session, parsed, stop),
            ct);

    public static async Task<int> RunAsync(
        ParseResult parsed, string data, CollectOptions collect, Func<Session, CancellationToken, Task<int>> action, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging().AddKawaraban(data, collect).AddEndpoint(EndpointCli.Of(parsed)).BuildServiceProvider();
        await using var session = new Session(services, parsed.GetValue(CliOptions.Json));
        try
        {
            await Composition.PrepareAsync(services, data, ct);
            return await action(session, ct);
        }
        catch (Exception problem) when (problem is DataDirectoryException or NewerSchemaException)
        {
            session.Complain(problem.Message);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            session.Complain("Interrupted. What was finished is kept; run the same command again to go on.");
        }

        return CliOptions.SomethingUnread;
    }

    public void Complain(string problem) => Messages.MarkupLineInterpolated($"[red]{problem}[/]");

    public void Say(string text) => Messages.WriteLine(text);

    // In a file or a pipe a line is a line: nothing is wrapped there.
    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (isRedirected)
            console.Profile.Width = 10_000;
        return console;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
