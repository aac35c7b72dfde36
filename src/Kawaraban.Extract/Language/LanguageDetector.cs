namespace Kawaraban.Extract.Language;

/// <summary>
/// Tells the language of a text from its script, then, among the languages that share the script, from its words and
/// their letters: a unigram model of frequent words mixed with a letter-trigram model (Cavnar and Trenkle 1994; Dunning
/// 1994), both made at start from <c>words.txt</c>. Reliable from some twenty words on; below that often right.
/// </summary>
public static class LanguageDetector
{
    // Four hundred words decide as surely as four thousand, and cost a tenth.
    private const int EnoughCharacters = 4000;

    /// <summary>
    /// The language of a text: a tag in lower case (<c>en</c>, <c>id</c>, <c>ja</c>, <c>zh</c>; Norwegian in either form is <c>no</c>),
    /// or null where it holds too few letters to tell.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="declared">
    /// What page or feed claim, such a tag too. It stands where the text is of a language so near to it that its words do not
    /// surely tell the two apart, as Indonesian and Malay; against all else the text is right.
    /// </param>
    public static string? Detect(string text, string? declared = null)
    {
        var sample = Sample(text);
        var scripts = ScriptCounts.Of(sample);
        return scripts.Dominant switch
        {
            Script.None => null,
            Script.Kana or Script.Han => EastAsian.IsJapanese(sample, scripts) ? "ja" : "zh",
            var script when Scripts.OnlyLanguage(script) is { } only => only,
            var script => WordModel.Best(sample, script, declared),
        };
    }

    /// <summary>As <see cref="Detect"/>, with the form of Chinese told apart: <c>zh-hans</c> (simplified) or <c>zh-hant</c> (traditional).</summary>
    public static string? DetectWithScript(string text) =>
        Detect(text) is "zh" ? (EastAsian.IsTraditional(text) ? "zh-hant" : "zh-hans") : Detect(text);

    /// <summary>
    /// True where a short text is surely not written in the language: another script, or words that another language
    /// explains far better. A name or a number is foreign to no language.
    /// </summary>
    internal static bool IsForeign(string text, string? language)
    {
        if (IsOtherScript(text, language))
            return true;
        var sample = Sample(text);
        var script = ScriptCounts.Of(sample).Dominant;
        var wordsDecide = language is not null && script is not (Script.None or Script.Kana or Script.Han) && Scripts.OnlyLanguage(script) is null;
        return wordsDecide && WordModel.Lead(sample, script, language!) > WordModel.SureLead;
    }

    /// <summary>True where a text is written in a script that the language is not.</summary>
    internal static bool IsOtherScript(string text, string? language)
    {
        var scripts = ScriptCounts.Of(Sample(text));
        if (language is null || scripts.Dominant == Script.None)
            return false;
        return !Scripts.Writes(language, scripts.Dominant) || (language == "zh" && scripts[Script.Kana] > 1);
    }

    private static ReadOnlySpan<char> Sample(string text) => text.AsSpan(0, Math.Min(text.Length, EnoughCharacters));
}
