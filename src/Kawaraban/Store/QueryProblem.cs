using System.Globalization;

namespace Kawaraban.Store;

/// <summary>What of a query was not understood. All but the first three leave something to search for.</summary>
public enum QueryProblemKind
{
    Empty,
    NoWord,
    OnlyWithout,
    UnclosedQuote,
    UnclosedBracket,
    LooseOr,
    UnknownField,
    EmptyField,
    BadDate,
    BadAge,
    BadLanguage,
    BadState,
    SignIn,
    TooLong,
}

/// <summary>What of a query was not understood.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Piece">The piece of the query it is about, as it was typed.</param>
/// <param name="Position">Where the piece begins: 1 is the first character.</param>
public sealed record QueryProblem(QueryProblemKind Kind, string Piece, int Position)
{
    /// <summary>In plain English words: what, where, what to do.</summary>
    public string Text => Kind switch
    {
        QueryProblemKind.Empty => "Type a word to look for.",
        QueryProblemKind.NoWord => $"There is no word in {Piece} to look for.",
        QueryProblemKind.OnlyWithout => "A search needs at least one word to look for, besides those to leave out.",
        QueryProblemKind.UnclosedQuote => At($"The quotation mark {Piece} is never closed: the phrase was taken to go on to the end."),
        QueryProblemKind.UnclosedBracket => At($"The bracket {Piece} is never closed: it was taken to go on to the end."),
        QueryProblemKind.LooseOr => At($"{Piece} has to stand between two words: it was left out."),
        QueryProblemKind.UnknownField => At($"There is no field {Piece} It was searched for as words. Fields: title: outlet: lang: category: before: after: age: is:"),
        QueryProblemKind.EmptyField => At($"Nothing stands after {Piece} It was left out."),
        QueryProblemKind.BadDate => At($"{Piece} is not a date and was left out. Write 2024, 2024-05 or 2024-05-17."),
        QueryProblemKind.BadAge => At($"{Piece} is not an age and was left out. Write 12h, 3d, 2w, 6m or 1y."),
        QueryProblemKind.BadLanguage => At($"{Piece} is not a language and was left out. Write lang:en, lang:ja or lang:indonesian."),
        QueryProblemKind.BadState => At($"{Piece} was left out: after is: stands unread, read, later or liked."),
        QueryProblemKind.SignIn => At($"{Piece} was left out: only readers who are signed in have read, kept or liked anything."),
        _ => At($"The query is too long: everything from {Piece} on was left out."),
    };

    private string At(string what) => string.Create(CultureInfo.InvariantCulture, $"{what} (Character {Position})");
}
