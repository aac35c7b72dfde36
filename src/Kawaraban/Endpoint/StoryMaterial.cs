using System.Globalization;
using System.Text;
using Kawaraban.Relate.Coverage;
using Kawaraban.Store;

namespace Kawaraban.Endpoint;

/// <summary>What a machine is told of a story: one sentence a claim, numbered, agreed claims first. Pure.</summary>
internal static class StoryMaterial
{
    // What a page of claims holds. More makes a small model forget the beginning.
    private const int MostSentences = 40;
    private const int MostCharacters = 12_000;
    private const int LongestSentence = 600;

    /// <summary>
    /// Only sentences in the language of the headline, in which the summary is written: what is told in another language cannot be checked
    /// word by word. None on which reports differ either: a summary would take a side.
    /// </summary>
    public static IReadOnlyList<ClaimSentence> Of(StoryPage story)
    {
        var contested = story.Coverage.Differing.SelectMany(claim => claim.Sentences).Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal);
        var readable = story.Articles.Where(article => LanguageName.AreOne(article.Language, story.Story.TitleLanguage)).Select(article => article.Id.Value).ToHashSet();
        var chosen = new List<ClaimSentence>();
        foreach (var claim in story.Coverage.Agreed.Concat(story.Coverage.Only))
        {
            var sentence = claim.Sentences
                .Where(sentence => readable.Contains(sentence.Article) && !contested.Contains(sentence.Text) && sentence.Text.Length <= LongestSentence)
                .MinBy(sentence => sentence.Text.Length);
            if (sentence is not null && !chosen.Exists(other => other.Text == sentence.Text))
                chosen.Add(sentence);
        }

        var characters = 0;
        return [.. chosen.Take(MostSentences).TakeWhile(sentence => (characters += sentence.Text.Length) <= MostCharacters)];
    }

    /// <summary>A line a sentence. A line break inside one would begin a line of its own.</summary>
    public static string Numbered(IReadOnlyList<string> sentences)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < sentences.Count; i++)
            lines.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {sentences[i].ReplaceLineEndings(" ")}\n");
        return lines.ToString();
    }
}
