using System.Net;
using Kawaraban.Extract;

namespace Kawaraban;

/// <summary>Whether a feed carries its articles whole, or the pages behind its items are to be read. Pure.</summary>
internal static class Teasers
{
    // Words under which an item's text may be a teaser. A brief of a wire is rarely shorter; a teaser is rarely longer (it is one paragraph).
    private const int TeaserWords = 120;

    // Chinese and Japanese are counted in characters: about two say what a word says in English.
    private const int CharactersAWord = 2;

    // A text of this length that ends in an ellipsis is a text that ends in an ellipsis.
    private const int SurelyWhole = 3 * TeaserWords;

    // Letters at the end of a text in which it says that it goes on elsewhere: publishing systems add a line of their own below.
    private const int Tail = 200;

    private static readonly string[] CutMarks = ["[…]", "[...]", "(…)", "(...)"];

    // How a text that goes on elsewhere ends: in the languages of the interface and the commonest of the web.
    private static readonly string[] GoesOn =
    [
        "…", "...", "read more", "continue reading", "keep reading", "read the full story", "read the full article", "read full article", "full story",
        "baca selengkapnya", "selengkapnya", "lanjut baca", "続きを読む", "全文を読む", "もっと見る", "阅读全文", "阅读更多", "查看全文", "閱讀全文", "繼續閱讀",
        "lire la suite", "leer más", "seguir leyendo", "weiterlesen", "mehr lesen", "leia mais", "continua a leggere", "leggi tutto",
        "lees meer", "läs mer", "les mer", "læs mere", "читать далее", "czytaj dalej", "devamını oku", "더 보기", "đọc tiếp",
    ];

    public static bool IsShort(ExtractedArticle article) => WordsOf(article) < TeaserWords;

    /// <summary>Whether a feed carries whole texts: half of its items are longer than a teaser and do not break off.</summary>
    public static bool IsWhole(IReadOnlyCollection<(string? Html, ExtractedArticle Article)> items) =>
        items.Count > 0 && items.Count(item => !IsShort(item.Article) && !BreaksOff(item.Html)) * 2 >= items.Count;

    /// <summary>Whether an item says less than its page.</summary>
    /// <param name="html">What the feed carries, as published.</param>
    /// <param name="article">The same, read.</param>
    /// <param name="isWholeFeed">See <see cref="IsWhole"/>: a feed that carries long texts whole carries its short ones whole, too.</param>
    public static bool IsTeaser(string? html, ExtractedArticle article, bool isWholeFeed) =>
        WordsOf(article) < SurelyWhole && (BreaksOff(html) || (IsShort(article) && !isWholeFeed));

    private static int WordsOf(ExtractedArticle article) =>
        article.Language?.Split('-')[0] is "ja" or "zh" ? article.Words / CharactersAWord : article.Words;

    private static bool BreaksOff(string? html)
    {
        var tail = TailOf(html);
        var end = tail.TrimEnd(" .。»›→>＞)）]】*".ToCharArray());
        return tail.Length == 0 || tail.EndsWith("...", StringComparison.Ordinal)
            || CutMarks.Any(mark => tail.Contains(mark, StringComparison.Ordinal))
            || GoesOn.Any(words => end.EndsWith(words, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The last letters of a text, its tags left out.</summary>
    private static string TailOf(string? html)
    {
        Span<char> tail = stackalloc char[Tail];
        var start = Tail;
        var isTag = false;
        for (var i = (html?.Length ?? 0) - 1; i >= 0 && start > 0; i--)
        {
            if (html![i] is '<' or '>')
                isTag = html[i] == '>';
            else if (!isTag)
                tail[--start] = char.IsWhiteSpace(html[i]) ? ' ' : html[i];
        }

        return WebUtility.HtmlDecode(new string(tail[start..])).Trim();
    }
}
