using Kawaraban.Relate.Text;

namespace Kawaraban.Serve.Reading;

/// <summary>What stands over an article whose page lost its headline.</summary>
internal static class Headline
{
    private const int MostCharacters = 160;

    /// <summary>The first sentence of the body, cut at a word where it is long; null when there is no body.</summary>
    public static string? StandIn(string? body, string? language)
    {
        var sentence = Sentences.Paragraphs(body ?? "").SelectMany(paragraph => Sentences.Split(paragraph, language)).FirstOrDefault();
        if (sentence is null || sentence.Length <= MostCharacters)
            return sentence;

        var cut = sentence.LastIndexOf(' ', MostCharacters);
        return string.Concat(sentence.AsSpan(0, cut > 0 ? cut : MostCharacters), "…");
    }
}
