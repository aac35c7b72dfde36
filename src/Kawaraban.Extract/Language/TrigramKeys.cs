namespace Kawaraban.Extract.Language;

/// <summary>The letter trigrams of a word with its edges, each packed into an integer: ten bits a letter are enough to keep alphabets apart.</summary>
internal ref struct TrigramKeys(ReadOnlySpan<char> word)
{
    private const int Bits = 10;
    private const int Mask = (1 << Bits) - 1;
    private const int Edge = ' ';

    private readonly ReadOnlySpan<char> word = word;
    private int position = -1;
    private int key = (Edge << Bits) | Edge;

    public readonly int Current => key;

    public readonly TrigramKeys GetEnumerator() => this;

    public bool MoveNext()
    {
        if (++position > word.Length)
            return false;
        var letter = position < word.Length ? word[position] & Mask : Edge;
        key = ((key << Bits) | letter) & ((1 << (3 * Bits)) - 1);
        return true;
    }

    /// <summary>The two letters before the last, as a key of their own.</summary>
    public static int Context(int key) => key >> Bits;
}
