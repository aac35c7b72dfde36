namespace Kawaraban.Extract.Links;

/// <summary>
/// What each piece of evidence weighs, chosen so that a headline needs one witness besides itself (its address or its place), and
/// navigation stays out even where it is long-winded. docs/finding-feeds.md says how they were measured.
/// </summary>
internal static class LinkPoints
{
    /// <summary>Points that make a link one to an article.</summary>
    public const int Enough = 4;

    // How the link reads. Sections are called by one or two words, headlines have four and more.
    public const int HeadlineWords = 4;
    public const int LongHeadlineWords = 6;
    public const int LabelWords = 2;
    public const int Headline = 2;
    public const int LongHeadline = 3;
    public const int Label = -1;

    // What its address looks like.
    public const int SlugWords = 3;
    public const int Date = 3;
    public const int Number = 2;
    public const int Slug = 2;
    public const int Shelf = -4;
    public const int Section = -3;

    // Where it stands.
    public const int RepeatsOfList = 3;
    public const int Heading = 2;
    public const int Card = 1;
    public const int List = 1;
    public const int Navigation = -3;
}
