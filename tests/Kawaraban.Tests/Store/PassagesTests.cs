using Kawaraban.Store;

namespace Kawaraban.Tests.Store;

public sealed class PassagesTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("The council met and talked of other things.", 40));

    [Fact]
    public void The_passage_is_the_one_with_most_of_the_words()
    {
        var text = $"{Long} A strike was not on the list. {Long} The harbour strike ended on Friday. {Long}";

        var (passage, marks) = Passages.Best(text, SearchQuery.Parse("harbour strike").Sought);

        Assert.Contains("harbour strike ended", passage, StringComparison.Ordinal);
        Assert.Equal(["harbour", "strike"], marks.Select(mark => passage.Substring(mark.Start, mark.Length)));
    }

    [Fact]
    public void Japanese_words_are_marked_whole()
    {
        var (passage, marks) = Passages.Best("会談で日米同盟の強化を確認した。", SearchQuery.Parse("日米同盟").Sought);

        Assert.Equal("日米同盟", Assert.Single(marks.Select(mark => passage.Substring(mark.Start, mark.Length))));
    }

    [Theory]
    [InlineData("県によると14人がけがをした。", "た", "た")]
    [InlineData("県によると14人がけがをした。", "が", "が", "が")]
    [InlineData("票价比原航线低三成，", "成", "成")]
    [InlineData("새 배가 항구에 도착했다.", "에", "에")]
    [InlineData("새 배가 항구에 도착했다.", "새", "새")]
    [InlineData("เรือออกทุกยี่สิบนาที", "ที", "ที")]
    [InlineData("เรือออกทุกยี่สิบนาที", "ยี่", "ยี่")]
    public void One_character_is_marked_wherever_it_stands(string text, string query, params string[] marked)
    {
        var (passage, marks) = Passages.Best(text, SearchQuery.Parse(query).Sought);

        Assert.Equal(marked, marks.Select(mark => passage.Substring(mark.Start, mark.Length)));
    }

    [Fact]
    public void A_text_without_the_words_gives_its_beginning() =>
        Assert.StartsWith("The council met", Passages.Best(Long, SearchQuery.Parse("ferry").Sought).Passage, StringComparison.Ordinal);
}
