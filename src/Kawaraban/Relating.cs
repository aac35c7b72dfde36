using System.Collections.Concurrent;
using Kawaraban.Relate;
using Kawaraban.Relate.Stories;
using Kawaraban.Relate.Storylines;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>
/// Relates what came in, in the order it was published: copy of what, which story, which storyline; then tells each story that changed
/// anew (title, summary, coverage). One at a time in the whole program: a decision rests on the decisions before it.
/// </summary>
internal sealed class Relating(RelatingStore store) : IDisposable
{
    // Enough that a transaction's cost is shared, few enough that an interruption loses little.
    private const int BatchSize = 100;

    private readonly SemaphoreSlim _alone = new(1, 1);
    private StoryIndex? _index;

    public async Task RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        await _alone.WaitAsync(ct);
        try
        {
            while (await store.UnfinishedAsync(ct) is { Count: > 0 } unfinished)
                await RelateAsync([.. unfinished.Chunk(BatchSize)], progress, ct);

            await TellAsync(ct);
        }
        catch
        {
            // What the index remembers and what the store holds may differ now: it is read anew next time.
            _index = null;
            throw;
        }
        finally
        {
            _alone.Release();
        }
    }

    public void Dispose() => _alone.Dispose();

    // While one batch is decided, which has to be in order, the next one is read, which may be all at once.
    private async Task RelateAsync(IReadOnlyList<long[]> batches, IProgress<int>? progress, CancellationToken ct)
    {
        var index = _index ??= await LoadAsync(ct);
        var reading = ReadAsync(batches[0], ct);
        for (var i = 0; i < batches.Count; i++)
        {
            var read = await reading;
            reading = i + 1 < batches.Count ? ReadAsync(batches[i + 1], ct) : reading;
            await DecideAsync(index, read, ct);
            progress?.Report(batches[i].Length);
        }
    }

    private Task<List<(StoredArticle Article, ArticleSignature Signature)>> ReadAsync(long[] batch, CancellationToken ct) => Task.Run(
        async () => (await store.ArticlesAsync(batch, ct)).AsParallel().AsOrdered().WithCancellation(ct).Select(article => (article, StoryIndex.Read(Telling.ArticleOf(article)))).ToList(), ct);

    private async Task DecideAsync(StoryIndex index, IReadOnlyList<(StoredArticle Article, ArticleSignature Signature)> batch, CancellationToken ct)
    {
        await using var session = await store.BeginWriteAsync(ct);
        var changed = new HashSet<long>();
        foreach (var (article, signature) in batch)
            changed.Add(await RelateOneAsync(index, session, article, signature));

        await store.ChangedAsync(session, changed);
        await session.CommitAsync(ct);
    }

    private async Task<long> RelateOneAsync(StoryIndex index, WriteSession session, StoredArticle article, ArticleSignature signature)
    {
        if (article.StoryId is not null && await RelatingStore.RelatedAsync(session, article.Id) is { } related)
            return await RenewAsync(index, session, article, signature, related);

        var assignment = index.Decide(signature);
        var (story, copyOf) = assignment switch
        {
            Assignment.Joins joins => (joins.Story, null),
            Assignment.Copies copies => (copies.Story, copies.Of),
            Assignment.Replaces replaces => (replaces.Story, null),
            _ => (await store.StartStoryAsync(session, article), (long?)null),
        };
        if (assignment is Assignment.Replaces { Of: var former })
            await MakeCopyAsync(index, session, former, article.Id);

        index.Remember(signature, story, copyOf);
        await store.AssignAsync(session, article, story, copyOf, assignment.Why, signature.ToBytes());
        foreach (var merged in assignment.Merges)
        {
            await RelatingStore.MergeAsync(session, merged, story);
            index.Merge(merged, story);
        }

        if (assignment.Follows is { } follows && follows.Story != story)
            await store.FollowAsync(session, story, follows);
        return story;
    }

    // An edited article stays where it is: an outlet that corrects a figure has not reported another event.
    private async Task<long> RenewAsync(
        StoryIndex index, WriteSession session, StoredArticle article, ArticleSignature signature, (byte[] Signature, long Story, long? CopyOf) related)
    {
        await ForgetAsync(index, session, article.Id, related);
        index.Remember(signature, related.Story, related.CopyOf);
        await store.AssignAsync(session, article, related.Story, related.CopyOf, why: null, signature.ToBytes());
        return related.Story;
    }

    private static async Task MakeCopyAsync(StoryIndex index, WriteSession session, long former, long origin)
    {
        if (await RelatingStore.RelatedAsync(session, former) is not { } related)
            return;

        if (await ForgetAsync(index, session, former, related) is { } signature)
            index.Remember(signature, related.Story, origin);
        await RelatingStore.ReplaceOriginAsync(session, former, origin, [new Reason("copy of a later arrival", 1, "the article that its text comes from came in after it")]);
    }

    /// <summary>What the index remembered of an article, which it now no longer does; null when another version of the program wrote it down.</summary>
    private static async Task<ArticleSignature?> ForgetAsync(StoryIndex index, WriteSession session, long article, (byte[] Signature, long Story, long? CopyOf) related)
    {
        var former = ArticleSignature.FromBytes(related.Signature);
        if (former is not null)
            index.Forget(former, related.CopyOf, (await RelatingStore.OtherReportsAsync(session, article)).Select(bytes => ArticleSignature.FromBytes(bytes)).OfType<ArticleSignature>());
        return former;
    }

    private async Task TellAsync(CancellationToken ct)
    {
        var untold = await store.UntoldAsync(ct);
        var dated = new HashSet<long>();
        foreach (var id in untold.Where(id => !dated.Contains(id)))
            dated.UnionWith(await SettleDatesAsync(id, ct));

        foreach (var chunk in untold.Chunk(BatchSize))
        {
            var told = new ConcurrentBag<ToldStory>();
            await Parallel.ForEachAsync(chunk, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, async (id, stop) =>
                told.Add(Telling.Tell(id, await store.ArticlesOfAsync(id, Telling.MostCompared, stop))));
            await store.TellAsync([.. told.OrderBy(story => story.Id)], ct);
        }
    }

    // One story's date may settle another's: the whole storyline is looked at.
    private async Task<IEnumerable<long>> SettleDatesAsync(long story, CancellationToken ct)
    {
        var line = (await store.SignaturesOfLineAsync(story, Telling.MostDated, ct)).GroupBy(row => row.Story)
            .Select(group => new StoryReports(group.Key, [.. group.Select(row => ArticleSignature.FromBytes(row.Signature)).OfType<ArticleSignature>()]))
            .ToList();
        var settled = StorylineOrder.Settle(line);
        await store.WriteEventDatesAsync(settled.Select(one => (one.Story, one.Date.Year is null ? null : one.Date.ToString())), ct);
        return settled.Select(one => one.Story);
    }

    private async Task<StoryIndex> LoadAsync(CancellationToken ct)
    {
        var index = new StoryIndex();
        var renewed = new List<(long Article, byte[] Signature)>();
        foreach (var (article, bytes, story, copyOf) in await store.SignaturesAsync(ct))
        {
            var signature = ArticleSignature.FromBytes(bytes);
            if (signature is null)
            {
                // An earlier program wrote it: the text is read again.
                signature = StoryIndex.Read(Telling.ArticleOf((await store.ArticlesAsync([article], ct))[0]));
                renewed.Add((article, signature.ToBytes()));
            }

            index.Remember(signature, story, copyOf);
        }

        await store.RenewSignaturesAsync(renewed, ct);

        return index;
    }
}
