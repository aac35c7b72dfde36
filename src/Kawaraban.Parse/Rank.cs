namespace Kawaraban.Parse;

/// <summary>How near an element stands to what is asked for; lower is preferred.</summary>
internal static class Rank
{
    /// <summary>The format's own element.</summary>
    public const int Own = 0;

    /// <summary>Added for the second choice among a format's own elements.</summary>
    public const int Other = 1;

    /// <summary>Another format's element of the same meaning (Atom within RSS).</summary>
    public const int Borrowed = 10;

    public const int DublinCore = 20;
    public const int Podcast = 30;
    public const int Media = 40;

    /// <summary>Better than nothing.</summary>
    public const int Last = 90;
}
