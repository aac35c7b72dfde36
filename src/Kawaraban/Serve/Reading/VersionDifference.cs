using System.Text;
using DiffPlex;

namespace Kawaraban.Serve.Reading;

/// <summary>What became of a run of words between two versions.</summary>
public enum ChangeKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>Words that share a fate.</summary>
public sealed record ChangeRun(ChangeKind Kind, string Text);

/// <summary>
/// What an outlet changed, word by word. Han and kana have no spaces between words: there a character is a piece. Long stretches that
/// stayed as they were are cut to their ends.
/// </summary>
internal static class VersionDifference
{
    // Enough around a change to see what it is about.
    private const int ContextCharacters = 120;

    public static IReadOnlyList<ChangeRun> Between(string before, string after)
    {
        var runs = InFull(before, after);
        return [.. runs.Select((run, i) => run.Kind == ChangeKind.Kept ? run with { Text = Shorten(run.Text, i == 0, i == runs.Count - 1) } : run)];
    }

    /// <summary>As <see cref="Between"/>, with all that stayed.</summary>
    public static IReadOnlyList<ChangeRun> InFull(string before, string after)
    {
        var difference = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Pieces);
        var (old, now) = (difference.PiecesOld, difference.PiecesNew);
        var runs = new List<ChangeRun>();
        var at = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(runs, ChangeKind.Kept, now.AsSpan(at..block.InsertStartB));
            Add(runs, ChangeKind.Removed, old.AsSpan(block.DeleteStartA, block.DeleteCountA));
            Add(runs, ChangeKind.Added, now.AsSpan(block.InsertStartB, block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(runs, ChangeKind.Kept, now.AsSpan(at..));
        return runs;
    }

    private static void Add(List<ChangeRun> runs, ChangeKind kind, ReadOnlySpan<string> pieces)
    {
        if (!pieces.IsEmpty)
            runs.Add(new ChangeRun(kind, string.Concat(pieces)));
    }

    private static string Shorten(string text, bool isFirst, bool isLast)
    {
        if (isFirst && isLast)
            return text; // nothing changed
        var head = isFirst ? "" : CutEnd(text) + " ";
        var tail = isLast ? "" : " " + CutStart(text);
        return head.Length + tail.Length >= text.Length ? text : head + "…" + tail;
    }

    private static string CutEnd(string text)
    {
        if (text.Length <= ContextCharacters)
            return text;
        var space = text.LastIndexOf(' ', ContextCharacters);
        return text[..(space > 0 ? space : Boundary(text, ContextCharacters))];
    }

    private static string CutStart(string text)
    {
        if (text.Length <= ContextCharacters)
            return text;
        var from = text.Length - ContextCharacters;
        var space = text.IndexOf(' ', from);
        return text[(space > 0 ? space + 1 : Boundary(text, from))..];
    }

    private static int Boundary(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static string[] Pieces(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        var kind = PieceKind.Single;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var next = KindOf(rune);
            if (i > start && (next != kind || kind == PieceKind.Single))
            {
                pieces.Add(text[start..i]);
                start = i;
            }

            kind = next;
            i += length;
        }

        if (start < text.Length)
            pieces.Add(text[start..]);
        return [.. pieces];
    }

    private static PieceKind KindOf(Rune rune) =>
        Rune.IsWhiteSpace(rune) ? PieceKind.Space
        : IsHanOrKana(rune) || !Rune.IsLetterOrDigit(rune) ? PieceKind.Single
        : PieceKind.Word;

    private enum PieceKind
    {
        Single,
        Space,
        Word,
    }

    private static bool IsHanOrKana(Rune rune) => rune.Value is
        (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3134F);
}
