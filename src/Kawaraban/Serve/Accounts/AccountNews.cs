using System.Globalization;

namespace Kawaraban.Serve.Accounts;

/// <summary>Why something about an account was not done.</summary>
internal enum AccountProblem
{
    WrongSignIn,

    /// <summary>With the seconds to wait.</summary>
    Wait,
    WrongPassword,
    NameUnfit,
    NameTaken,
    EmailUnfit,
    PasswordShort,
    PasswordLong,
    PasswordIsName,
    PasswordsDiffer,
    AlreadyMade,
    LinkUsed,
    LastOwner,
    NotThere,

    /// <summary>Nobody else gets an account before the owner has one.</summary>
    OwnerFirst,
    NoTokenName,
    NoPasskeyName,
    NoSuchPasskey,

    /// <summary>The address is a number.</summary>
    PasskeyNeedsName,

    /// <summary>Nothing was asked, long ago, or it was answered before.</summary>
    PasskeyTooLate,
    PasskeyRefused,
}

/// <summary>What was done to an account.</summary>
internal enum AccountNews
{
    Saved,
    PasswordChanged,
    SignedOutThere,
    TokenMade,
    TokenRemoved,
    ReaderAdded,
    LinkMade,
    RoleChanged,
    Closed,
    Opened,
    GuestsMayRead,
    GuestsMayNot,
    SignedOut,
    PasskeyAdded,
    PasskeyRemoved,
    Deleted,
}

/// <summary>What an action tells the page that it leads back to, by its kind and number alone: nobody can put words of his own into an address.</summary>
internal static class AccountAnswer
{
    public static string Did(string page, AccountNews news) => $"{page}{Join(page)}did={news}";

    public static string No(string page, AccountProblem problem, double number = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"{page}{Join(page)}no={problem}{(number > 0 ? "&for=" : "")}{(number > 0 ? Math.Ceiling(number) : "")}");

    public static AccountNews? NewsIn(IQueryCollection query) => Enum.TryParse<AccountNews>(query["did"], out var news) && Enum.IsDefined(news) ? news : null;

    public static (AccountProblem Problem, int Number)? ProblemIn(IQueryCollection query) =>
        Enum.TryParse<AccountProblem>(query["no"], out var problem) && Enum.IsDefined(problem)
            ? (problem, int.TryParse(query["for"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            : null;

    private static char Join(string page) => page.Contains('?', StringComparison.Ordinal) ? '&' : '?';
}
