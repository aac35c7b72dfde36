using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
/// <param name="corrections">What readers corrected.</param>
/// <param name="clock">Says which stories are of late.</param>
/// <param name="embeddings">Proposes candidates in other languages, where the owner named an endpoint for it.</param>
internal sealed class Relating(RelatingStore store, Corrections corrections, TimeProvider clock, Embeddings? embeddings = null) : IDisposable
{
    // Enough that a transaction's cost is shared, few enough that an interruption loses little.
    private const int BatchSize = 100;

    // After so many batches a reader's correction gets its turn: a second or two, however much came in. After each, where an endpoint may
    // take its time over it.
    private const int BatchesAtOnce = 20;

    // An event is reported within days. Half a millisecond each, after a round that brought something.
    private static readonly TimeSpan LaidBesideFor = TimeSpan.FromDays(7);
    private const int MostLaidBeside = 500;

    private readonly SemaphoreSlim _oneRun = new(1, 1);
    private readonly SemaphoreSlim _alone = new(1, 1);
    private StoryIndex? _index;

    // What a reader follows alone is related among itself: nobody else's story may show that it is there.
    private readonly Dictionary<ReaderId, StoryIndex> _ownIndexes = [];
    private EmbeddingIndex _embedded = new();

    // The corrections that the index knows of.
    private IReadOnlyList<(long Id, bool IsUndone)> _respected = [];

    public async Task RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        await _oneRun.WaitAsync(ct);
        try
        {
            var anyNew = false;
            while (await store.UnfinishedAsync(ct) is { Count: > 0 } unfinished)
            {
                anyNew = true;
                foreach (var part in unfinished.Chunk(BatchSize * (embeddings is null ? BatchesAtOnce : 1)))
                    await AloneAsync(() => RelateAsync([.. part.Chunk(BatchSize)], progress, ct), ct);
            }

            var dated = new HashSet<long>();
            while (await AloneAsync(async () => await TellAsync(await store.UntoldAsync(BatchSize, ct), dated, ct), ct) > 0)
            {
                // A chunk at a time, so that a correction gets its turn.
            }

            if (anyNew)
                await AloneAsync(() => LayBesideAsync(ct), ct);
        }
        finally
        {
            _oneRun.Release();
        }
    }

    /// <summary>Makes a correction while nothing is decided beside it, and tells its stories anew.</summary>
    public Task<CorrectionResult> CorrectAsync(Func<Task<CorrectionResult>> correct, CancellationToken ct) => AloneAsync(async () =>
    {
        var result = await correct();
        if (result is not CorrectionResult.Done(var correction))
            return result;

        if (correction is { Kind: CorrectionKind.Split, UndoneAt: null })
            await FollowAsync(correction.Into.Value, ct);
        var stories = await corrections.StandingAsync([correction.From.Value, correction.Into.Value], ct);
        await TellAsync([.. stories.Values.Distinct()], [], ct);
        return new CorrectionResult.Done((await corrections.FindAsync(correction.Id, ct))!);
    }, ct);

    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await _alone.WaitAsync(ct);
        try
        {
            return await work();
        }
        catch
        {
            // What the index remembers and what the store holds may differ now: it is read anew next time.
            _index = null;
            _ownIndexes.Clear();
            throw;
        }
        finally
        {
            _alone.Release();
        }
    }

    private Task AloneAsync(Func<Task> work, CancellationToken ct) => AloneAsync(async () =>
    {
        await work();
        return true;
    }, ct);

    public void Dispose()
    {
        _oneRun.Dispose();
        _alone.Dispose();
    }

    // While one batch is decided, which has to be in order, the next one is read, which may be all at once.
    private async Task RelateAsync(IReadOnlyList<long[]> batches, IProgress<int>? progress, CancellationToken ct)
    {
        await IndexAsync(ct);
        var reading = ReadAsync(batches[0], ct);
        for (var i = 0; i < batches.Count; i++)
        {
            var read = await reading;
            reading = i + 1 < batches.Count ? ReadAsync(batches[i + 1], ct) : reading;
            await DecideAsync(read, ct);
            progress?.Report(batches[i].Length);
        }
    }

    private Task<IReadOnlyList<ReadArticle>> ReadAsync(long[] batch, CancellationToken ct) => Task.Run<IReadOnlyList<ReadArticle>>(
        async () =>
        {
            var articles = await store.ArticlesAsync(batch, ct);
            var vectors = embeddings is null ? null : await embeddings.OfAsync([.. articles.Where(article => article is { StoryId: null, OnlyFor: null })], ct);
            return
            [
                .. articles.AsParallel().AsOrdered().WithCancellation(ct)
                    .Select(article => Read(article, vectors?.GetValueOrDefault(article.Id))),
            ];
        },
        ct);

    private static ReadArticle Read(StoredArticle article, float[]? vector)
    {
        var signature = StoryIndex.Read(Telling.ArticleOf(article));
        return new ReadArticle(article, signature, signature.ToBytes(), vector);
    }

    private async Task DecideAsync(IReadOnlyList<ReadArticle> batch, CancellationToken ct)
    {
        foreach (var reader in batch.Select(read => read.Article.OnlyFor).OfType<ReaderId>().Distinct().Where(reader => !_ownIndexes.ContainsKey(reader)))
            _ownIndexes[reader] = await LoadAsync(reader, ct);

        await using var session = await store.BeginWriteAsync(ct);
        var changed = new HashSet<long>();
        foreach (var article in batch)
            changed.Add(await RelateOneAsync(article.Article.OnlyFor is { } reader ? _ownIndexes[reader] : _index!, session, article));

        await store.ChangedAsync(session, changed);
        await session.CommitAsync(ct);
    }

    private async Task<long> RelateOneAsync(StoryIndex index, WriteSession session, ReadArticle read)
    {
        var (article, signature, bytes, vector) = read;
        if (article.StoryId is not null && await RelatingStore.RelatedAsync(session, article.Id) is { } related)
            return await RenewAsync(index, session, read, related);

        var assignment = index.Decide(signature, vector is null ? [] : _embedded.Near(article.Language, vector));
        var story = StoryOf(assignment) ?? await store.StartStoryAsync(session, article);
        var copyOf = (assignment as Assignment.Copies)?.Of;
        if (assignment is Assignment.Replaces { Of: var former, WhyOf: var why })
            await MakeCopyAsync(index, session, former, article.Id, why);

        index.Remember(signature, story, copyOf);
        await store.AssignAsync(session, article, story, copyOf, assignment.Why, bytes);
        if (vector is not null)
            await EmbedAsync(session, article, vector);
        foreach (var merged in assignment.Merges)
        {
            await store.MergeAsync(session, merged, story, article.Id);
            index.Merge(merged.Story, story);
        }

        if (assignment.Follows is { } follows && follows.Story != story)
            await store.FollowAsync(session, story, follows);
        return story;
    }

    private async Task EmbedAsync(WriteSession session, StoredArticle article, float[] vector)
    {
        _embedded.Remember(article.Id, article.Language, vector);
        await embeddings!.KeepAsync(session, article.Id, vector);
    }

    // An edited article stays where it is: an outlet that corrects a figure has not reported another event.
    private async Task<long> RenewAsync(
        StoryIndex index, WriteSession session, ReadArticle read, (byte[] Signature, long Story, long? CopyOf) related)
    {
        await ForgetAsync(index, session, read.Article.Id, related);
        index.Remember(read.Signature, related.Story, related.CopyOf);
        await store.AssignAsync(session, read.Article, related.Story, related.CopyOf, why: null, read.Bytes);
        return related.Story;
    }

    private static async Task MakeCopyAsync(StoryIndex index, WriteSession session, long former, long origin, IReadOnlyList<Reason> why)
    {
        if (await RelatingStore.RelatedAsync(session, former) is not { } related)
            return;

        if (await ForgetAsync(index, session, former, related) is { } signature)
            index.Remember(signature, related.Story, origin);
        await RelatingStore.ReplaceOriginAsync(session, former, origin, why);
    }

    /// <summary>What the index remembered of an article, which it now no longer does; null when another version of the program wrote it down.</summary>
    private static async Task<ArticleSignature?> ForgetAsync(StoryIndex index, WriteSession session, long article, (byte[] Signature, long Story, long? CopyOf) related)
    {
        var former = ArticleSignature.FromBytes(related.Signature);
        if (former is not null)
            index.Forget(former, related.CopyOf, (await RelatingStore.OtherReportsAsync(session, article)).Select(bytes => ArticleSignature.FromBytes(bytes)).OfType<ArticleSignature>());
        return former;
    }

    private async Task<int> TellAsync(IReadOnlyList<long> untold, HashSet<long> dated, CancellationToken ct)
    {
        foreach (var id in untold.Where(id => !dated.Contains(id)))
            dated.UnionWith(await SettleDatesAsync(id, ct));

        var told = new ConcurrentBag<ToldStory>();
        await Parallel.ForEachAsync(untold, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, async (id, stop) =>
            told.Add(Telling.Tell(id, await store.ArticlesOfAsync(id, Telling.MostCompared, stop))));
        await store.TellAsync([.. told.OrderBy(story => story.Id)], ct);
        return untold.Count;
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

    // What a reader has alone may be an event that everybody reads of: whichever came first, both are known now. Asking the index leaves it
    // as it is, so that what everybody sees is the same without it.
    private async Task LayBesideAsync(CancellationToken ct)
    {
        var alone = await store.AloneAsync(clock.GetUtcNow() - LaidBesideFor, MostLaidBeside, ct);
        if (alone.Count == 0)
            return;

        var index = await IndexAsync(ct);
        var pairs = new List<(long, long)>();
        foreach (var (story, bytes) in alone)
        {
            if (ArticleSignature.FromBytes(bytes) is { } signature && StoryOf(index.Decide(signature)) is { } beside)
                pairs.Add((story, beside));
        }

        await store.LayBesideAsync(pairs, ct);
    }

    private static long? StoryOf(Assignment assignment) => assignment switch
    {
        Assignment.Joins joins => joins.Story,
        Assignment.Copies copies => copies.Story,
        Assignment.Replaces replaces => replaces.Story,
        _ => null,
    };

    // A story that was split off was never asked which one it follows.
    private async Task FollowAsync(long story, CancellationToken ct)
    {
        var index = await IndexAsync(ct);
        var first = (await store.ArticlesOfAsync(story, 1, ct))[0];
        if (index.Follow(StoryIndex.Read(Telling.ArticleOf(first))) is not { } follows)
            return;

        await using var session = await store.BeginWriteAsync(ct);
        await store.FollowAsync(session, story, follows);
        await session.CommitAsync(ct);
    }

    // The store holds the truth: what readers corrected since, here or in another process, the index learns before it decides.
    private async Task<StoryIndex> IndexAsync(CancellationToken ct)
    {
        var all = await corrections.AllAsync(ct);
        var isNew = _index is null;
        if (isNew && embeddings is not null)
            _embedded = await embeddings.LoadAsync(ct);
        var index = _index ??= await LoadAsync(onlyFor: null, ct);
        var known = all.Select(one => (one.Id, one.UndoneAt is not null)).ToList();
        if (!isNew && known.SequenceEqual(_respected))
            return index;

        var unknown = known.Except(_respected).Select(one => one.Id).ToHashSet();
        var standing = await corrections.StandingAsync([.. all.SelectMany(one => new[] { one.From.Value, one.Into.Value }).Distinct()], ct);
        if (!isNew)
            await RegroupAsync(index, all.Where(one => unknown.Contains(one.Id)).SelectMany(one => new[] { one.From.Value, one.Into.Value }).Distinct(), standing, ct);
        index.KeepApart(all.Where(one => one is { KeepsApart: true, UndoneAt: null }).Select(one => (standing[one.From.Value], standing[one.Into.Value])));
        _respected = known;
        return index;
    }

    private async Task RegroupAsync(StoryIndex index, IEnumerable<long> stories, IReadOnlyDictionary<long, long> standing, CancellationToken ct)
    {
        foreach (var story in stories)
        {
            var into = standing[story];
            if (into != story)
                index.Merge(story, into);
            index.Regroup(into, await SignaturesAsync(onlyFor: null, into, ct).Select(row => (row.Signature, row.CopyOf)).ToListAsync(ct));
        }
    }

    private async Task<StoryIndex> LoadAsync(ReaderId? onlyFor, CancellationToken ct)
    {
        var index = new StoryIndex();
        await foreach (var (signature, story, copyOf) in SignaturesAsync(onlyFor, story: null, ct))
            index.Remember(signature, story, copyOf);
        return index;
    }

    private async IAsyncEnumerable<(ArticleSignature Signature, long Story, long? CopyOf)> SignaturesAsync(
        ReaderId? onlyFor, long? story, [EnumeratorCancellation] CancellationToken ct)
    {
        var renewed = new List<(long Article, byte[] Signature)>();
        foreach (var (article, bytes, storyId, copyOf) in await store.SignaturesAsync(onlyFor, story, ct))
        {
            var signature = ArticleSignature.FromBytes(bytes);
            if (signature is null)
            {
                // An earlier program wrote it: the text is read again.
                signature = StoryIndex.Read(Telling.ArticleOf((await store.ArticlesAsync([article], ct))[0]));
                renewed.Add((article, signature.ToBytes()));
            }

            yield return (signature, storyId, copyOf);
        }

        await store.RenewSignaturesAsync(renewed, ct);
    }

    // The vector is null without an endpoint, and where it gave none.
    private readonly record struct ReadArticle(StoredArticle Article, ArticleSignature Signature, byte[] Bytes, float[]? Vector);
}
