namespace Kawaraban.ServerTests.Terminal;

/// <summary>Accounts at the machine itself.</summary>
public sealed class ReaderCommandTests : IDisposable
{
    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Fact]
    public async Task An_owner_who_forgot_the_password_sets_it_and_adds_readers()
    {
        Assert.Equal(1, (await TypeAsync("lantern over harbour", "reader", "add", "Sae")).ExitCode);
        Assert.Equal(0, (await TypeAsync("lantern over harbour", "reader", "password", "OWNER")).ExitCode);
        Assert.Equal(0, (await TypeAsync("a boat behind the wall", "reader", "add", "Sae", "--role", "editor")).ExitCode);

        var readers = (await _kawaraban.JsonAsync("reader", "list")).EnumerateArray()
            .Select(reader => (reader.GetProperty("name").GetString(), reader.GetProperty("role").GetString(), reader.GetProperty("can_sign_in").GetBoolean()));
        Assert.Equal([("owner", "owner", true), ("Sae", "editor", true)], readers);
    }

    [Fact]
    public async Task What_cannot_be_is_said_with_what_to_do()
    {
        var (exitCode, messages) = await TypeAsync("short", "reader", "password", "owner");
        Assert.Equal((1, "A password has 10 to 200 characters."), (exitCode, messages.Trim()));

        await TypeAsync("lantern over harbour", "reader", "password", "owner");
        (exitCode, messages) = await TypeAsync("", "reader", "role", "owner", "reader");
        Assert.Equal((1, "owner is the last owner who can sign in. Make another reader the owner first."), (exitCode, messages.Trim()));
        Assert.Contains("kawaraban reader list", (await TypeAsync("", "reader", "role", "Nobody", "reader")).Messages, StringComparison.Ordinal);
        Assert.Equal(2, (await TypeAsync("", "reader", "role", "owner", "king")).ExitCode);
    }

    private async Task<(int ExitCode, string Messages)> TypeAsync(string line, params string[] arguments)
    {
        var ct = TestContext.Current.CancellationToken;
        using var process = _kawaraban.Start(arguments);
        await process.StandardInput.WriteLineAsync(line.AsMemory(), ct);
        process.StandardInput.Close();
        var messages = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, messages);
    }
}
