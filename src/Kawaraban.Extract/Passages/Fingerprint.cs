using System.Text;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Passages;

/// <summary>A paragraph reduced to what two copies of it share: lower-case letters and digits, as words and as sentences.</summary>
internal sealed class Fingerprint
{
    // Below six words two people may say the same by chance: "No further details were given."
    private const int LongFromWords = 6;
    private const double NearFrom = 0.85;

    private Fingerprint(string key, string[] words, string[] longSentences, int sentences)
    {
        Key = key;
        Words = words;
        LongSentences = longSentences;
        Sentences = sentences;
    }

    public string Key { get; }

    public string[] Words { get; }

    public string[] LongSentences { get; }

    private int Sentences { get; }

    public bool IsLong => Words.Length >= LongFromWords;

    public static Fingerprint Of(string paragraph)
    {
        var words = Tokens(paragraph);
        var sentences = Split(paragraph).Select(Tokens).Where(tokens => tokens.Length > 0).ToList();
        var longSentences = sentences.Where(tokens => tokens.Length >= LongFromWords).Select(tokens => string.Join(' ', tokens));
        return new Fingerprint(string.Join(' ', words), words, [.. longSentences], sentences.Count);
    }

    public bool StartsWith(Fingerprint other) => Key.StartsWith(other.Key + " ", StringComparison.Ordinal);

    /// <summary>True where every sentence of it has been read before: a second copy with other paragraph breaks.</summary>
    public bool IsMadeOf(HashSet<string> sentences) =>
        LongSentences.Length > 0 && LongSentences.Length * 10 >= Sentences * 7 && LongSentences.All(sentences.Contains);

    /// <summary>
    /// The same words in the same order but for one or two, or its beginning cut off in mid-sentence. A changed figure
    /// is a change of what is said, so numbers must agree.
    /// </summary>
    public bool IsNear(Fingerprint other)
    {
        if (!IsLong || !other.IsLong)
            return false;
        if (Words.Length >= 2 * LongFromWords && other.Key.StartsWith(Key + " ", StringComparison.Ordinal))
            return true;
        var (shorter, longer) = Words.Length < other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        if (shorter.Length < longer.Length * NearFrom || !Numbers(Words).SequenceEqual(Numbers(other.Words)))
            return false;
        return CommonInOrder(shorter, longer) >= longer.Length * NearFrom;
    }

    private static IEnumerable<string> Numbers(string[] words) => words.Where(word => char.IsDigit(word[0]));

    /// <summary>Length of the longest common subsequence.</summary>
    private static int CommonInOrder(string[] left, string[] right)
    {
        var row = new int[right.Length + 1];
        foreach (var word in left)
        {
            var diagonal = 0;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = word == right[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static IEnumerable<string> Split(string paragraph)
    {
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (!SentenceEnd.IsAt(paragraph, i))
                continue;
            yield return paragraph[start..(i + 1)];
            start = i + 1;
        }

        if (start < paragraph.Length)
            yield return paragraph[start..];
    }

    // An ideograph is a token of its own here: a Japanese paragraph has no other words to compare by.
    private static string[] Tokens(string text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isIdeograph = rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
            if (isIdeograph || !Rune.IsLetterOrDigit(rune))
                Flush();
            if (isIdeograph)
                tokens.Add(rune.ToString());
            else if (Rune.IsLetterOrDigit(rune))
                word.Append(Rune.ToLowerInvariant(rune));
        }

        Flush();
        return [.. tokens];

        void Flush()
        {
            if (word.Length > 0)
                tokens.Add(word.ToString());
            word.Clear();
        }
    }
}
