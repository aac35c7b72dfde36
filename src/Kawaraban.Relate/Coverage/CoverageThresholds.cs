namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Every number that decides what two reports both say. Chosen by reading the output for the five seed pages and for seventeen stories of
/// three reports each (see docs/comparing.md): raised where a pair was called agreed that was not, lowered where a plain paraphrase was missed.
/// </summary>
internal static class CoverageThresholds
{
    /// <summary>The share of a clause's weight that the other sentence must say, for a clause of many terms.</summary>
    public const double LongClause = 0.6;

    /// <summary>The same for a clause of two or three terms, where one missing word is another statement.</summary>
    public const double ShortClause = 0.82;

    /// <summary>Terms from which a clause counts as long.</summary>
    public const int LongClauseTerms = 7;

    /// <summary>Below this share a pair is not looked at further.</summary>
    public const double WorthALook = 0.35;

    /// <summary>How much less a clause needs when the two sentences as wholes are surely the same claim.</summary>
    public const double SureSentences = 0.12;

    /// <summary>From this score of <see cref="SameClaim"/> on they surely are.</summary>
    public const double SureScore = 0.8;

    /// <summary>A clause with less matched weight than this is no evidence.</summary>
    public const double LeastEvidence = 2.0;

    /// <summary>What one subject doing the same thing adds to the share.</summary>
    public const double SameSubjectAndVerb = 0.12;

    /// <summary>What it counts as evidence.</summary>
    public const double SameDeedEvidence = 0.5;

    /// <summary>The share of what was found that must stand together, not scattered over a long sentence.</summary>
    public const double Together = 0.75;

    /// <summary>A clause is only here when no other report says more of it than this.</summary>
    public const double OnlyHere = 0.6;

    /// <summary>A clause needs this much weight that nobody else has before it is worth showing as only here.</summary>
    public const double OnlyEvidence = 0.85;

    /// <summary>The share of the other words that must match before two figures are taken to be about one thing.</summary>
    public const double SameFrame = 0.6;

    /// <summary>The same for two dates: the whole clause must be alike.</summary>
    public const double SameFrameOfDates = 0.8;

    /// <summary>The same for two places: a town may lie in the other, so all else must be alike.</summary>
    public const double SameFrameOfPlaces = 0.8;

    /// <summary>The weight of those other words.</summary>
    public const double LeastFrameEvidence = 1.2;

    /// <summary>Weight of a person or an organisation, against 1 for an uncommon word.</summary>
    public const double NameWeight = 1.0;

    /// <summary>Weight of a country.</summary>
    public const double CountryWeight = 0.6;

    /// <summary>Weight of a figure.</summary>
    public const double FigureWeight = 1.2;

    /// <summary>Weight of a date.</summary>
    public const double DateWeight = 0.7;

    /// <summary>Weight of an adverb or another word that a paraphrase may leave out.</summary>
    public const double AdverbWeight = 0.3;

    /// <summary>The least a term weighs that stands in nearly every sentence.</summary>
    public const double CommonestTerm = 0.3;

    /// <summary>Two roundings of one figure differ by less than this share.</summary>
    public const double Rounding = 0.05;

    /// <summary>The share a clause of so many terms needs: falling from the short clause's to the long one's.</summary>
    public static double ForTerms(int count)
    {
        var way = Math.Clamp((count - 3) / (double)(LongClauseTerms - 3), 0, 1);
        return ShortClause + way * (LongClause - ShortClause);
    }
}
