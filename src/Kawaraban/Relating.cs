using System.Collections.Concurrent;
using Kawaraban.Endpoint;
using Kawaraban.Relate;
using Kawaraban.Relate.Stories;
using Kawaraban.Relate.Storylines;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>
/// Relates what came in, in the order it was published: copy of what, which story, which storyline; then tells each story that changed
/// anew (title, summary, coverage). One at a time in the whole program: a decision rests on the decisions before it.
/// </summary>
/// <param name="store">Articles and stories.</param>
/// <param name="embeddings">Proposes candidates in other languages, where the owner named an endpoint for it.</param>
internal sealed class Relating(RelatingStore store, Embeddings? embeddings = null) : IDisposable
{
    // Enough that a transaction's cost is shared, few enough that an interruption loses little.
    private const int BatchSize = 100;

    private readonly SemaphoreSlim _alone = new(1, 1);
    private StoryIndex? _index;
    private EmbeddingIndex _embedded = new();

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
        if (_index is null && embeddings is not null)
            _embedded = await embeddings.LoadAsync(ct);
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

    private Task<IReadOnlyList<ReadArticle>> ReadAsync(long[] batch, CancellationToken ct) => Task.Run<IReadOnlyList<ReadArticle>>(
        async () =>
        {
            var articles = await store.ArticlesAsync(batch, ct);
            var vectors = embeddings is null ? null : await embeddings.OfAsync(articles, ct);
            return
            [
                .. articles.AsParallel().AsOrdered().WithCancellation(ct)
                    .Select(article => new ReadArticle(article, StoryIndex.Read(Telling.ArticleOf(article)), vectors?.GetValueOrDefault(article.Id))),
            ];
        },
        ct);

    private async Task DecideAsync(StoryIndex index, IReadOnlyList<ReadArticle> batch, CancellationToken ct)
    {
        await using var session = await store.BeginWriteAsync(ct);
        var changed = new HashSet<long>();
        foreach (var article in batch)
            changed.Add(await RelateOneAsync(index, session, article));

        await store.ChangedAsync(session, changed);
        await session.CommitAsync(ct);
    }

    private async Task<long> RelateOneAsync(StoryIndex index, WriteSession session, ReadArticle read)
    {
        var (article, signature, vector) = read;
        // An edited article stays where it is: an outlet that corrects a figure has not reported another event.
        var assignment = article.StoryId is null ? index.Decide(signature, vector is null ? [] : _embedded.Near(article.Language, vector)) : null;
        var (story, copyOf) = assignment switch
        {
            null => (article.StoryId!.Value, article.CopyOf),
            Assignment.Joins joins => (joins.Story, null),
            Assignment.Copies copies => (copies.Story, copies.Of),
            _ => (await store.StartStoryAsync(session, article), (long?)null),
        };
        index.Remember(signature, story, copyOf);
        await store.AssignAsync(session, article, story, copyOf, assignment?.Why, signature.ToBytes());
        if (vector is not null)
            await EmbedAsync(session, article, vector);
        foreach (var merged in assignment?.Merges ?? [])
        {
            await RelatingStore.MergeAsync(session, merged, story);
            index.Merge(merged, story);
        }

        if (assignment?.Follows is { } follows && follows.Story != story)
            await store.FollowAsync(session, story, follows);
        return story;
    }

    private async Task EmbedAsync(WriteSession session, StoredArticle article, float[] vector)
    {
        _embedded.Remember(article.Id, article.Language, vector);
        await embeddings!.KeepAsync(session, article.Id, vector);
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

    // The vector is null without an endpoint, and where it gave none.
    private readonly record struct ReadArticle(StoredArticle Article, ArticleSignature Signature, float[]? Vector);
}
