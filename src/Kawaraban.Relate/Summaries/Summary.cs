namespace Kawaraban.Relate.Summaries;

/// <summary>A summary made of sentences that stand in the articles.</summary>
public sealed record Summary(IReadOnlyList<SummarySentence> Sentences)
{
    /// <summary>The sentences as one text.</summary>
    public string Text => string.Join(" ", Sentences.Select(s => s.Text));
}

/// <summary>One sentence and the articles that say it, the one it is quoted from first.</summary>
public sealed record SummarySentence(string Text, IReadOnlyList<long> Articles);
