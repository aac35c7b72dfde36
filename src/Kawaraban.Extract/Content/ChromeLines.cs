using System.Buffers;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Content;

/// <summary>Lines that stand between the paragraphs and are not the article's.</summary>
internal static class ChromeLines
{
    private static readonly SearchValues<char> CounterSigns = SearchValues.Create("0123456789/ of:");

    public static bool Is(Block block)
    {
        // Figures in a table are its content.
        if (block.Kind == BlockKind.Cell && block.Size < Thresholds.ShortChrome)
            return false;
        var text = block.Text.AsSpan().Trim();
        if (IsCounter(text) || ChromePhrases.Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Trim(" .:…|-–•[]()")))
            return true;
        if (block.Size > Thresholds.LongestChrome)
            return false;
        text = text.TrimStart("\"“„«*+>»→•·-–—‣▪■● \ufeff");
        if (Begins(text, ChromePhrases.LeadsElsewhere))
            return block.LinkShare > Thresholds.LinkedChrome || block.Size < Thresholds.ShortChrome || text.IndexOf(':') is > 0 and < 30;
        if (Begins(text, ChromePhrases.Rights))
            return true;
        if (Begins(text, ChromePhrases.Asks))
            return block.LinkShare > 0 || block.Size < Thresholds.ShortChrome;
        return block.Size < Thresholds.LongestCredit && block.Kind != BlockKind.Heading && Begins(text, ChromePhrases.Credits);
    }

    /// <summary>A heading, or a line set like one, that opens a box of other things.</summary>
    public static bool OpensBox(Block block) =>
        block.Size < Thresholds.ShortChrome && !SentenceEnd.ClosesOrLeadsOn(block.Text) | block.Text.EndsWith(':') | block.Text.EndsWith("...", StringComparison.Ordinal)
        && Begins(block.Text.AsSpan().Trim(), ChromePhrases.BoxHeadings);

    /// <summary>"6", "1 of 6", "3/12": the place in a gallery.</summary>
    private static bool IsCounter(ReadOnlySpan<char> text) =>
        text.Length <= 10 && text.IndexOfAnyInRange('0', '9') >= 0 && text.IndexOfAnyExcept(CounterSigns) < 0;

    private static bool Begins(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (var phrase in phrases)
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && EndsWord(text, phrase))
                return true;
        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, string phrase) =>
        text.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetter(text[phrase.Length]) || Script.IsUnspaced(phrase[^1]);
}
