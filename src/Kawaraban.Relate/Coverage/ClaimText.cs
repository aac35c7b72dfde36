namespace Kawaraban.Relate.Coverage;

/// <summary>How a part of a sentence stands by itself.</summary>
internal static class ClaimText
{
    private static readonly string[] LeadingWords = ["and ", "but ", "that ", "or ", "dan ", "bahwa ", "tetapi ", "et ", "que ", "und ", "dass ", "y "];
    private static readonly char[] Edges = [' ', ',', ';', ':', '-', '–', '—', '、', '，', '；'];

    /// <summary>The outlet's own words from one place to another, without the conjunction before and the comma behind.</summary>
    public static string Of(ReportSentence sentence, int start, int end)
    {
        if (start == 0 && end == sentence.Text.Length)
            return sentence.Text;
        var text = sentence.Text[start..end].Trim(Edges);
        foreach (var word in LeadingWords)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length * 3)
                text = text[word.Length..];
        }
        return Balanced(text);
    }

    private static string Balanced(string text)
    {
        if (text.Count(c => c == '"') % 2 == 1)
            text = text.StartsWith('"') ? text[1..] : text.EndsWith('"') ? text[..^1] : text;
        return text.Trim(Edges);
    }
}
