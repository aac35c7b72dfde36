namespace Kawaraban.Relate;

/// <summary>A list that only grows: it never moves what it holds, and holds no more room than one piece beyond it.</summary>
internal sealed class Chunks<T>
{
    private const int Bits = 12;
    private const int Size = 1 << Bits;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Bits][index & (Size - 1)];

    public void Add(T item)
    {
        if (Count >> Bits == _chunks.Count)
            _chunks.Add(new T[Size]);
        this[Count++] = item;
    }
}
