using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Kawaraban.Extract.Text;

/// <summary>
/// Character references left in text that should have none: escaped twice (<c>&amp;amp;middot;</c>), taken apart by a
/// translator (<c>&amp; middot;</c>), or without their semicolon (<c>&amp;nbsp</c>).
/// </summary>
internal static partial class Entities
{
    // Each round takes one layer of escaping off; three have been seen, four have not.
    private const int Rounds = 3;

    public static string Decode(string text)
    {
        for (var round = 0; round < Rounds && text.Contains('&', StringComparison.Ordinal); round++)
        {
            var decoded = Reference().Replace(text, static match => Decoded(match) ?? match.Value);
            if (decoded == text)
                break;
            text = decoded;
        }

        return text;
    }

    private static string? Decoded(Match match)
    {
        if (match.Groups["number"] is { Success: true, Value: var number })
            return FromNumber(number);

        // The provider's names end in their semicolon; "lt" and "gt" without an ampersand beside them would be words.
        var name = match.Groups["name"].Success ? match.Groups["name"].Value : match.Groups["bare"].Value;
        return HtmlEntityProvider.Resolver.GetSymbol(name + ";");
    }

    private static string? FromNumber(string number)
    {
        var isHexadecimal = number[0] is 'x' or 'X';
        var digits = isHexadecimal ? number.AsSpan(1) : number;
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code))
            return null;

        // HTML reads the numbers of the C1 controls as windows-1252, because that is what authors mean by them.
        if (code is >= 0x80 and <= 0x9F)
            return Mojibake.Windows1252((byte)code).ToString();
        return Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : null;
    }

    [GeneratedRegex(
        @"& ?(?:\# ?(?<number>[0-9]{1,7}|[xX][0-9a-fA-F]{1,6}) ?;|(?<name>[A-Za-z][A-Za-z0-9]{1,31}) ?;|(?<bare>nbsp|amp|quot|lt|gt|apos|shy)(?![A-Za-z0-9=;]))")]
    private static partial Regex Reference();
}
