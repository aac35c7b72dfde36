using System.CommandLine;
using Kawaraban.Collect.Archives;

namespace Kawaraban.Cli;

/// <summary>Takes in what lies on the disk: saved pages, archives, article lines.</summary>
internal static class ImportCommand
{
    // An archive may hold a hundred thousand bad lines: each is said as it comes, and so many are kept for --json.
    private const int MostKept = 1000;

    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE|FOLDER")
        {
            Description = "Saved pages (.html, .txt, .mhtml), archives (.zip, .warc, .warc.gz, .wacz), article lines (.jsonl), or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Take in saved pages and archives") { paths };
        command.SetAction(Session.Run((session, parsed, ct) => RunAsync(session, parsed.GetRequiredValue(paths), ct)));
        return command;
    }

    private static async Task<int> RunAsync(Session session, IReadOnlyList<string> paths, CancellationToken ct)
    {
        var import = session.Get<Import>();
        var problems = new List<ProblemLine>();
        var (files, missing) = ImportFiles.Find(paths);
        foreach (var problem in missing)
            Hear(problem);

        var outcome = await Progressing.CountAsync(session, "Reading", files.Sum(file => file.Length), progress =>
            import.RunAsync(files, progress, Progressing.Hearing<ImportProblem>(Hear), ct));
        await Progressing.RelateAsync(session, ct);
        await import.FinishAsync(files, ct);
        return Report(session, outcome with { Problems = outcome.Problems + missing.Count }, problems);

        void Hear(ImportProblem problem)
        {
            session.Complain($"{problem.File}: {problem.What}");
            if (problems.Count < MostKept)
                problems.Add(new ProblemLine(problem.File, problem.What));
        }
    }

    private static int Report(Session session, ImportOutcome outcome, IReadOnlyList<ProblemLine> problems)
    {
        if (session.IsJson)
        {
            CliJson.Print(new ImportLine(outcome.New, outcome.Changed, outcome.Unchanged, outcome.Skipped, outcome.FromBefore, problems));
        }
        else
        {
            if (outcome.FromBefore > 0)
                session.Say($"Went on after the {outcome.FromBefore} articles of the run that was interrupted.");
            session.Say($"{outcome.New} new, {outcome.Changed} changed, {outcome.Unchanged} known already"
                + (outcome.Skipped > 0 ? $", {outcome.Skipped} passed over (no articles)" : "")
                + (outcome.Problems > 0 ? $", {outcome.Problems} could not be read" : "")
                + (outcome.New > 0 ? ". See them with: kawaraban stories" : "."));
        }

        return outcome.Problems > 0 ? CliOptions.SomethingUnread : CliOptions.Done;
    }
}
