using Kawaraban.Relate;

namespace Kawaraban.Tests.Relate;

/// <summary>Articles of an invented newsroom, and a background of unrelated ones: in an empty archive every word is rare.</summary>
internal static class Newsroom
{
    private static readonly string[] Syllables = ["ka", "mo", "ri", "ten", "sal", "vo", "du", "pen", "gar", "lis", "tor", "ne", "bu", "fal", "wes", "ki", "ran", "jo"];

    private static readonly string[] CommonWords =
    [
        "government", "minister", "police", "officials", "country", "city", "president", "company", "market", "court", "fire", "match", "team", "talks",
        "meeting", "agreement", "workers", "report", "health", "school", "water", "road", "people", "leaders", "economy", "prices", "election", "plan",
        "ceremony", "anniversary", "victims", "residents", "building", "night", "morning", "season", "win", "bank", "rate", "Japan", "US", "China", "Indonesia",
    ];

    public static Article Article(long id, string? day, string title, string text, string language = "en", string? outlet = null, string? credit = null) => new()
    {
        Id = id,
        Title = title,
        Text = text,
        Language = language,
        Published = day is null ? null : new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(default), TimeSpan.Zero),
        Outlet = outlet,
        Credit = credit,
    };

    /// <summary>So many reports that have nothing in common but the words every report has.</summary>
    public static IEnumerable<Article> Background(int count)
    {
        var random = new Random(20250131);
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, 60).Select(_ => random.Next(3) == 0 ? CommonWords[random.Next(CommonWords.Length)] : Word(random)).ToArray();
            yield return Article(100_000 + i, "2025-01-01", string.Join(' ', words[..7]), string.Join(' ', words[7..]) + ".");
        }
    }

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return random.Next(4) == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }
}
