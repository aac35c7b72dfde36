using Kawaraban.Extract.Text;

namespace Kawaraban.Tests.Extract;

public sealed class TextRepairTests
{
    [Theory]
    [InlineData("Lloyd & middot; Austin", "Lloyd · Austin")]
    [InlineData("Lloyd &amp;middot; Austin", "Lloyd · Austin")]
    [InlineData("Smith &amp;amp; Sons", "Smith & Sons")]
    [InlineData("a &#8217 ; b &#x2019; c", "a ’ b ’ c")]
    [InlineData("it&#146;s", "it’s")]
    [InlineData("one&nbsp;two &nbsp three", "one two three")]
    [InlineData("AT&T and R&D; a & b", "AT&T and R&D; a & b")]
    [InlineData("Q&A, &copyme", "Q&A, &copyme")]
    public void Entities_read_as_what_they_stand_for(string broken, string whole) => Assert.Equal(whole, TextRepair.Repair(broken));

    [Theory]
    [InlineData("donâ€™t", "don’t")]
    [InlineData("cafÃ©", "café")]
    [InlineData("â€œYesâ€\u009D", "“Yes”")]
    [InlineData("Ã¢â‚¬â„¢", "’")]
    [InlineData("æ—¥æœ¬", "日本")]
    [InlineData("à¸ªà¸§à¸±à¸ªà¸”à¸µ", "สวัสดี")]
    [InlineData("Tiáº¿ng Viá»‡t", "Tiếng Việt")]
    [InlineData("ðŸ˜€ GroÃŸe StraÃŸe", "😀 Große Straße")]
    [InlineData("Å‚Ã³dÅº, ÅŸehir, peÃ±a", "łódź, şehir, peña")]
    [InlineData("Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©", "العربية")]
    [InlineData("í•œêµ­ â‚¬5 Â©", "한국 €5 ©")]
    [InlineData("à la carte, voilà, às vezes, está", "à la carte, voilà, às vezes, está")]
    [InlineData("РџСЂРёРІРµС‚ РјРёСЂ", "Привет мир")]
    [InlineData("São Paulo, Ängelholm, Ø, naïve façade", "São Paulo, Ängelholm, Ø, naïve façade")]
    [InlineData("Привет, Россия", "Привет, Россия")]
    public void Mojibake_reads_as_it_was_written(string broken, string whole) => Assert.Equal(whole, TextRepair.Repair(broken));

    [Theory]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth \uFEFFmark", "softhyphen zerowidth mark")]
    [InlineData("JAPAN\u00A0\u00A0 |\u00A0 8", "JAPAN | 8")]
    [InlineData("می\u200Cشود", "می\u200Cشود")]
    [InlineData("👩\u200D🚀", "👩\u200D🚀")]
    [InlineData("La\u200Dtin", "Latin")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    public void Invisible_characters_go_and_meaning_stays(string odd, string plain) => Assert.Equal(plain, TextRepair.Repair(odd));

    [Theory]
    [InlineData("“Quotes” – and — dashes… ‘as’ \"written\"")]
    [InlineData("「日本」　太郎")]
    public void Quotes_and_dashes_stay_as_written(string text) => Assert.Equal(text, TextRepair.Repair(text));

    [Fact]
    public void Half_a_character_becomes_the_replacement_character() => Assert.Equal("half \uFFFD a pair", TextRepair.Repair("half \uD83D a pair"));

    [Fact]
    public void Repairing_twice_is_repairing_once()
    {
        string[] texts = ["Lloyd & middot; Austin", "cafÃ© â€œx", "a&amp;amp;lt;b", "РџСЂРёРІРµС‚"];

        foreach (var text in texts)
            Assert.Equal(TextRepair.Repair(text), TextRepair.Repair(TextRepair.Repair(text)));
    }
}

public sealed class WordCountTests
{
    [Theory]
    [InlineData("The Senkaku Islands---obliging the US", "en", 5)]
    [InlineData("a – b", "en", 3)]
    [InlineData("日本の防衛相。", "ja", 6)]
    [InlineData("防衛費はGDPの2%に", null, 8)]
    [InlineData("新华社北京1月31日电", "zh", 10)]
    [InlineData("서울의 봄", "ko", 2)]
    [InlineData("รัฐบาลไทยประกาศ", "th", 4)]
    [InlineData("", "en", 0)]
    public void Words_are_counted_as_readers_of_the_language_count_them(string text, string? language, int words) =>
        Assert.Equal(words, WordCount.Of(text, language));

    [Theory]
    [InlineData(0, "en", 0)]
    [InlineData(50, "en", 1)]
    [InlineData(714, "en", 3)]
    [InlineData(714, "de", 4)]
    [InlineData(714, "ar", 5)]
    [InlineData(714, "xx", 3)]
    [InlineData(1110, "ja", 3)]
    [InlineData(1110, "zh-hant", 4)]
    public void Reading_time_is_whole_minutes_and_one_at_least(int words, string language, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), ReadingTime.Of(words, language));
}

public sealed class WrappedDumpTests
{
    [Fact]
    public void A_word_parted_at_the_end_of_a_line_is_whole_again()
    {
        var text = Kawaraban.Extract.PlainText.PageLines.Of(
            "The harbour council of Veltrane voted on Tuesday to rebuild the north-\nern pier, which a storm had torn open in January, and asked the engi-\nneer to begin in May. The sum of fourteen million crowns is the larg-\nest that the town has ever spent on its harbour, the mayor explained to\nthose who asked her about it when the session was over on that night.\nNobody left.\n\nA second block.")[0].Text;

        Assert.Contains("the northern pier", text, StringComparison.Ordinal);
        Assert.Contains("the largest that", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyphen_of_its_own_stays_in_a_text_that_parts_no_words()
    {
        var text = Kawaraban.Extract.PlainText.PageLines.Of(
            "The harbour council of Veltrane voted on Tuesday to rebuild the well-\nknown pier, which a storm had torn open in the cold January of this\nyear. The sum of fourteen million crowns is the largest that the town\nhas ever spent on its harbour, the mayor explained to those who asked\nher about it after the session.\n\nA second block.")[0].Text;

        Assert.Contains("the well-known pier", text, StringComparison.Ordinal);
    }
}
