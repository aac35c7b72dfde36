using System.Globalization;

namespace Kawaraban.Endpoint;

/// <summary>Languages as an endpoint is told of them.</summary>
internal static class LanguageName
{
    /// <summary>How a language is called to a model: in English, which all of them read best.</summary>
    public static string Of(string? tag)
    {
        try
        {
            return tag is null ? "the language of the text" : CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return "the language of the text";
        }
    }

    /// <summary>Whether two tags name one language, whatever the region.</summary>
    public static bool AreOne(string? a, string? b) => string.Equals(Primary(a), Primary(b), StringComparison.OrdinalIgnoreCase);

    private static string? Primary(string? tag) => tag?.Split('-', 2)[0];
}
