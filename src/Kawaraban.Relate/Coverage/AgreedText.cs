namespace Kawaraban.Relate.Coverage;

/// <summary>Words an agreed claim: the clause of one of its sentences that says it most plainly.</summary>
internal static class AgreedText
{
    private const int BestLength = 110;

    /// <summary>How many times as much as is agreed may be shown, so that it is a statement: more would be taken for agreed too.</summary>
    private const int MostAdded = 3;

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
    private static (ReportSentence Sentence, int Start, int End, bool IsWidened) Span(AgreedClaim claim, ReportSentence sentence)
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
        var (from, to) = Widened(sentence, first, last, (from, to) => BeginsAlone(sentence, from, to) && Statements.Begins(sentence, StartOf(sentence, from), EndOf(sentence, to)),
            (from, to) => EndsAlone(sentence, from, to) && Statements.Ends(sentence, EndOf(sentence, to)));
        // "Ronny Manoppo, who heads the directorate" is agreed, but not what he said.
        if (TermsOf(sentence, from, to) > MostAdded * TermsOf(sentence, first, last))
            (from, to) = Widened(sentence, first, last, (from, to) => BeginsAlone(sentence, from, to), (from, to) => EndsAlone(sentence, from, to));
        return (sentence, StartOf(sentence, from), EndOf(sentence, to), TermsOf(sentence, from, to) > TermsOf(sentence, first, last));
    }

    private static (int First, int Last) Widened(ReportSentence sentence, int first, int last, Func<int, int, bool> begins, Func<int, int, bool> ends)
    {
        while (first > 0 && !begins(first, last))
            first--;
        while (last + 1 < sentence.Units.Count && !ends(first, last))
            last++;
        return (first, last);
    }

    private static int TermsOf(ReportSentence sentence, int first, int last) =>
        sentence.Units[first..(last + 1)].Where(unit => !unit.Clause.IsFrame).Sum(unit => unit.Terms.Length);

    private static int StartOf(ReportSentence sentence, int unit) => sentence.Units[unit].Clause.Start;

    private static int EndOf(ReportSentence sentence, int unit) => sentence.Units[unit].Clause.End;

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
    private static int Plainness((ReportSentence Sentence, int Start, int End, bool IsWidened) span)
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
        // What was taken in to make it a statement may be more than both say.
        if (span.IsWidened)
            penalty += 60;
        // What another outlet found out is best said in that outlet's words.
        if (span.Sentence.Quotes.Count > 0)
            penalty += 60;
        return penalty + (References.BeginsWithReference(text) ? 80 : 0);
    }
}
