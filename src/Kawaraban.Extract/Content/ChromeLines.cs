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
        if (ChromePhrases.LeadsElsewhere.Open(text))
            return block.LinkShare > Thresholds.LinkedChrome || block.Size < Thresholds.ShortChrome || text.IndexOf(':') is > 0 and < 30;
        if (ChromePhrases.Rights.Open(text))
            return true;
        if (ChromePhrases.Asks.Open(text))
            return block.LinkShare > 0 || block.Size < Thresholds.ShortChrome;
        return block.Size < Thresholds.LongestCredit && block.Kind != BlockKind.Heading && ChromePhrases.Credits.Open(text);
    }

    /// <summary>A heading, or a line set like one, that opens a box of other things.</summary>
    public static bool OpensBox(Block block) =>
        block.Size < Thresholds.ShortChrome && !SentenceEnd.ClosesOrLeadsOn(block.Text) | block.Text.EndsWith(':') | block.Text.EndsWith("...", StringComparison.Ordinal)
        && ChromePhrases.BoxHeadings.Open(block.Text.AsSpan().Trim());

    /// <summary>"6", "1 of 6", "3/12": the place in a gallery.</summary>
    private static bool IsCounter(ReadOnlySpan<char> text) =>
        text.Length <= 10 && text.IndexOfAnyInRange('0', '9') >= 0 && text.IndexOfAnyExcept(CounterSigns) < 0;
}
