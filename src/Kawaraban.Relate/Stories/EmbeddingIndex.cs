using System.Runtime.Intrinsics;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>An article that a machine finds near another one in meaning.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Similarity">The cosine of the two vectors.</param>
public readonly record struct Proposal(long Article, double Similarity);

/// <summary>
/// Vectors that a machine made of articles, and the nearest of them in other languages. They propose what <see cref="StoryIndex"/> then
/// judges by its own evidence. Not for use by several threads at once.
/// </summary>
public sealed class EmbeddingIndex
{
    /// <summary>The most articles that are kept.</summary>
    public const int Most = Thresholds.MostEmbeddings;

    private readonly Queue<(long Article, string? Language, float[] Vector)> _articles = new();

    /// <summary>Takes in an article; of many the newest are kept.</summary>
    /// <param name="article">Its id.</param>
    /// <param name="language">Its language tag, or null.</param>
    /// <param name="vector">A vector of length one.</param>
    public void Remember(long article, string? language, float[] vector)
    {
        if (_articles.Count == Most)
            _articles.Dequeue();
        _articles.Enqueue((article, StopWords.PrimaryTag(language), vector));
    }

    /// <summary>The nearest articles in other languages, the nearest first.</summary>
    /// <param name="language">The language of the article that asks; nothing is near to one whose language is unknown.</param>
    /// <param name="vector">Its vector, of length one.</param>
    public IReadOnlyList<Proposal> Near(string? language, float[] vector)
    {
        var own = StopWords.PrimaryTag(language);
        return
        [
            .. _articles.Where(other => own is not null && other.Language is not null && other.Language != own && other.Vector.Length == vector.Length)
                .Select(other => new Proposal(other.Article, Dot(other.Vector, vector)))
                .Where(proposal => proposal.Similarity >= Thresholds.LeastSimilarity)
                .OrderByDescending(proposal => proposal.Similarity).ThenBy(proposal => proposal.Article)
                .Take(Thresholds.MostProposals),
        ];
    }

    // Eight sums side by side, whatever the machine has, so that every machine comes to the same number.
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = Vector256<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            sums += Vector256.Create(a[i..]) * Vector256.Create(b[i..]);
        var sum = 0f;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
            sum += sums[lane];
        for (; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
