namespace Kawaraban.Serve.Reading;

/// <summary>What stands over an article whose page lost its headline.</summary>
internal static class Headline
{
    private const int MostCharacters = 160;

    /// <summary>The first sentence of the body, cut at a word where it is long; null when there is no body.</summary>
    public static string? StandIn(string? body)
    {
        var paragraph = body.AsSpan().Trim();
        if (paragraph.IndexOf('\n') is var end and >= 0)
            paragraph = paragraph[..end].TrimEnd();
        if (paragraph.IsEmpty)
            return null;
        if (paragraph.IndexOf('。') is var stop and >= 0 and < MostCharacters)
            return paragraph[..(stop + 1)].ToString();
        if (paragraph.Length <= MostCharacters)
            return paragraph.ToString();

        var cut = paragraph[..MostCharacters].LastIndexOf(' ');
        return string.Concat(paragraph[..(cut > 0 ? cut : MostCharacters)], "…");
    }
}
