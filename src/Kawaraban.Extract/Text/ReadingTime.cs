namespace Kawaraban.Extract.Text;

/// <summary>How long a reader takes.</summary>
public static class ReadingTime
{
    // Silent reading of non-fiction: 238 words a minute in English (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
    private const double WordsAMinute = 238;

    // Chinese and Japanese readers take in about 260 and 360 characters a minute (Trauzettel-Klosinski & Dietz 2012,
    // doi:10.1167/iovs.11-8284, reading aloud); the middle, since WordCount counts both in characters.
    private const double CharactersAMinute = 310;

    /// <summary>The time for a number of words as <see cref="WordCount"/> counts them, in whole minutes, one at least; zero for nothing.</summary>
    public static TimeSpan Of(int words, string? language = null)
    {
        if (words <= 0)
            return TimeSpan.Zero;
        var aMinute = language is "ja" or "zh" or "zh-hans" or "zh-hant" ? CharactersAMinute : WordsAMinute;
        return TimeSpan.FromMinutes(Math.Max(1, Math.Round(words / aMinute, MidpointRounding.AwayFromZero)));
    }
}
