namespace Kawaraban.Extract.Text;

/// <summary>How long a reader takes.</summary>
public static class ReadingTime
{
    // Silent reading of non-fiction: 238 words a minute in English (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
    private const double EnglishSilently = 238;

    // The same texts read aloud in seventeen languages, in words a minute, in Chinese and Japanese in characters (Trauzettel-Klosinski and
    // Dietz 2012, doi:10.1167/iovs.11-8284): what a language needs beside English. Languages that are not there are read as English.
    private const double EnglishAloud = 228;

    private static double AloudIn(string? language) => language?.Split('-')[0] switch
    {
        "ar" => 138,
        "de" => 179,
        "es" => 218,
        "fi" => 161,
        "fr" => 195,
        "he" => 187,
        "it" => 188,
        "ja" => 357,
        "nl" => 202,
        "pl" or "tr" => 166,
        "pt" => 181,
        "ru" => 184,
        "sl" => 180,
        "sv" => 199,
        "zh" => 255,
        _ => EnglishAloud,
    };

    /// <summary>The time for a number of words as <see cref="WordCount"/> counts them, in whole minutes, one at least; zero for nothing.</summary>
    /// <param name="words">The number of words; of characters, where the language is written in them.</param>
    /// <param name="language">The tag of the language; null reads as English.</param>
    public static TimeSpan Of(int words, string? language = null)
    {
        if (words <= 0)
            return TimeSpan.Zero;
        var aMinute = EnglishSilently * AloudIn(language) / EnglishAloud;
        return TimeSpan.FromMinutes(Math.Max(1, Math.Round(words / aMinute, MidpointRounding.AwayFromZero)));
    }
}
