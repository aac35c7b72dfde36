namespace Kawaraban.Relate.Written;

/// <summary>Why a sentence written by a machine is not shown.</summary>
public enum CitationFault
{
    /// <summary>It cites no sentence.</summary>
    NothingCited,

    /// <summary>It cites a number that no sentence has.</summary>
    NoSuchSentence,

    /// <summary>It holds a name, or a word with a capital letter, that stands in none of the sentences it cites.</summary>
    NameNotCited,

    /// <summary>It holds a figure or a number that stands in none of them.</summary>
    FigureNotCited,

    /// <summary>It denies what they do not deny, or does not deny what all of them deny.</summary>
    DeniedOtherwise,

    /// <summary>Too many of its words do not stand in them.</summary>
    TooFree,

    /// <summary>It holds an address or markup, or is no sentence by its length.</summary>
    NotPlainText,

    /// <summary>It stands in the answer twice.</summary>
    SaidBefore,

    /// <summary>There are enough before it.</summary>
    TooMuch,
}
