namespace Kawaraban.Extract.Content;

/// <summary>The line or paragraph under the headline that says what the article tells. Themes put it in the header, outside the body.</summary>
internal static class Standfirst
{
    /// <summary>What stands between the headline and the text and is named as the lead, said by the page's description, or the first whole sentence there.</summary>
    /// <param name="page">The page, weighed.</param>
    /// <param name="kept">The body, in order.</param>
    /// <param name="titles">What the page calls itself.</param>
    /// <param name="descriptions">What its metadata says it is about.</param>
    public static Block? Find(Outline page, IReadOnlyList<Block> kept, PageTitles titles, IEnumerable<string?> descriptions)
    {
        var first = kept[0].Index;
        var headline = LastTitleBefore(page, first, titles);
        var described = descriptions.OfType<string>().Select(Words).Where(words => words.Count > 4).ToList();
        Block? plain = null;
        for (var i = headline >= 0 ? headline + 1 : Math.Max(0, first - Thresholds.LeadIsNear); i < first; i++)
        {
            var block = page.Blocks[i];
            if (!MayBeLead(block) || titles.Repeats(block.Text))
                continue;
            if (IsNamed(block) || described.Exists(words => Shares(words, Words(block.Text))))
                return Unless(block, kept);
            if (headline >= 0 && block.Region.Foreign == Trait.None && (Weighing.IsProse(block) || (plain is null && block.Kind == BlockKind.Heading)))
                plain = plain is { Kind: not BlockKind.Heading } ? plain : block;
        }
        return plain is null ? null : Unless(plain, kept);
    }

    /// <summary>The beginning of a body, where it is named as the lead or is what the page's description says, and is not all of the body.</summary>
    public static Block? In(IReadOnlyList<Block> kept, IEnumerable<string?> descriptions)
    {
        var first = kept[0];
        if (kept.Count < 3 || first.Size < Thresholds.LeastLead)
            return null;
        var folded = PageTitles.Fold(first.Text);
        return IsNamed(first) || descriptions.OfType<string>().Any(description => PageTitles.Fold(description) == folded) ? first : null;
    }

    private static int LastTitleBefore(Outline page, int first, PageTitles titles)
    {
        for (var i = first - 1; i >= 0; i--)
            if (page.Blocks[i].Region.Element.LocalName is "h1" or "h2" && titles.Repeats(page.Blocks[i].Text))
                return i;
        return -1;
    }

    private static bool MayBeLead(Block block) =>
        block.Size >= Thresholds.LeastLead && block.LinkShare < Thresholds.LinkedChrome && !ChromeLines.Is(block)
        && (block.Region.Foreign & ~(IsNamed(block) ? Trait.Elsewhere : Trait.None)) == Trait.None;

    private static bool IsNamed(Block block) =>
        ((block.Region.Own | (block.Region.Parent?.Own ?? Trait.None)) & Trait.Lead) != 0;

    /// <summary>A body often begins with its lead.</summary>
    private static Block? Unless(Block lead, IReadOnlyList<Block> kept)
    {
        var words = Words(lead.Text);
        return kept.Take(4).Select(block => Words(block.Text)).Any(other => words.Count(other.Contains) >= words.Count * Thresholds.SameLead) ? null : lead;
    }

    private static bool Shares(HashSet<string> one, HashSet<string> other) =>
        one.Count > 0 && other.Count > 0 && one.Count(other.Contains) >= Math.Min(one.Count, other.Count) * Thresholds.SameLead;

    /// <summary>Words, or pairs of signs where a script does not part words.</summary>
    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Script.IsUnspaced(text[i]) && i + 1 < text.Length)
                words.Add(text.Substring(i, 2));
            else if (i < text.Length && char.IsLetterOrDigit(text[i]))
                start = start < 0 ? i : start;
            else if (start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }
        return words;
    }
}
