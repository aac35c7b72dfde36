namespace Kawaraban.Store;

/// <summary>How many slips of the finger lie between two words: a letter too many, too few, another one, or two that changed places.</summary>
internal static class EditDistance
{
    // Words of the index are no longer.
    private const int Longest = 48;

    /// <summary>The distance, or <paramref name="most"/> + 1 where it is more than that.</summary>
    public static int Within(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > Longest || other.Length > Longest)
            return most + 1;

        Span<int> cells = stackalloc int[3 * (Longest + 1)];
        var before = cells[..(Longest + 1)];
        var last = cells.Slice(Longest + 1, Longest + 1);
        var row = cells[(2 * (Longest + 1))..];
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var at = 1; at <= one.Length; at++)
        {
            row[0] = at;
            var least = at;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = one[at - 1] == other[column - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + cost);
                if (at > 1 && column > 1 && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1])
                    distance = Math.Min(distance, before[column - 2] + 1);
                row[column] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
                return most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return Math.Min(last[other.Length], most + 1);
    }
}
