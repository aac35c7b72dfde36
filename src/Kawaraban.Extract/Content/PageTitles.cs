using System.Text;

namespace Kawaraban.Extract.Content;

/// <summary>All that the page calls itself, to know a line that only repeats it.</summary>
internal sealed class PageTitles
{
    private readonly HashSet<string> _titles;

    private (Outline Page, int Index)? _headline;

    public PageTitles(IEnumerable<string?> titles) =>
        _titles = titles.Where(title => title is not null).Select(title => Fold(title!)).Where(title => title.Length > 0).ToHashSet(StringComparer.Ordinal);

    public bool Repeats(string line) => line.Length < 400 && _titles.Contains(Fold(line));

    /// <summary>The index of the first heading that is the page's title, or -1.</summary>
    public int HeadlineOn(Outline page)
    {
        if (_headline is not { } known || known.Page != page)
            _headline = known = (page, page.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading && Repeats(block.Text))?.Index ?? -1);
        return known.Index;
    }

    /// <summary>Letters and digits only, in lower case: sites set their titles in capitals and with other quotes.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
