using Kawaraban.Relate.Text;

namespace Kawaraban.Tests.Relate;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Strikes were striking; the striker struck.", "strik were strik the striker struck")]
    [InlineData("Erdoğan's ministers AGREED", "erdogan minister agree")]
    [InlineData("The U.S. and the US", "the us and the us")]
    [InlineData("l’accord qu’il signe", "l accord qu il sign")]
    [InlineData("1,200 homes, 3.5 km, U.N.", "1200 home 3.5 km un")]
    [InlineData("日米防衛相", "日米 米防 防衛 衛相")]
    [InlineData("核", "核")]
    [InlineData("ＡＢＣ社が１０", "abc 社が 10")]
    [InlineData("министров министры", "министр министр")]
    [InlineData("Đà Nẵng tăng", "da nang tang")]
    public void Text_is_cut_into_the_words_the_index_keeps(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Words.Index(text)));

    [Fact]
    public void Thai_is_cut_into_overlapping_pairs_of_characters_with_their_signs() =>
        Assert.Equal(["กรุ", "รุง"], Words.Index("กรุง"));

    [Fact]
    public void A_word_knows_where_and_how_it_stood()
    {
        var words = Words.Read("He met NATO in Oslo.", "en");

        Assert.Equal(["he", "met", "nato", "in", "oslo"], words.Select(word => word.Text));
        Assert.Equal(WordShape.Capitalised | WordShape.AllCapitals, words[2].Shape);
        Assert.Equal(WordShape.Capitalised | WordShape.First, words[0].Shape);
        Assert.Equal((15, 4), (words[4].Start, words[4].Length));
    }

    [Theory]
    [InlineData("said", "en", true)]
    [InlineData("die", "de", true)]
    [InlineData("die", "en", false)]
    [InlineData("yang", "id", true)]
    [InlineData("treaty", "en", false)]
    public void Stop_words_belong_to_a_language(string word, string language, bool expected) =>
        Assert.Equal(expected, Words.IsStopWord(Words.Index(word)[0], language));

    [Fact]
    public void Any_text_can_be_cut()
    {
        var random = new Random(5);
        var text = new string([.. Enumerable.Range(0, 20_000).Select(_ => (char)random.Next(0x10000))]);

        Assert.NotEmpty(Words.Index(text));
        Assert.NotNull(Quantities.Find(text, null));
        Assert.NotNull(EventDates.Find(text, new DateOnly(2025, 1, 31)));
    }

    [Theory]
    [InlineData("防波堤が防ぐ", "防 波 堤 が ぐ ")]
    [InlineData("2024年、堤防の町", "堤 防 の 町 ")]
    [InlineData("새 배가", "배 가 ")]
    [InlineData("ที่นี่", "ที่ นี่ ")]
    [InlineData("The “ferry” – naïve", "")]
    [InlineData("", "")]
    public void The_characters_that_stand_beside_another_are_given_once(string text, string characters) => Assert.Equal(characters, Words.Characters(text));

    [Theory]
    [InlineData("堤", true)]
    [InlineData("배", true)]
    [InlineData("ที่", true)]
    [InlineData("堤防", false)]
    [InlineData("a", false)]
    [InlineData("", false)]
    public void One_character_of_a_script_without_spaces_is_told_from_a_word(string word, bool isCharacter) => Assert.Equal(isCharacter, Words.IsCharacter(word));
}
