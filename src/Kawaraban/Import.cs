using Kawaraban.Collect;
using Kawaraban.Collect.Archives;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>Something that could not be taken in: which file, what is wrong, what to do.</summary>
internal sealed record ImportProblem(string File, string What);

/// <summary>What an import came to. An article with earlier versions counts once.</summary>
/// <param name="Skipped">Things in archives that are no articles: pictures, style sheets, front pages.</param>
internal sealed record ImportOutcome
{
    public int New { get; init; }
    public int Changed { get; init; }
    public int Unchanged { get; init; }
    public int Skipped { get; init; }
    public int Problems { get; init; }

    /// <summary>The articles that an interrupted run had taken in already; they are among the unchanged.</summary>
    public long FromBefore { get; init; }
}

/// <summary>
/// Saved pages, archives and article lines: read → extract → store, in batches, each whole or not at all. A bad thing costs one line, never
/// the rest. How far it got is kept after each batch, so that the same import goes on there when it was interrupted.
/// </summary>
internal sealed class Import(Intake intake, ImportMarks marks)
{
    private const int BatchSize = 50;

    // Pages waiting in memory; a larger page is a batch of its own.
    private const int BatchBytes = 8 * 1024 * 1024;

    /// <summary>Takes the files in. <paramref name="progress"/> counts bytes of the files; <paramref name="problems"/> hears of each at once.</summary>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<ImportFile> files, IProgress<int> progress, IProgress<ImportProblem> problems, CancellationToken ct)
    {
        var fingerprint = ImportFiles.FingerprintOf(files);
        var mark = await marks.FindAsync(fingerprint, ct);
        var outcome = new ImportOutcome { Unchanged = (int)mark.Articles, FromBefore = mark.Articles };
        var shown = 0L;
        foreach (var (batch, bytesRead) in BatchesOf(ImportFiles.Read(files), mark.Items, ct))
        {
            var read = batch.AsParallel().AsOrdered().WithCancellation(ct).Select(item => (item.Name, Result: SavedPage.Read(item))).ToList();
            foreach (var (name, result) in read.Where(item => item.Result.Problem is not null))
                problems.Report(new ImportProblem(name, result.Problem!));

            outcome = Add(outcome, read.ConvertAll(item => item.Result), await TakeInAsync(read.ConvertAll(item => item.Result), ct));
            mark = new ImportMark { Items = mark.Items + batch.Count, Articles = outcome.New + outcome.Changed + outcome.Unchanged };
            await marks.KeepAsync(fingerprint, mark, ct);
            progress.Report((int)Math.Min(int.MaxValue, bytesRead - shown));
            shown = bytesRead;
        }

        return outcome;
    }

    /// <summary>The import is over, and all that follows from it is done: the next one of the same files reads them again.</summary>
    public Task FinishAsync(IReadOnlyList<ImportFile> files, CancellationToken ct) => marks.RemoveAsync(ImportFiles.FingerprintOf(files), ct);

    private async Task<List<TakenIn>> TakeInAsync(IReadOnlyList<ReadItem> items, CancellationToken ct)
    {
        var outcomes = await intake.TakeInAsync([.. items.SelectMany(item => item.Versions)], ct);
        var taken = 0;
        return [.. items.Where(item => item.Versions.Count > 0).Select(OutcomeOf)];

        // An article is as new as its first version; it has changed where any version was not known.
        TakenIn OutcomeOf(ReadItem item)
        {
            var own = outcomes.Skip(taken).Take(item.Versions.Count).ToList();
            taken += own.Count;
            return own[0] == TakenIn.New ? TakenIn.New : own.Contains(TakenIn.Changed) ? TakenIn.Changed : TakenIn.Unchanged;
        }
    }

    private static ImportOutcome Add(ImportOutcome sum, IReadOnlyList<ReadItem> read, IReadOnlyList<TakenIn> outcomes) => sum with
    {
        New = sum.New + outcomes.Count(outcome => outcome == TakenIn.New),
        Changed = sum.Changed + outcomes.Count(outcome => outcome == TakenIn.Changed),
        Unchanged = sum.Unchanged + outcomes.Count(outcome => outcome == TakenIn.Unchanged),
        Skipped = sum.Skipped + read.Count(item => item.Versions.Count == 0 && item.Problem is null),
        Problems = sum.Problems + read.Count(item => item.Problem is not null),
    };

    private static IEnumerable<(IReadOnlyList<ImportItem> Items, long BytesRead)> BatchesOf(
        IEnumerable<(ImportItem Item, long BytesRead)> found, long passOver, CancellationToken ct)
    {
        var batch = new List<ImportItem>();
        var (size, passed, last) = (0, 0L, 0L);
        foreach (var (item, bytesRead) in found)
        {
            ct.ThrowIfCancellationRequested();
            last = bytesRead;
            if (passed++ < passOver)
                continue;

            batch.Add(item);
            size += item.Size;
            if (batch.Count < BatchSize && size < BatchBytes)
                continue;

            yield return (batch, bytesRead);
            batch = [];
            size = 0;
        }

        if (batch.Count > 0)
            yield return (batch, last);
    }
}
