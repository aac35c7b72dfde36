namespace Kawaraban.Extract.Content;

internal static class Sentences
{
    private const string Ends = ".!?…。！？．｡؟۔।॥;:";
    private const string Closers = "\"'”’»«›“‘)]）」』】〉》";

    /// <summary>True when the text ends as a sentence does, quotation marks and brackets aside.</summary>
    public static bool End(ReadOnlySpan<char> text)
    {
        var rest = text.TrimEnd().TrimEnd(Closers).TrimEnd();
        return rest.Length > 0 && Ends.Contains(rest[^1], StringComparison.Ordinal);
    }
}
