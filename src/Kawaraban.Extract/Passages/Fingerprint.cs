using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Passages;

/// <summary>
/// A paragraph reduced to what two copies of it share: its words without case and punctuation, each as a 64-bit hash. At this width
/// two words of one page do not meet by chance, and a page of a thousand paragraphs is compared without a string made.
/// </summary>
internal sealed class Fingerprint
{
    // Below six words two people may say the same by chance: "No further details were given."
    private const int LongFromWords = 6;
    public const double NearFrom = 0.85;

    // A bit for each word, out of 256 (a Bloom filter, https://doi.org/10.1145/362686.362692): a bit that another has not is a word that it has not.
    private Traces _traces;

    // The hash of a word that begins with a digit has this bit set: a changed figure is a change of what is said.
    private const ulong Figure = 1;

    private Fingerprint(ulong[] words, ulong[] longSentences, int sentences)
    {
        Words = words;
        LongSentences = longSentences;
        Sentences = sentences;
        Key = HashOf(words);
        foreach (var word in words)
            _traces[(int)(word >> 62)] |= 1UL << (int)(word >> 56);
    }

    /// <summary>All its words in their order, as one hash.</summary>
    public ulong Key { get; }

    public ulong[] Words { get; }

    /// <summary>A hash for each of its sentences that is long enough to be known again.</summary>
    public ulong[] LongSentences { get; }

    private int Sentences { get; }

    public bool IsLong => Words.Length >= LongFromWords;

    public static Fingerprint Of(string paragraph)
    {
        var words = new List<ulong>(paragraph.Length / 5);
        var longSentences = new List<ulong>();
        var sentences = 0;
        for (var start = 0; start < paragraph.Length;)
        {
            var end = SentenceEnd.Next(paragraph, start) is >= 0 and var stop ? stop + 1 : paragraph.Length;
            var before = words.Count;
            AddWords(paragraph.AsSpan(start..end), words);
            start = end;
            sentences += words.Count > before ? 1 : 0;
            if (words.Count - before >= LongFromWords)
                longSentences.Add(HashOf(CollectionsMarshal.AsSpan(words)[before..]));
        }

        return new Fingerprint([.. words], [.. longSentences], sentences);
    }

    public bool StartsWith(Fingerprint other) => Words.Length > other.Words.Length && Words.AsSpan().StartsWith(other.Words);

    /// <summary>True where every sentence of it has been read before: a second copy with other paragraph breaks.</summary>
    public bool IsMadeOf(HashSet<ulong> sentences) =>
        LongSentences.Length > 0 && LongSentences.Length * 10 >= Sentences * 7 && Array.TrueForAll(LongSentences, sentences.Contains);

    /// <summary>
    /// The same words in the same order but for one or two, or its beginning cut off in mid-sentence. A changed figure
    /// is a change of what is said, so numbers must agree.
    /// </summary>
    public bool IsNear(Fingerprint other)
    {
        if (!IsLong || !other.IsLong || !MayBeNear(other))
            return false;
        if (Words.Length >= 2 * LongFromWords && other.StartsWith(this))
            return true;
        var (shorter, longer) = Words.Length < other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        if (shorter.Length < longer.Length * NearFrom || !HasSameFigures(shorter, longer))
            return false;
        return CommonInOrder(shorter, longer) >= longer.Length * NearFrom;
    }

    /// <summary>The pairs of words that <see cref="IsNear"/> may look at.</summary>
    public long CostOf(Fingerprint other) => MayBeNear(other) ? 1 + ((long)Words.Length * other.Words.Length) : 1;

    // Of its words no more may be missing there than near copies differ by; none of them where it is a beginning.
    private bool MayBeNear(Fingerprint other)
    {
        var missing = 0;
        for (var i = 0; i < TraceWords; i++)
            missing += BitOperations.PopCount(_traces[i] & ~other._traces[i]);
        return missing == 0 || missing <= Words.Length - (NearFrom * Math.Max(Words.Length, other.Words.Length));
    }

    private static bool HasSameFigures(ulong[] one, ulong[] other)
    {
        var j = 0;
        foreach (var word in one)
        {
            if (!IsFigure(word))
                continue;
            while (j < other.Length && !IsFigure(other[j]))
                j++;
            if (j == other.Length || other[j++] != word)
                return false;
        }

        return !Array.Exists(other[j..], IsFigure);
    }

    private static bool IsFigure(ulong word) => (word & Figure) != 0;

    /// <summary>Length of the longest common subsequence.</summary>
    private static int CommonInOrder(ulong[] left, ulong[] right)
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

    // An ideograph is a word of its own here: a Japanese paragraph has no other words to compare by.
    private static void AddWords(ReadOnlySpan<char> text, List<ulong> words)
    {
        var word = Offset;
        var isFigure = false;
        for (var i = 0; i < text.Length; i++)
        {
            uint letter = text[i];
            var isLetter = letter < 0x80 ? char.IsAsciiLetterOrDigit((char)letter) : IsLetter(text, ref i, out letter);
            if (isLetter && !IsIdeograph(letter))
            {
                isFigure |= word == Offset && (letter < 0x80 ? char.IsAsciiDigit((char)letter) : Rune.IsDigit((Rune)letter));
                word = Mix(word, letter < 0x80 ? letter | LowerCase(letter) : (uint)Rune.ToLowerInvariant((Rune)letter).Value);
                continue;
            }

            if (word != Offset)
                words.Add(isFigure ? word | Figure : word & ~Figure);
            (word, isFigure) = (Offset, false);
            if (IsIdeograph(letter))
                words.Add(Mix(Offset, letter) & ~Figure);
        }

        if (word != Offset)
            words.Add(isFigure ? word | Figure : word & ~Figure);
    }

    // The code point at i, beyond ASCII, and whether it is a letter or a digit; i is left on its last unit.
    private static bool IsLetter(ReadOnlySpan<char> text, ref int i, out uint letter)
    {
        Rune.DecodeFromUtf16(text[i..], out var rune, out var units);
        i += units - 1;
        letter = (uint)rune.Value;
        return Rune.IsLetterOrDigit(rune);
    }

    private static uint LowerCase(uint ascii) => ascii is >= 'A' and <= 'Z' ? 0x20u : 0;

    private static bool IsIdeograph(uint letter) => letter >= 0x3040 && IsIdeographBeyondLatin(letter);

    private static bool IsIdeographBeyondLatin(uint letter) => letter is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    private static ulong HashOf(ReadOnlySpan<ulong> words)
    {
        var hash = Offset;
        foreach (var word in words)
            hash = Mix(hash, word);
        return hash;
    }

    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), a code point at a time.
    private const ulong Offset = 14695981039346656037;

    private static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 1099511628211;

    private const int TraceWords = 4;

    [InlineArray(TraceWords)]
    private struct Traces
    {
        private ulong _first;
    }
}
