using System.Globalization;
using System.Net.Mail;

namespace Kawaraban.Serve.Accounts;

/// <summary>What a reader may be called, and written to.</summary>
internal static class AccountNames
{
    /// <summary>In characters.</summary>
    public const int Longest = 40;
    public const int LongestEmail = 254;

    // The name a deleted account leaves behind begins with it.
    private const char OfTheDeleted = '#';

    /// <summary>The name as it is kept, white space run together; null where it is none that can be shown and typed.</summary>
    public static string? Read(string? written)
    {
        var name = string.Join(' ', (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is > 0 and <= Longest && name[0] != OfTheDeleted && name.EnumerateRunes().All(rune => IsSeen(System.Text.Rune.GetUnicodeCategory(rune))) ? name : null;
    }

    /// <summary>Whether it is an address mail can be sent to, or nothing.</summary>
    public static bool IsEmail(string written) => written.Length == 0 || (written.Length <= LongestEmail && MailAddress.TryCreate(written, out var address) && address.Address == written);

    // What cannot be seen would let one name pass for another.
    private static bool IsSeen(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
