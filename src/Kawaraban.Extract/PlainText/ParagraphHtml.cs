using System.Text;

namespace Kawaraban.Extract.PlainText;

/// <summary>Plain paragraphs as HTML: nothing but <c>p</c>, <c>ul</c> and <c>li</c>, everything else escaped.</summary>
internal static class ParagraphHtml
{
    public static string Of(IEnumerable<(string Text, bool IsItem)> paragraphs)
    {
        var html = new StringBuilder();
        var isInList = false;
        foreach (var (text, isItem) in paragraphs)
        {
            if (isItem != isInList)
                html.Append(isItem ? "<ul>" : "</ul>");
            isInList = isItem;
            var element = isItem ? "li" : "p";
            html.Append('<').Append(element).Append('>').Append(Escape(text)).Append("</").Append(element).Append('>');
        }

        return html.Append(isInList ? "</ul>" : "").ToString();
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
