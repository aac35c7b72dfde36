using Kawaraban.Relate.Text;

namespace Kawaraban.Tests.Relate;

public sealed class NameSoundTests
{
    [Theory]
    [InlineData("ナカタニ", "nakatani")]
    [InlineData("トランプ", "trump")]
    [InlineData("バイデン", "biden")]
    [InlineData("オバマ", "obama")]
    [InlineData("ミランダ", "miranda")]
    [InlineData("ゼレンスキー", "zelensky")]
    public void A_name_sounds_alike_in_katakana_and_in_Latin_letters(string katakana, string latin) =>
        Assert.Equal(NameSound.OfLatin(latin), NameSound.OfKatakana(katakana));
}
