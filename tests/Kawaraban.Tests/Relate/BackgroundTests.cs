using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;

namespace Kawaraban.Tests.Relate;

public sealed class BackgroundTests
{
    private static readonly DateOnly Published = new(2025, 5, 12);

    [Theory]
    [InlineData("In 2019 the same dam was found to leak.")]
    [InlineData("In March 2021, the council refused the permit.")]
    [InlineData("On 4 January 2025 the bridge was closed for the first time.")]
    [InlineData("Last year, 340 households signed the petition.")]
    [InlineData("Six years ago the mill burned down.")]
    [InlineData("Pada 2018, sungai yang sama meluap.")]
    [InlineData("Tahun lalu, perusahaan itu merugi.")]
    [InlineData("昨年、同じ川があふれた。")]
    [InlineData("2019年、同じ堤防が決壊した。")]
    [InlineData("去年，该公司亏损。")]
    [InlineData("早在2016年，议会就批准了计划。")]
    [InlineData("Im März 2021 lehnte der Rat den Antrag ab.")]
    public void A_sentence_that_sets_out_from_long_before_recalls(string sentence) => Assert.True(Background.Recalls(sentence, Published));

    [Theory]
    [InlineData("On 11 May 2025 the dam broke.")]
    [InlineData("In April the price rose by 4 percent.")]
    [InlineData("A man was charged on Monday over a murder in 2019.")]
    [InlineData("Since 2019 the river has flooded four times.")]
    [InlineData("In 2019 the dam leaked, and on Monday it broke.")]
    [InlineData("In 2030 the bridge is to open.")]
    [InlineData("Last year's winner came third on Sunday.")]
    [InlineData("The toll is the highest since 1994.")]
    [InlineData("2019年以来、川は四度あふれている。")]
    [InlineData("昨年の優勝者は三位だった。")]
    [InlineData("The council meets on Friday.")]
    [InlineData("")]
    public void What_is_new_or_reaches_to_the_present_is_news(string sentence) => Assert.False(Background.Recalls(sentence, Published));

    [Fact]
    public void What_reports_agree_on_is_background_where_all_of_them_recall_and_stands_behind_the_news()
    {
        var coverage = CoverageBuilder.Of(
        [
            Report(1, "In 2019 the Karsholm dam was found to leak at two gates. The Karsholm dam broke and flooded 340 houses in Vestby."),
            Report(2, "The Karsholm dam broke and flooded 340 houses in Vestby. In 2019 the Karsholm dam was found to leak at two gates."),
        ]);

        Assert.Equal([false, true], coverage.Agreed.Select(claim => claim.IsBackground));
        Assert.StartsWith("In 2019", coverage.Agreed[^1].Text, StringComparison.Ordinal);
    }

    private static CoverageInput Report(long id, string text) => new(new Article
    {
        Id = id,
        Title = "Dam breaks above Vestby",
        Text = text,
        Language = "en",
        Outlet = $"Outlet {id}",
        Published = new DateTimeOffset(Published, new TimeOnly(8, 0), TimeSpan.Zero),
    });
}
