namespace Kawaraban.Parse;

/// <summary>The best of what a document offers for one member: the lowest rank, and of equals the first.</summary>
internal struct Preferred<T>
{
    private int _rank;

    public T? Value { get; private set; }

    /// <summary>Whether an offer of this rank would be taken, so that nobody reads what is not wanted.</summary>
    public readonly bool Wants(int rank) => Value is null || rank < _rank;

    public void Offer(T? value, int rank)
    {
        if (value is null || !Wants(rank))
            return;
        Value = value;
        _rank = rank;
    }

    /// <summary>As <see cref="Offer"/>, but of equals the last.</summary>
    public void OfferLatest(T? value, int rank)
    {
        if (value is null || (Value is not null && rank > _rank))
            return;
        Value = value;
        _rank = rank;
    }
}
