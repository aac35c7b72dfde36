using System.CommandLine;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>The readers' accounts at the machine itself: whoever may type here may read the database, so no password is asked.</summary>
internal static class ReaderCommands
{
    private static readonly Argument<string> Name = new("NAME") { Description = "What the reader is called" };

    public static Command Create() => new("reader", "The readers' accounts: list, add, set a password or a role") { ListCommand(), AddCommand(), PasswordCommand(), RoleCommand() };

    private static Command ListCommand()
    {
        var command = new Command("list", "List the accounts");
        command.SetAction(Session.Run(async (session, _, ct) =>
        {
            var accounts = await session.Get<Readers>().ListAsync(ct);
            if (session.IsJson)
            {
                CliJson.Print<IReadOnlyList<ReaderLine>>(
                    [.. accounts.Select(account => new ReaderLine(account.Id.Value, account.Name, account.Role, CanSignIn(account), account.IsClosed, account.CreatedAt))]);
                return CliOptions.Done;
            }

            var table = new Table().Border(TableBorder.Simple).AddColumns("", "name", "role", "state");
            foreach (var account in accounts)
                table.AddRow(new Markup($"[grey]{account.Id}[/]"), new Markup(Markup.Escape(account.Name)), new Markup(account.Role), new Markup(StateOf(account)));
            session.Output.Write(table);
            return CliOptions.Done;
        }));
        return command;
    }

    private static Command AddCommand()
    {
        var role = new Option<string>("--role") { Description = "What the reader may do", HelpName = "reader|editor|owner", DefaultValueFactory = _ => "reader" };
        role.AcceptOnlyFromAmong("reader", "editor", "owner");
        var command = new Command("add", "Make an account; the password is asked for, or read from standard input") { Name, role };
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            var readers = session.Get<Readers>();
            if (AccountNames.Read(parsed.GetRequiredValue(Name)) is not { } name)
                return Complain(session, $"A name has 1 to {AccountNames.Longest} visible characters and does not begin with #.");
            if (parsed.GetRequiredValue(role) != Readers.Owner && !await readers.AnyAccountAsync(ct))
                return Complain(session, $"The owner has no password yet, so everybody who reaches the pages is the owner. Set one first: kawaraban reader password {Readers.Owner}");
            if (await readers.FindByNameAsync(name, ct) is not null)
                return Complain(session, $"Somebody is called {name} already. Choose another name.");
            if (await AskPasswordAsync(session, name, ct) is not { } password)
                return CliOptions.SomethingUnread;
            if (await readers.AddAsync(name, parsed.GetRequiredValue(role), Passwords.Hash(password), ct) is null)
                return Complain(session, $"Somebody is called {name} already. Choose another name.");
            session.Say($"{name} can sign in.");
            return CliOptions.Done;
        }));
        return command;
    }

    private static Command PasswordCommand()
    {
        var command = new Command("password", "Set a reader's password, asked for or read from standard input; the reader is signed out everywhere") { Name };
        command.SetAction(Session.Run((session, parsed, ct) => ForReaderAsync(session, parsed.GetRequiredValue(Name), async account =>
        {
            if (await AskPasswordAsync(session, account.Name, ct) is not { } password)
                return CliOptions.SomethingUnread;
            await session.Get<Readers>().SetPasswordAsync(account.Id, Passwords.Hash(password), ct);
            session.Say($"{account.Name} can sign in with the new password, and is signed out everywhere.");
            return CliOptions.Done;
        }, ct)));
        return command;
    }

    private static Command RoleCommand()
    {
        var role = new Argument<string>("ROLE") { Description = "reader, editor or owner" };
        role.AcceptOnlyFromAmong("reader", "editor", "owner");
        var command = new Command("role", "Set what a reader may do") { Name, role };
        command.SetAction(Session.Run((session, parsed, ct) => ForReaderAsync(session, parsed.GetRequiredValue(Name), async account =>
        {
            if (await session.Get<Readers>().SetRoleAsync(account.Id, parsed.GetRequiredValue(role), ct) == AccountChange.LastOwner)
                return Complain(session, $"{account.Name} is the last owner who can sign in. Make another reader the owner first.");
            session.Say($"{account.Name} is {parsed.GetRequiredValue(role)} now.");
            return CliOptions.Done;
        }, ct)));
        return command;
    }

    private static async Task<int> ForReaderAsync(Session session, string name, Func<AccountRow, Task<int>> action, CancellationToken ct) =>
        await session.Get<Readers>().FindByNameAsync(name, ct) is { } account
            ? await action(account)
            : Complain(session, $"Nobody is called {name}. kawaraban reader list lists those there are.");

    // Never as an argument: those stand in the list of processes and in the shell's history.
    private static async Task<string?> AskPasswordAsync(Session session, string name, CancellationToken ct)
    {
        var password = Console.IsInputRedirected
            ? await Console.In.ReadLineAsync(ct) ?? ""
            : await new TextPrompt<string>($"Password for {Markup.Escape(name)}:").Secret().ShowAsync(session.Messages, ct);
        switch (Passwords.ProblemOf(password, name))
        {
            case null:
                return password;
            case AccountProblem.PasswordIsName:
                session.Complain("The password is the name: anybody would try that first.");
                return null;
            default:
                session.Complain($"A password has {Passwords.Shortest} to {Passwords.Longest} characters.");
                return null;
        }
    }

    private static bool CanSignIn(AccountRow account) => account is { PasswordHash: not null, IsClosed: false };

    private static string StateOf(AccountRow account) => account.IsClosed ? "[grey]closed[/]" : account.PasswordHash is null ? "[yellow]no password yet[/]" : "[green]can sign in[/]";

    private static int Complain(Session session, string problem)
    {
        session.Complain(problem);
        return CliOptions.SomethingUnread;
    }
}
