using Kawaraban.Relate.Text;

namespace Kawaraban.Tests.Relate;

public sealed class EventDatesTests
{
    [Theory]
    [InlineData("held on January 24 in Tokyo", "--01-24")]
    [InlineData("took office on Oct. 1, the agency reported", "--10-01")]
    [InlineData("in Tokyo on March 30th.", "--03-30")]
    [InlineData("on 24 January 2021 and in October 2024", "2021-01-24, 2024-10")]
    [InlineData("through January 2021, a plan of 2022", "2021-01, 2022")]
    [InlineData("Jumat (31/1/2025) malam", "Friday, 2025-01-31")]
    [InlineData("pada 5 Agustus 2024", "2024-08-05")]
    [InlineData("2021年1月24日、令和7年1月31日", "2021-01-24, 2025-01-31")]
    [InlineData("1月24日电，25日", "--01-24, ---25")]
    [InlineData("31日（金）、周五", "---31, Friday, Friday")]
    [InlineData("24 января 2021 года в среду", "2021-01-24, Wednesday")]
    [InlineData("ngày 5/8 và ngày 6 tháng 8 năm 2024", "--08-05, 2024-08-06")]
    [InlineData("she said on Friday that it may rain", "Friday")]
    [InlineData("updated 2025-01-31 and 2025/02/01", "2025-01-31, 2025-02-01")]
    [InlineData("a 2000-page report of $2005 by flight 1945A", "")]
    public void Dates_are_read_and_what_is_missing_stays_missing(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", EventDates.Find(text, null).Select(mention => mention.Date)));

    [Theory]
    [InlineData("talks on Wednesday", "2025-01-29")]
    [InlineData("talks on Friday", "2025-01-31")]
    [InlineData("talks next Monday", "2025-02-03")]
    [InlineData("was inaugurated on Jan. 20", "2025-01-20")]
    [InlineData("by Dec. 20", "2024-12-20")]
    [InlineData("30日、東京で", "2025-01-30")]
    [InlineData("said yesterday", "2025-01-30")]
    [InlineData("said kemarin", "2025-01-30")]
    public void A_dateline_settles_what_a_text_leaves_out(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", EventDates.Find(text, new DateOnly(2025, 1, 31)).Select(mention => mention.Date)));

    [Theory]
    [InlineData(2025, 3, 30, null, 2025, 1, 31, true)]
    [InlineData(null, 3, 30, null, 2025, 3, 30, false)]
    [InlineData(null, null, null, DayOfWeek.Friday, 2025, 1, 31, false)]
    [InlineData(null, null, null, DayOfWeek.Friday, 2025, 3, 30, true)]
    [InlineData(2024, 10, null, null, 2024, 10, 20, false)]
    public void Dates_contradict_where_a_part_both_know_differs(int? year, int? month, int? day, DayOfWeek? weekday, int y, int m, int d, bool expected) =>
        Assert.Equal(expected, new EventDate(year, month, day, weekday).Contradicts(new EventDate(y, m, d)));
}
