using System.Text;
using Kawaraban.Relate;

namespace Kawaraban.Lab;

/// <summary>
/// A stream of made-up reports for measuring speed, five to an event: words from a vocabulary with the long tail that real ones have,
/// some of them shared by the reports of an event. The same for the same number.
/// </summary>
internal static class SampleArticles
{
    private const int Seed = 20250131;
    private const int Vocabulary = 200_000;
    private const int ReportsOfAnEvent = 5;
    private const int WordsOfAnArticle = 150;
    private const int WordsOfAnEvent = 40;
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Article> Generate(int count)
    {
        for (var id = 0; id < count; id++)
        {
            var named = new Random(Seed + (id / ReportsOfAnEvent));
            var ofEvent = Enumerable.Range(0, WordsOfAnEvent).Select(_ => Word(named)).ToArray();
            var random = new Random(Seed ^ (id * 7919));
            yield return new Article
            {
                Id = id + 1,
                Title = string.Join(' ', ofEvent.Take(5).Concat([Word(random), Word(random)])),
                Text = TextOf(random, ofEvent),
                Language = "en",
                Published = Start.AddMinutes(id / ReportsOfAnEvent),
                Outlet = $"Outlet {id % 40}",
            };
        }
    }

    private static string TextOf(Random random, string[] ofEvent)
    {
        var text = new StringBuilder(WordsOfAnArticle * 8);
        for (var i = 0; i < WordsOfAnArticle; i++)
        {
            text.Append(random.Next(3) == 0 ? ofEvent[random.Next(ofEvent.Length)] : Word(random));
            text.Append(i % 18 == 17 ? ". " : " ");
        }

        return text.ToString();
    }

    // Zipf's law, near enough: the rank is exponential in a uniform number.
    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble());
        var word = new StringBuilder(8);
        for (var rest = rank; rest > 0; rest /= 21)
            word.Append("bcdfghjklmnpqrstvwxyz"[rest % 21]).Append("aeiou"[rest % 5]);

        if (rank % 7 == 0)
            word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
