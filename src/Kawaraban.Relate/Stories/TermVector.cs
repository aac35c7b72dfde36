using System.Runtime.InteropServices;

namespace Kawaraban.Relate.Stories;

/// <summary>A term's weight in the three views on an article or story: all its words, its title and lead, its names and numbers.</summary>
internal readonly record struct TermWeight(uint Hash, Half Body, Half Title, Half Name)
{
    public TermWeight(uint hash, float body, float title, float name) : this(hash, (Half)body, (Half)title, (Half)name) { }

    /// <summary>How much it tells in all views together.</summary>
    public float Weight => (float)Body + (float)Title + (float)Name;
}

/// <summary>The weightiest first, of equals by rising hash.</summary>
internal readonly struct ByWeight : IComparer<TermWeight>
{
    public int Compare(TermWeight a, TermWeight b) => b.Weight.CompareTo(a.Weight) is not 0 and var order ? order : a.Hash.CompareTo(b.Hash);
}

/// <summary>The products of two vectors in the three views.</summary>
internal readonly record struct Products(float Body, float Title, float Name)
{
    public static Products operator /(Products products, float by) => new(products.Body / by, products.Title / by, products.Name / by);
}

/// <summary>Weighted terms by rising hash. An article's vector has length 1 in each view; a story's is the sum of its articles'.</summary>
internal sealed class TermVector(TermWeight[] terms)
{
    public static readonly TermVector Empty = new([]);

    public ReadOnlySpan<TermWeight> Terms => terms;

    /// <summary>The length of the vector in each view.</summary>
    public Products Length { get; } = LengthOf(terms);

    /// <summary>Damped frequency times rarity, each view scaled to length 1.</summary>
    public static TermVector Of(SignatureTerm[] counted, TermStatistics statistics)
    {
        var terms = new TermWeight[counted.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, rarity) = (counted[i], statistics.Weight(counted[i].Hash));
            terms[i] = new TermWeight(term.Hash, Damped(term.Body) * rarity, Damped(term.Title) * rarity, Damped(term.Name) * rarity);
        }

        var (body, title, name) = LengthOf(terms);
        for (var i = 0; i < terms.Length; i++)
            terms[i] = new TermWeight(terms[i].Hash, Scale(terms[i].Body, body), Scale(terms[i].Title, title), Scale(terms[i].Name, name));
        return new TermVector(terms);
    }

    public static Products Dot(TermVector a, TermVector b)
    {
        var x = a.Terms;
        var y = b.Terms;
        var (i, j) = (0, 0);
        var (body, title, name) = (0f, 0f, 0f);
        while (i < x.Length && j < y.Length)
        {
            ref readonly var p = ref x[i];
            ref readonly var q = ref y[j];
            if (p.Hash == q.Hash)
            {
                (body, title, name) = (body + (float)p.Body * (float)q.Body, title + (float)p.Title * (float)q.Title, name + (float)p.Name * (float)q.Name);
                (i, j) = (i + 1, j + 1);
            }
            else if (p.Hash < q.Hash)
                i++;
            else
                j++;
        }

        return new Products(body, title, name);
    }

    /// <summary>The sum of two vectors; of the sum only the weightiest terms are kept.</summary>
    public static TermVector Sum(TermVector a, TermVector b, int most)
    {
        var sum = new List<TermWeight>(a.Terms.Length + b.Terms.Length);
        var (i, j) = (0, 0);
        while (i < a.Terms.Length || j < b.Terms.Length)
        {
            if (j == b.Terms.Length || i < a.Terms.Length && a.Terms[i].Hash < b.Terms[j].Hash)
                sum.Add(a.Terms[i++]);
            else if (i == a.Terms.Length || b.Terms[j].Hash < a.Terms[i].Hash)
                sum.Add(b.Terms[j++]);
            else
                sum.Add(Plus(a.Terms[i++], b.Terms[j++]));
        }

        return new TermVector(sum.Count <= most ? [.. sum] : Weightiest(sum, most));
    }

    private static TermWeight[] Weightiest(List<TermWeight> sum, int most)
    {
        CollectionsMarshal.AsSpan(sum).Sort(default(ByWeight));
        var kept = sum.GetRange(0, most).ToArray();
        Array.Sort(kept, (a, b) => a.Hash.CompareTo(b.Hash));
        return kept;
    }

    private static TermWeight Plus(TermWeight a, TermWeight b) => new(a.Hash, (float)a.Body + (float)b.Body, (float)a.Title + (float)b.Title, (float)a.Name + (float)b.Name);

    private static Products LengthOf(ReadOnlySpan<TermWeight> terms)
    {
        var (body, title, name) = (0f, 0f, 0f);
        foreach (var term in terms)
            (body, title, name) = (body + Square(term.Body), title + Square(term.Title), name + Square(term.Name));
        return new Products(MathF.Sqrt(body), MathF.Sqrt(title), MathF.Sqrt(name));
    }

    /// <summary>1 + ln(1 + f); what counts for less than once stays in proportion.</summary>
    private static float Damped(Half frequency) => (float)frequency < 1 ? (float)frequency * (1 + MathF.Log(2)) : 1 + MathF.Log(1 + (float)frequency);

    private static float Scale(Half weight, float length) => length > 0 ? (float)weight / length : 0;

    private static float Square(Half weight) => (float)weight * (float)weight;
}
