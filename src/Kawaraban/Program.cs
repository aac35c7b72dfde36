using System.CommandLine;
using Kawaraban.Lab;

var root = new RootCommand("Kawaraban shows every event once: what the reports agree on, what only one says, where they differ.")
{
    LabCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
