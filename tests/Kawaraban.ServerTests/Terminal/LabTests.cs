using System.Text.Json;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>The measuring commands run, and say what they measured.</summary>
public sealed class LabTests : IDisposable
{
    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    /// <summary>No time is asserted; but where one grows with the square of its page again, the program does not end while this waits.</summary>
    [Theory]
    [InlineData("page", "", 100)]
    [InlineData("feed", "200,000", 5)]
    [InlineData("links", "200,000", 5)]
    public async Task The_worst_pages_come_to_a_result_each(string readAs, string only, int least)
    {
        var (exitCode, output, messages) = await _kawaraban.RunAsync("lab", "worst", "--as", readAs, "--only", only);

        Assert.True(exitCode == 0, messages);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > least);
        Assert.All(lines, line => Assert.NotEqual("", JsonDocument.Parse(line).RootElement.GetProperty("result").GetString()));
    }

    [Fact]
    public async Task Damaged_pages_throw_nothing()
    {
        var pages = Path.Combine(Shared.Repository, "tests", "fixtures", "pages");

        var (exitCode, output, messages) = await _kawaraban.RunAsync("lab", "stress", pages, "--pages", "300");

        Assert.True(exitCode == 0, messages);
        using var measured = JsonDocument.Parse(output);
        Assert.Equal(0, measured.RootElement.GetProperty("exceptions").GetArrayLength());
        Assert.Equal(10, measured.RootElement.GetProperty("memory").GetArrayLength());
    }
}
