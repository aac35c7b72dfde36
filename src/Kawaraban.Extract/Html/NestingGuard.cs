using System.Buffers;
using System.Collections.Frozen;

namespace Kawaraban.Extract.Html;

/// <summary>
/// Takes hostile nesting out of HTML before it is parsed. A parser looks through all open elements at most tags, so that
/// 100,000 nested elements cost minutes; and it repeats open formatting elements in every paragraph, so that a few unclosed
/// ones multiply a page. Start tags beyond what any real page needs are left out; their content stays. Where a page is both deep
/// and long, it is read as far as the work goes.
/// </summary>
internal static class NestingGuard
{
    /// <summary>Characters that are read. The longest of the labelled pages has 2.5 million; a hostile one would cost seconds.</summary>
    private const int Longest = 8_000_000;

    /// <summary>Browsers stop at 512 (Chromium); the deepest of the labelled pages has 61.</summary>
    private const int MaxDepth = 512;
    private const int MaxFormatting = 64;

    /// <summary>
    /// Open elements that a parser may look at while it reads a page, all start tags together: about a second. The labelled pages ask for
    /// 0.6 million at most.
    /// </summary>
    private const long MostWork = 12_000_000;

    /// <summary>A formatting element is not looked at but made once more, where it is open.</summary>
    private const int FormattingWork = 24;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\f\r/>");

    private static readonly FrozenSet<string> Formatting =
        "a b big code em font i nobr s small strike strong tt u".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements without an end tag, or with one that is usually left out: they do not nest by being repeated.</summary>
    private static readonly FrozenSet<string> DoNotCount =
        ("area base br col embed frame hr img input link meta param source track wbr p li dd dt tr td th thead tbody tfoot option optgroup colgroup rt rp " +
         "html head body path use").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The same HTML, or one without the start tags that nest too deep and without what is too long to read.</summary>
    public static string Flatten(string html)
    {
        if (html.Length > Longest)
            html = html[..Longest];
        System.Text.StringBuilder? kept = null;
        var (copied, depth, formatting) = (0, 0, 0);
        var work = 0L;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = NextTag(html, Math.Max(at + 1, copied)))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = NameAt(html, at + (isEnd ? 2 : 1));
            if (name.IsEmpty)
                continue;

            var counts = Counts(name);
            ref var open = ref counts == true ? ref formatting : ref depth;
            if (isEnd)
                open = counts is null ? open : Math.Max(0, open - 1);
            else if (counts is not null && open == (counts == true ? MaxFormatting : MaxDepth))
            {
                kept ??= new(html.Length);
                kept.Append(html, copied, at - copied);
                copied = TagEnd(html, at);
            }
            else if ((work += depth + (FormattingWork * formatting)) > MostWork)
                return (kept ?? new()).Append(html, copied, at - copied).ToString();
            else if (counts is not null)
                open++;
        }
        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static int NextTag(string html, int from) => from >= html.Length ? -1 : html.IndexOf('<', from);

    private static int TagEnd(string html, int at) => html.IndexOf('>', at) is >= 0 and var end ? end + 1 : html.Length;

    private static ReadOnlySpan<char> NameAt(string html, int at)
    {
        if (at >= html.Length || !char.IsAsciiLetter(html[at]))
            return default;
        var rest = html.AsSpan(at, Math.Min(32, html.Length - at));
        var end = rest.IndexOfAny(NameEnd);
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>True for a formatting element, false for another that nests, null for one that does not.</summary>
    private static bool? Counts(ReadOnlySpan<char> name)
    {
        if (DoNotCount.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            return null;
        return Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }
}
