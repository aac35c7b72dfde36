using System.CommandLine;

namespace Kawaraban.Lab;

/// <summary>
/// <c>kawaraban lab TASK …</c>: one part of the engine over files, JSON Lines out, one line for each input in input order;
/// no database, no network, no clock. For researchers, and for our own gate (docs: evaluation).
/// </summary>
internal static class LabCommand
{
    public static Command Create() => new("lab", "Run one part of the engine over files and print JSON Lines")
    {
        FeedsTask.Create(),
        PagesTask.Create(),
        LinksTask.Create(),
        LanguagesTask.Create(),
        StoriesTask.Create(),
        SearchTask.Create(),
        SummariesTask.Create(),
        ClaimsTask.Create(),
        ArticlesTask.Create(),
        BenchTask.Create(),
        PeakTask.Create(),
        WorstTask.Create(),
        StressTask.Create(),
    };
}
