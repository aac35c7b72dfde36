namespace Kawaraban.Relate;

/// <summary>
/// Numbers under hashes, many under one, the newest first: 8 bytes a number and some 13 a hash. Reading the newest first and only so many
/// of them keeps the cost of a frequent hash flat while a rare one reaches back over years. The table is open, with linear probing: the
/// keys are hashes already, and most of them lead to one number.
/// </summary>
internal sealed class MultiMap
{
    // For each slot its hash and the newest link under it, counted from 1; 0 is an empty slot.
    private (uint Hash, int Newest)[] _slots = new (uint, int)[1024];
    private int _hashes;
    private readonly Chunks<(int Value, int Older)> _links = new();

    /// <summary>Adds a number, unless it is the newest under this hash already.</summary>
    public void Add(uint hash, int value)
    {
        ref var slot = ref _slots[SlotOf(hash)];
        if (slot.Newest != 0 && _links[slot.Newest - 1].Value == value)
            return;

        var isNew = slot.Newest == 0;
        _links.Add((value, slot.Newest));
        slot = (hash, _links.Count);
        if (isNew && ++_hashes * 4L > _slots.Length * 3L)
            Grow();
    }

    /// <summary>The newest numbers under a hash, at most so many.</summary>
    public NewestFirst Newest(uint hash, int most) => new(_links, _slots[SlotOf(hash)].Newest, most);

    // The smallest hashes of a text are indexed, which all begin alike: multiplied (Knuth, TAOCP 6.4) they spread over a table of any length.
    private int SlotOf(uint hash)
    {
        var at = (int)(((ulong)(hash * 2654435769) * (uint)_slots.Length) >> 32);
        while (_slots[at].Newest != 0 && _slots[at].Hash != hash)
            at = at + 1 == _slots.Length ? 0 : at + 1;
        return at;
    }

    private void Grow()
    {
        var slots = _slots;
        _slots = new (uint, int)[slots.Length + (slots.Length / 2)];
        foreach (var slot in slots)
        {
            if (slot.Newest != 0)
                _slots[SlotOf(slot.Hash)] = slot;
        }
    }

    internal struct NewestFirst(Chunks<(int Value, int Older)> links, int link, int most)
    {
        public int Current { get; private set; }

        public readonly NewestFirst GetEnumerator() => this;

        public bool MoveNext()
        {
            if (link == 0 || most-- <= 0)
                return false;
            (Current, link) = links[link - 1];
            return true;
        }
    }
}
