using Kawaraban.Relate.Written;

namespace Kawaraban.Tests.Relate;

public sealed class TranslatedTextTests
{
    [Theory]
    [InlineData("The cost is put at 3.1 billion yen.", "en", "費用は31億円とみられる。", "ja")]
    [InlineData("県によると14人がけがをした。", "ja", "The prefecture said fourteen people were hurt.", "en")]
    [InlineData("Forty people were hurt, both of them twice.", "en", "Sebanyak 40 orang terluka.", "id")]
    [InlineData("Vierzehn Menschen wurden verletzt.", "de", "14 people were hurt.", "en")]
    public void The_same_figures_in_two_languages_are_kept(string original, string from, string translation, string to) =>
        Assert.True(TranslatedText.KeepsFigures(original, from, translation, to));

    [Theory]
    [InlineData("The cost is put at 3.1 billion yen.", "en", "費用は3.1億円とみられる。", "ja")]
    [InlineData("県によると14人がけがをした。", "ja", "The prefecture said people were hurt.", "en")]
    [InlineData("The prefecture said people were hurt.", "en", "Menurut prefektur, 14 orang terluka.", "id")]
    [InlineData("14 Menschen wurden verletzt.", "de", "40 people were hurt.", "en")]
    public void A_figure_lost_changed_or_invented_is_noticed(string original, string from, string translation, string to) =>
        Assert.False(TranslatedText.KeepsFigures(original, from, translation, to));
}
