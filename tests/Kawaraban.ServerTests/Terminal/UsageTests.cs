namespace Kawaraban.ServerTests.Terminal;

public sealed class UsageTests : IDisposable
{
    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Fact]
    public async Task Help_names_every_command()
    {
        var (exitCode, output, _) = await _kawaraban.RunAsync("--help");

        Assert.Equal(0, exitCode);
        foreach (var command in (string[])["serve", "demo", "add", "import", "export", "feeds", "refresh", "stories", "story", "article", "storylines", "search", "corrections", "undo", "reader", "extract", "parse", "lab"])
            Assert.Contains($"  {command} ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("story")]
    [InlineData("story", "seven")]
    [InlineData("import")]
    [InlineData("stories", "--endpoint", "http://localhost:11434")]
    [InlineData("stories", "--endpoint-model", "lantern")]
    [InlineData("stories", "--endpoint", "ftp://models.example", "--endpoint-model", "lantern")]
    [InlineData("stories", "--endpoint", "http://localhost:11434", "--endpoint-model", "lantern", "--endpoint-timeout", "0")]
    public async Task A_wrong_call_ends_with_2_and_says_what_is_wrong(params string[] arguments)
    {
        var (exitCode, _, messages) = await _kawaraban.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(messages.Trim());
    }

    [Theory]
    [InlineData("lots")]
    [InlineData("0")]
    [InlineData("2.5")]
    [InlineData("-512")]
    [InlineData("99999999999")]
    public async Task A_size_of_the_image_cache_that_is_none_is_refused_before_anything_starts(string size)
    {
        var (exitCode, _, messages) = await _kawaraban.RunAsync("serve", "--image-cache", size);

        Assert.Equal(2, exitCode);
        Assert.Contains($"--image-cache: {size} is not a whole number of megabytes from 10 to 1000000", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_an_address_is_not_repeated()
    {
        var (exitCode, output, messages) = await _kawaraban.RunAsync("stories", "--endpoint", "https://me:hunter2@models.example/v1", "--endpoint-model", "lantern");

        Assert.Equal(2, exitCode);
        Assert.DoesNotContain("hunter2", output + messages, StringComparison.Ordinal);
        Assert.Contains("KAWARABAN_ENDPOINT_KEY", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_is_not_there_ends_with_1_and_says_where_to_look()
    {
        var (exitCode, output, messages) = await _kawaraban.RunAsync("story", "7");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("There is no story 7", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_archive_says_how_to_fill_it()
    {
        var (exitCode, _, messages) = await _kawaraban.RunAsync("stories");

        Assert.Equal(0, exitCode);
        Assert.Contains("kawaraban add", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_made_is_named()
    {
        var file = _kawaraban.FileOf("data", "a file stands where the directory should be");

        var (exitCode, _, messages) = await _kawaraban.RunAsync("stories");

        Assert.Equal(1, exitCode);
        Assert.Contains(file, messages.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Contains("--data", messages, StringComparison.Ordinal);
    }
}
