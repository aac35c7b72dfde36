using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kawaraban.Extract.Language;

/// <summary>
/// How likely each language is to write a word: the frequent words by rank (Zipf: the n-th word of a language takes
/// about 1/n of the first one's share), any other word by its letter trigrams, learnt from the same words.
/// </summary>
internal static class WordModel
{
    /// <summary>The lead from which a line is surely of another language. See docs/reading-text.md.</summary>
    public const double SureLead = 10;

    /// <summary>The lead up to which a text may be of a near language that it is declared to be of. See docs/reading-text.md.</summary>
    private const double NearLead = 15;

    // Three words are a name as often as a sentence.
    private const int FewestWordsToTell = 4;

    // Frequent words make up about half of running text; the rest is left to the letters.
    private const double ShareOfFrequentWords = 0.5;
    private const double ShareOfLetters = 0.5;

    // Ranks are the author's estimate: flattened, so that the first ten words do not decide alone.
    private const double RankOffset = 8;
    private const double Unseen = 0.25;
    private const int LongestWord = 24;

    private static readonly string[][] Kin =
    [
        ["id", "ms", "tl"], ["da", "no", "sv", "is"], ["hr", "sr", "sl", "mk", "bg"], ["cs", "sk", "pl"], ["ru", "uk", "be", "bg", "sr", "mk"],
        ["es", "pt", "gl", "ca", "it"], ["fr", "ca"], ["nl", "af", "de"], ["zu", "xh"], ["tr", "az"], ["fi", "et"], ["lv", "lt"], ["hi", "mr", "ne"],
        ["fa", "ar", "ur", "ps", "ckb"], ["he", "yi"], ["ga", "cy"],
    ];

    private static readonly string[] Tags;
    private static readonly Script[] ScriptsOfTags;

    /// <summary>For each script the languages that are written in it, by their place in <see cref="Tags"/>.</summary>
    private static readonly int[][] WrittenIn;
    private static readonly FrozenDictionary<string, Frequent> Words;
    private static readonly FrozenDictionary<int, float[]> Trigrams;
    private static readonly FrozenDictionary<string, Frequent>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan;
    private static readonly float[] UnseenRow;

    /// <summary>A word that some languages use often: which, and how likely it is in each.</summary>
    private sealed record Frequent(int[] Languages, float[] Likelihoods)
    {
        /// <summary>What it adds to the score of each language; worked out when it is first read, for half of all running text is such words.</summary>
        public double[]? Scores { get; set; }
    }

    static WordModel()
    {
        var languages = ReadLanguages();
        Tags = [.. languages.Select(language => language.Tag)];
        ScriptsOfTags = [.. languages.Select(language => ScriptCounts.Of(string.Join(' ', language.Words.Take(20))).Dominant)];
        WrittenIn = [.. Enum.GetValues<Script>().Select(script => Enumerable.Range(0, Tags.Length).Where(i => ScriptsOfTags[i] == script || Scripts.Writes(Tags[i], script)).ToArray())];
        Words = FrequentWords(languages);
        Trigrams = LetterTrigrams(languages);
        WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        UnseenRow = new float[Tags.Length];
        Array.Fill(UnseenRow, UnseenTrigram);
    }

    public static Script ScriptOf(string language) =>
        Array.IndexOf(Tags, language) is >= 0 and var index ? ScriptsOfTags[index] : Script.None;

    /// <summary>The likeliest language written in the script; the declared one, where the likeliest is near to it and does not surely lead it.</summary>
    public static string? Best(ReadOnlySpan<char> text, Script script, string? declared)
    {
        var (scores, words) = Scores(text);
        var best = words == 0 ? -1 : BestIndex(scores, script);
        if (best < 0)
            return null;

        var own = Array.IndexOf(Tags, declared);
        var isNear = own >= 0 && AreKin(Tags[own], Tags[best]) && (scores[best] - scores[own]) / Math.Sqrt(words) <= NearLead;
        return Tags[isNear ? own : best];
    }

    /// <summary>
    /// How far the likeliest language of the script leads the given one, in standard deviations of a sum of so many
    /// words; languages so near to it that a short line of either passes for the other do not count.
    /// </summary>
    public static double Lead(ReadOnlySpan<char> text, Script script, string language)
    {
        var (scores, words) = Scores(text);
        var own = Array.IndexOf(Tags, language);
        if (words < FewestWordsToTell || own < 0)
            return 0;

        var best = scores[own];
        for (var i = 0; i < scores.Length; i++)
        {
            if (ScriptsOfTags[i] == script && !AreKin(Tags[i], language))
                best = Math.Max(best, scores[i]);
        }

        return (best - scores[own]) / Math.Sqrt(words);
    }

    private static bool AreKin(string one, string other) =>
        Kin.Any(family => family.Contains(one) && family.Contains(other));

    private static int BestIndex(double[] scores, Script script)
    {
        var best = -1;
        foreach (var i in WrittenIn[(int)script])
        {
            if (best < 0 || scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    private static (double[] Scores, int Words) Scores(ReadOnlySpan<char> text)
    {
        var scores = new double[Tags.Length];
        var words = 0;
        Span<char> word = stackalloc char[LongestWord];
        for (var i = 0; i < text.Length;)
        {
            var length = 0;
            while (i < text.Length && IsInside(text, i))
            {
                if (length < LongestWord)
                    word[length++] = char.ToLowerInvariant(text[i]);
                i++;
            }

            i++;
            if (length == 0)
                continue;
            words++;
            AddWord(word[..length], scores);
        }

        return (scores, words);
    }

    private static bool IsInside(ReadOnlySpan<char> text, int i) =>
        char.IsLetter(text[i]) || (text[i] > '\u02FF' && char.GetUnicodeCategory(text[i]) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    private static void AddWord(ReadOnlySpan<char> word, double[] scores)
    {
        if (WordsBySpan.TryGetValue(word, out var frequent))
        {
            Add<double>(scores, frequent.Scores ??= ScoresOf(word, frequent));
            return;
        }

        Span<float> letters = stackalloc float[scores.Length];
        AddLetters(word, letters);
        for (var i = 0; i < scores.Length; i++)
            scores[i] += LogShareOfLetters + letters[i];
    }

    // Where a language has the word not among its frequent ones, its likelihood is that of the letters alone, which is a logarithm already.
    private static double[] ScoresOf(ReadOnlySpan<char> word, Frequent frequent)
    {
        Span<float> letters = stackalloc float[frequent.Likelihoods.Length];
        AddLetters(word, letters);
        var scores = new double[letters.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = LogShareOfLetters + letters[i];
        foreach (var i in frequent.Languages)
            scores[i] = Math.Log((ShareOfLetters * Math.Exp(letters[i])) + (ShareOfFrequentWords * frequent.Likelihoods[i]));
        return scores;
    }

    private static void AddLetters(ReadOnlySpan<char> word, Span<float> letters)
    {
        letters.Clear();
        foreach (var key in new TrigramKeys(word))
            Add<float>(letters, Trigrams.TryGetValue(key, out var likelihoods) ? likelihoods : UnseenRow);
    }

    // Compiled in full at its first call: vectors of the machine's own width are never compiled ahead, and are slow until they are optimised.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<T>(Span<T> sums, ReadOnlySpan<T> row)
        where T : struct, INumber<T>
    {
        var i = 0;
        for (; i <= sums.Length - Vector<T>.Count; i += Vector<T>.Count)
            (new Vector<T>(sums[i..]) + new Vector<T>(row[i..])).CopyTo(sums[i..]);
        for (; i < sums.Length; i++)
            sums[i] += row[i];
    }

    private static readonly double LogShareOfLetters = Math.Log(ShareOfLetters);

    private static readonly float UnseenTrigram = (float)Math.Log(1e-4);

    private static List<(string Tag, string[] Words)> ReadLanguages()
    {
        using var stream = typeof(WordModel).Assembly.GetManifestResourceStream("Kawaraban.Extract.Language.words.txt")!;
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        var languages = new List<(string, string[])>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
                continue;
            // Apostrophes and hyphens part words here as they do in a text.
            var words = line[(colon + 1)..].Normalize(NormalizationForm.FormC)
                .Split([' ', '\'', '’', '-', '.', '\u200C'], StringSplitOptions.RemoveEmptyEntries);
            languages.Add((line[..colon], [.. words.Distinct(StringComparer.Ordinal)]));
        }

        return languages;
    }

    private static FrozenDictionary<string, Frequent> FrequentWords(List<(string Tag, string[] Words)> languages)
    {
        var table = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var i = 0; i < languages.Count; i++)
        {
            var words = languages[i].Words;
            var whole = Enumerable.Range(0, words.Length).Sum(rank => 1 / (rank + RankOffset));
            for (var rank = 0; rank < words.Length; rank++)
            {
                if (!table.TryGetValue(words[rank], out var likelihoods))
                    table.Add(words[rank], likelihoods = new float[languages.Count]);
                likelihoods[i] = (float)(1 / (rank + RankOffset) / whole);
            }
        }

        return table.ToFrozenDictionary(
            pair => pair.Key, pair => new Frequent([.. Enumerable.Range(0, pair.Value.Length).Where(i => pair.Value[i] > 0)], pair.Value), StringComparer.Ordinal);
    }

    /// <summary>P(letter | two letters before it), add-k smoothed over the letters the language uses.</summary>
    private static FrozenDictionary<int, float[]> LetterTrigrams(List<(string Tag, string[] Words)> languages)
    {
        var counts = new Dictionary<int, float[]>();
        var contexts = new Dictionary<int, float[]>();
        for (var i = 0; i < languages.Count; i++)
        {
            foreach (var word in languages[i].Words)
            {
                foreach (var key in new TrigramKeys(word))
                {
                    Row(counts, key)[i]++;
                    Row(contexts, TrigramKeys.Context(key))[i]++;
                }
            }
        }

        return counts.ToFrozenDictionary(pair => pair.Key, pair => LogLikelihoods(pair.Value, Row(contexts, TrigramKeys.Context(pair.Key))));

        float[] Row(Dictionary<int, float[]> table, int key)
        {
            if (!table.TryGetValue(key, out var row))
                table.Add(key, row = new float[languages.Count]);
            return row;
        }
    }

    private static float[] LogLikelihoods(float[] counts, float[] contexts)
    {
        const double Letters = 30;
        var row = new float[counts.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = (float)Math.Log((counts[i] + (Unseen / Letters)) / (contexts[i] + Unseen + 1));
        return row;
    }
}
