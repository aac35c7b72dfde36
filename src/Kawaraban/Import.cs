using Kawaraban.Collect;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>A saved page that could not be taken in: which file, what is wrong, what to do.</summary>
internal sealed record ImportProblem(string File, string What);

/// <summary>What an import came to.</summary>
internal sealed record ImportOutcome(int New, int Changed, int Unchanged, IReadOnlyList<ImportProblem> Problems);

/// <summary>Saved pages from files and folders: read → extract → store. A bad file costs one line, never the rest.</summary>
internal sealed class Import(Intake intake)
{
    private const int BatchSize = 50;

    /// <summary>The files that the given paths name: a file as it is, a folder for the saved pages in and below it.</summary>
    public static (IReadOnlyList<(string Path, string Name)> Files, IReadOnlyList<ImportProblem> Problems) FindFiles(IEnumerable<string> paths)
    {
        var files = new List<(string Path, string Name)>();
        var problems = new List<ImportProblem>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add((path, Path.GetFileName(path)));
            else if (Directory.Exists(path))
                files.AddRange(FilesBelow(path).Select(file => (file, Path.GetRelativePath(path, file))));
            else
                problems.Add(new ImportProblem(path, "there is no such file or folder; check the path"));
        }

        return (files, problems);
    }

    /// <summary>Takes the files in, in batches, each whole or not at all. <paramref name="progress"/> counts files.</summary>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<(string Path, string Name)> files, IProgress<int>? progress, CancellationToken ct)
    {
        var outcomes = new List<TakenIn>();
        var problems = new List<ImportProblem>();
        foreach (var chunk in files.Chunk(BatchSize))
        {
            ct.ThrowIfCancellationRequested();
            var read = chunk.AsParallel().AsOrdered().WithCancellation(ct).Select(file => (file.Name, Result: SavedPage.Read(file.Path, file.Name))).ToList();
            problems.AddRange(read.Where(file => file.Result.Problem is not null).Select(file => new ImportProblem(file.Name, file.Result.Problem!)));
            outcomes.AddRange(await intake.TakeInAsync([.. read.Select(file => file.Result.Article).OfType<IncomingArticle>()], ct));
            progress?.Report(chunk.Length);
        }

        return new ImportOutcome(
            outcomes.Count(outcome => outcome == TakenIn.New),
            outcomes.Count(outcome => outcome == TakenIn.Changed),
            outcomes.Count(outcome => outcome == TakenIn.Unchanged),
            problems);
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(SavedPage.HasPageName).Order(StringComparer.Ordinal);
}
