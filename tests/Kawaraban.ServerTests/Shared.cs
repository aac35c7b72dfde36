using System.Runtime.CompilerServices;

namespace Kawaraban.ServerTests;

/// <summary>Material that lies beside the repository on the machines that build it, and nowhere else.</summary>
internal static class Shared
{
    public static string Repository { get; } = FindRepository();

    /// <summary>A folder or file beside the repository. Skips the test, with a word, where it is absent; in CI its absence is a failure.</summary>
    public static string Path(string name)
    {
        var path = Beside(name);
        if (System.IO.Path.Exists(path))
            return path;

        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"../shared/{name} is not here, and in CI it must be.");
        Assert.Skip($"../shared/{name} is not here: this test needs the material that lies beside the repository.");
        return path;
    }

    /// <summary>Where it would lie, there or not: for fixtures, which cannot skip.</summary>
    public static string Beside(string name) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository, "..", "shared", name));

    private static string FindRepository([CallerFilePath] string thisFile = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", ".."));
}
