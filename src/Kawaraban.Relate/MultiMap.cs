namespace Kawaraban.Relate;

/// <summary>
/// Numbers under hashes, many under one, the newest first: 8 bytes a number and 12 a hash. Reading the newest first and only so many
/// of them keeps the cost of a frequent hash flat while a rare one reaches back over years.
/// </summary>
internal sealed class MultiMap
{
    private readonly Dictionary<uint, int> _newest = [];
    private readonly List<(int Value, int Older)> _links = [];

    /// <summary>Adds a number, unless it is the newest under this hash already.</summary>
    public void Add(uint hash, int value)
    {
        if (!_newest.TryGetValue(hash, out var link))
            link = -1;
        else if (_links[link].Value == value)
            return;
        _newest[hash] = _links.Count;
        _links.Add((value, link));
    }

    /// <summary>The newest numbers under a hash, at most so many.</summary>
    public NewestFirst Newest(uint hash, int most) => new(_links, _newest.GetValueOrDefault(hash, -1), most);

    internal struct NewestFirst(List<(int Value, int Older)> links, int link, int most)
    {
        public int Current { get; private set; }

        public readonly NewestFirst GetEnumerator() => this;

        public bool MoveNext()
        {
            if (link < 0 || most-- <= 0)
                return false;
            (Current, link) = links[link];
            return true;
        }
    }
}
