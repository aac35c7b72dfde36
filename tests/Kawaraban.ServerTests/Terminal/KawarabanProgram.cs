using System.Diagnostics;
using System.Text.Json;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>The real program, run as a person would, over a data directory of its own that goes when the test is over.</summary>
internal sealed class KawarabanProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kawaraban-test-");

    /// <summary>A folder for the files a test makes; the data directory is another one inside it.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What a run finds in its environment besides the test's own.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string Data => Path.Combine(Folder, "data");

    public string FileOf(string name, string text) => FileOf(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string FileOf(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<(int ExitCode, string Output, string Messages)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var messages = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await messages);
    }

    /// <summary>Runs a command with <c>--json</c> and reads what it printed.</summary>
    public async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var (exitCode, output, messages) = await RunAsync([.. arguments, "--json"]);
        Assert.True(exitCode == 0, $"kawaraban {string.Join(' ', arguments)} ended with {exitCode}: {messages}");
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }

    /// <summary>Starts a command that goes on, such as <c>serve</c>.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // Its socket for debuggers would stay behind in the temporary folder when it is killed.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        start.ArgumentList.Add(typeof(Composition).Assembly.Location);
        foreach (var argument in (string[])[.. arguments, "--data", Data])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
