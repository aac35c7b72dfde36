namespace Kawaraban.Extract.PlainText;

/// <summary>Why a text holds no article, in words for the person who gave it.</summary>
internal static class Unreadable
{
    private const int FewLetters = 40;

    /// <summary>The reason a text cannot be read at all; null where it can be tried.</summary>
    public static string? Why(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "the file is empty";

        var letters = 0;
        var broken = 0;
        foreach (var character in text)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            broken += character == '\uFFFD' || (character < ' ' && character is not ('\n' or '\r' or '\t' or '\f' or '\u001B')) ? 1 : 0;
        }

        if (broken * 10 > text.Length)
            return "binary data, not text; if it is text, its encoding is not the one it was read with";
        if (letters == 0)
            return "no words, only figures or signs";
        return letters < FewLetters ? $"only {letters} letters: too short for an article" : null;
    }

    public static string WhyNoBody(IReadOnlyList<PageLine> lines) =>
        lines.Any(line => line.Kind is LineKind.Prose or LineKind.Sentence)
            ? "no running text long enough for an article, only single sentences"
            : "only headings and labels, no running text";
}
