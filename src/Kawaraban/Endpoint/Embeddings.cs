using System.Runtime.InteropServices;
using Kawaraban.Relate.Stories;
using Kawaraban.Store;

namespace Kawaraban.Endpoint;

/// <summary>
/// Has articles embedded while they are related, so that reports of one event in different languages are looked at together. It only
/// proposes; without an answer an article is related as without an endpoint.
/// </summary>
internal sealed class Embeddings(EndpointClient endpoint, RelatingStore store)
{
    // A title and a lead tell which event it is, and thirty-two of them with their vectors fit into one answer.
    private const int CharactersOfAText = 1_200;
    private const int TextsOfACall = 32;

    private string Model => endpoint.EmbeddingsModel!;

    /// <summary>What earlier runs remember, made by the same model.</summary>
    public async Task<EmbeddingIndex> LoadAsync(CancellationToken ct)
    {
        var index = new EmbeddingIndex();
        foreach (var (article, language, bytes) in await store.EmbeddingsAsync(Model, EmbeddingIndex.Most, ct))
            index.Remember(article, language, MemoryMarshal.Cast<byte, float>(bytes).ToArray());
        return index;
    }

    /// <summary>The vectors of articles by id; none for those the endpoint did not answer for in time.</summary>
    public async Task<IReadOnlyDictionary<long, float[]>> OfAsync(IReadOnlyList<StoredArticle> articles, CancellationToken ct)
    {
        var vectors = new Dictionary<long, float[]>();
        using var limit = endpoint.Limit(ct);
        foreach (var call in articles.Chunk(TextsOfACall))
        {
            if (await endpoint.EmbedAsync([.. call.Select(TextOf)], limit) is not { } embedded)
                break;
            foreach (var (article, vector) in call.Zip(embedded))
                vectors.Add(article.Id, vector);
        }

        return vectors;
    }

    public Task KeepAsync(WriteSession session, long article, float[] vector) =>
        RelatingStore.KeepEmbeddingAsync(session, article, Model, MemoryMarshal.AsBytes(vector.AsSpan()).ToArray());

    private static string TextOf(StoredArticle article)
    {
        var text = $"{article.Title}\n{article.BodyText}";
        return text.Length > CharactersOfAText ? text[..CharactersOfAText] : text;
    }
}
