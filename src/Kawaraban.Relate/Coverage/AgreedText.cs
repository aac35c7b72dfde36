namespace Kawaraban.Relate.Coverage;

/// <summary>Words an agreed claim: the clause of one of its sentences that says it most plainly.</summary>
internal static class AgreedText
{
    private const int BestLength = 110;

    public static Claim Claim(AgreedClaim claim)
    {
        var plainest = claim.Units.Select(unit => unit.Sentence).Distinct()
            .Select(sentence => Span(claim, sentence))
            .MinBy(span => (Plainness(span), span.Sentence.Position));
        return new Claim
        {
            Text = ClaimText.Of(plainest.Sentence, plainest.Start, plainest.End),
            Sentences = [.. claim.Sentences.OrderBy(sentence => sentence.Position).Select(sentence => new ClaimSentence(sentence.Article, sentence.Outlet, sentence.Text))],
        };
    }

    /// <summary>From the first to the last clause of the claim in this sentence, when nothing else stands between; else the longest of them; with what it needs to be a statement.</summary>
    private static (ReportSentence Sentence, int Start, int End) Span(AgreedClaim claim, ReportSentence sentence)
    {
        var own = claim.Units.Where(unit => unit.Sentence == sentence).OrderBy(unit => unit.Clause.Start).ToList();
        var first = sentence.Units.IndexOf(own[0]);
        var last = sentence.Units.IndexOf(own[^1]);
        var isRun = Enumerable.Range(first, last - first + 1).All(i => sentence.Units[i].Clause.IsFrame || own.Contains(sentence.Units[i]));
        if (!isRun)
            first = last = sentence.Units.IndexOf(own.MaxBy(unit => unit.Terms.Length)!);
        while (isRun && first > 0 && sentence.Units[first - 1].Clause.IsFrame)
            first--;
        while (isRun && last + 1 < sentence.Units.Count && sentence.Units[last + 1].Clause.IsFrame)
            last++;
        while (first > 0 && !BeginsAlone(sentence, first, last))
            first--;
        while (last + 1 < sentence.Units.Count && !EndsAlone(sentence, first, last))
            last++;
        return (sentence, sentence.Units[first].Clause.Start, sentence.Units[last].Clause.End);
    }

    /// <summary>"through vessel monitoring systems" is no statement: what it belongs to stands before it.</summary>
    private static bool BeginsAlone(ReportSentence sentence, int first, int last)
    {
        var text = Text(sentence, first, last);
        return !Clauses.IsDependent(ClaimText.Of(sentence, sentence.Units[first].Clause.Start, sentence.Units[last].Clause.End))
            && text[0] != '(' && text.Count(')') <= text.Count('(')
            && Enumerable.Range(first, last - first + 1).Any(i => sentence.Units[i].MayHoldVerb && !sentence.Units[i].Clause.IsFrame);
    }

    /// <summary>"The airport, which closed at six" lacks its verb, "a door" the end of the quotation.</summary>
    private static bool EndsAlone(ReportSentence sentence, int first, int last)
    {
        var text = Text(sentence, first, last);
        return !References.IsRelative(Text(sentence, last, last)) && !References.IsRelative(Text(sentence, last + 1, last + 1))
            && text.Count('“') == text.Count('”') && text.Count('"') % 2 == 0 && text.Count('「') == text.Count('」');
    }

    private static ReadOnlySpan<char> Text(ReportSentence sentence, int first, int last) =>
        sentence.Text.AsSpan(sentence.Units[first].Clause.Start..sentence.Units[last].Clause.End);

    /// <summary>A whole sentence of middling length that begins with no pronoun reads best.</summary>
    private static int Plainness((ReportSentence Sentence, int Start, int End) span)
    {
        var length = span.End - span.Start;
        var penalty = Math.Abs(length - BestLength);
        if (span.Start > 0)
            penalty += 60;
        if (span.End < span.Sentence.Text.Length)
            penalty += 20;
        var text = ClaimText.Of(span.Sentence, span.Start, span.End);
        if (Clauses.IsDependent(text))
            penalty += 100;
        // What another outlet found out is best said in that outlet's words.
        if (span.Sentence.Quotes.Count > 0)
            penalty += 60;
        return penalty + (References.BeginsWithReference(text) ? 80 : 0);
    }
}
