using System.CommandLine;
using Kawaraban.Cli;
using Kawaraban.Lab;

var root = new RootCommand("Kawaraban shows every event once: what the reports agree on, what only one says, where they differ.")
{
    CliOptions.Data,
    CliOptions.Json,
    CliOptions.AllowPrivateAddresses,
    CliOptions.HostSpacing,
    CliOptions.UserAgent,
    CliOptions.NoHttp2,
    CliOptions.PublicUrl,
    EndpointCli.Address,
    EndpointCli.Model,
    EndpointCli.EmbeddingsModel,
    EndpointCli.Timeout,
};
Command[] commands =
[
    .. ServeCommands.Create(), .. CollectCommands.Create(), FeedCommands.Create(), .. ReadCommands.Create(), .. CorrectCommands.Create(), ReaderCommands.Create(), ExportCommands.Create(), .. InspectCommands.Create(), LabCommand.Create(),
];
foreach (var command in commands)
    root.Add(command);

var parsed = root.Parse(args);
var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = CliOptions.TimeToStop });
return parsed.Errors.Count > 0 ? CliOptions.WrongUsage : exitCode;
