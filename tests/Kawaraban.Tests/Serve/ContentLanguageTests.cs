using System.Globalization;
using Kawaraban.Serve.Language;

namespace Kawaraban.Tests.Serve;

public sealed class ContentLanguageTests
{
    [Theory]
    [InlineData("ja", "ja", "ltr")]
    [InlineData("ar-EG", "ar-EG", "rtl")]
    [InlineData("HE", "HE", "rtl")]
    [InlineData(null, "", "auto")]
    [InlineData(" ", "", "auto")]
    public void A_language_decides_the_direction_of_its_text(string? language, string lang, string dir)
    {
        var attributes = ContentLanguage.Attributes(language);

        Assert.Equal(lang, attributes["lang"]);
        Assert.Equal(dir, attributes["dir"]);
    }

    [Theory]
    [InlineData("en", "ja", "Japanese")]
    [InlineData("ja", "id", "インドネシア語")]
    [InlineData("id", "zh", "Tionghoa")]
    [InlineData("en", "not a language", "not a language")]
    public void Languages_are_named_in_the_readers(string reader, string language, string name)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader);
        try
        {
            Assert.Equal(name, ContentLanguage.Name(language, CultureInfo.CurrentUICulture));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
