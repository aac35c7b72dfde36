using System.Globalization;

namespace Kawaraban.Endpoint;

/// <summary>How a language is called to a model: in English, which all of them read best.</summary>
internal static class LanguageName
{
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
}
