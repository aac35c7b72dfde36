using Kawaraban.Extract.Dates;

namespace Kawaraban.Tests.Extract;

public sealed class DateTextTests
{
    private static readonly DateTimeOffset Fetched = new(2025, 2, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025/02/01 07:00", "2025-02-01T07:00+00:00")]
    [InlineData("2025-01-31T07:00:00Z", "2025-01-31T07:00+00:00")]
    [InlineData("2025-01-31T07:00:00.123+09:00", "2025-01-31T07:00+09:00")]
    [InlineData("Fri, 31 Jan 2025 07:00:00 +0900", "2025-01-31T07:00+09:00")]
    [InlineData("January 31, 2025 at 7:05 p.m. EST", "2025-01-31T19:05-05:00")]
    [InlineData("Jumat, 31 Januari 2025 | 19:30 WIB", "2025-01-31T19:30+07:00")]
    [InlineData("31.01.2025 19.30 Uhr", "2025-01-31T19:30+00:00")]
    [InlineData("le 31 janvier 2025 à 19h30", "2025-01-31T19:30+00:00")]
    [InlineData("31 de janeiro de 2025 às 19h30", "2025-01-31T19:30+00:00")]
    [InlineData("2025. január 31. 14:05", "2025-01-31T14:05+00:00")]
    [InlineData("14:05, 31 января 2025", "2025-01-31T14:05+00:00")]
    [InlineData("31 ม.ค. 2568 เวลา 14.05 น.", "2025-01-31T14:05+00:00")]
    [InlineData("令和7年1月31日 午後7時30分", "2025-01-31T19:30+00:00")]
    [InlineData("2025年1月31日（金）19時30分", "2025-01-31T19:30+00:00")]
    [InlineData("2025년 1월 31일 오후 7시 30분", "2025-01-31T19:30+00:00")]
    [InlineData("Thứ sáu, 31/1/2025, 07:00 (GMT+7)", "2025-01-31T07:00+07:00")]
    [InlineData("12:15 AM, 31 January 2025", "2025-01-31T00:15+00:00")]
    public void A_date_with_a_time_is_a_moment(string text, string moment)
    {
        var found = DateText.Parse(text);

        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), found?.At);
        Assert.False(found!.IsDay);
    }

    [Theory]
    [InlineData("Jan. 31, 2025", "2025-01-31")]
    [InlineData("31st of January, 2025", "2025-01-31")]
    [InlineData("1er février 2025", "2025-02-01")]
    [InlineData("31. Januar 2025", "2025-01-31")]
    [InlineData("31 de enero de 2025", "2025-01-31")]
    [InlineData("31 gennaio 2025", "2025-01-31")]
    [InlineData("31 Ocak 2025", "2025-01-31")]
    [InlineData("31 stycznia 2025", "2025-01-31")]
    [InlineData("31. ledna 2025", "2025-01-31")]
    [InlineData("31 січня 2025 року", "2025-01-31")]
    [InlineData("31 Ιανουαρίου 2025", "2025-01-31")]
    [InlineData("31. tammikuuta 2025", "2025-01-31")]
    [InlineData("31 มกราคม พ.ศ. 2568", "2025-01-31")]
    [InlineData("31 tháng 1, 2025", "2025-01-31")]
    [InlineData("31 يناير 2025", "2025-01-31")]
    [InlineData("٣١ يناير ٢٠٢٥", "2025-01-31")]
    [InlineData("۱۲ بهمن ۱۴۰۳", "2025-01-31")]
    [InlineData("31 जनवरी 2025", "2025-01-31")]
    [InlineData("31 בינואר 2025", "2025-01-31")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("昭和64年1月7日", "1989-01-07")]
    [InlineData("民國114年1月31日", "2025-01-31")]
    [InlineData("２０２５年１月３１日", "2025-01-31")]
    [InlineData("2025.01.31", "2025-01-31")]
    [InlineData("Kamis (30/1/2025)", "2025-01-30")]
    [InlineData("01/31/2025", "2025-01-31")]
    [InlineData("Published: Jan. 31, 2025", "2025-01-31")]
    public void A_date_without_a_time_is_a_day(string text, string day)
    {
        var found = DateText.Parse(text);

        Assert.NotNull(found);
        Assert.Equal(day, found.At.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(found.IsDay);
    }

    [Theory]
    [InlineData("8 jam yang lalu", -8)]
    [InlineData("3 hours ago", -3)]
    [InlineData("an hour ago", -1)]
    [InlineData("sejam yang lalu", -1)]
    [InlineData("3時間前", -3)]
    [InlineData("3小时前", -3)]
    [InlineData("3 個小時前", -3)]
    [InlineData("3시간 전", -3)]
    [InlineData("vor 3 Stunden", -3)]
    [InlineData("il y a 3 heures", -3)]
    [InlineData("hace una hora", -1)]
    [InlineData("há 3 horas", -3)]
    [InlineData("3 ore fa", -3)]
    [InlineData("3 uur geleden", -3)]
    [InlineData("3 часа назад", -3)]
    [InlineData("3 godziny temu", -3)]
    [InlineData("2 saat önce", -2)]
    [InlineData("3 giờ trước", -3)]
    [InlineData("3 ชั่วโมงที่แล้ว", -3)]
    [InlineData("منذ 3 ساعات", -3)]
    [InlineData("3 घंटे पहले", -3)]
    public void An_age_counts_from_the_fetch_and_means_nothing_without_one(string text, int hours)
    {
        Assert.Equal(Fetched.AddHours(hours), DateText.Parse(text, Fetched)?.At);
        Assert.Null(DateText.Parse(text));
        Assert.True(DateText.IsDateLine(text));
    }

    public static TheoryData<string, string, string> Lines
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var cells in File.ReadLines(Path.Combine(Root(), "tests", "fixtures", "dates.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
                data.Add(cells[0], cells[2], cells[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_of_a_page_is_read_as_its_language_means_it(string language, string line, string meaning)
    {
        var found = DateText.Parse(line, new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero), language);

        Assert.Equal(meaning, found?.At.ToString(found.IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mmzzz", System.Globalization.CultureInfo.InvariantCulture) ?? "-");
    }

    [Theory]
    [InlineData("2天前", "2025-01-30")]
    [InlineData("yesterday", "2025-01-31")]
    [InlineData("昨天", "2025-01-31")]
    [InlineData("Kemarin", "2025-01-31")]
    [InlineData("Jan 5", "2025-01-05")]
    [InlineData("31 December", "2024-12-31")]
    [InlineData("12月31日", "2024-12-31")]
    [InlineData("12/01/2025", "2025-01-12")]
    public void A_day_that_hangs_on_the_fetch_is_the_last_one_before_it(string text, string day)
    {
        Assert.Equal(day, DateText.Parse(text, Fetched)?.At.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(DateText.Parse(text));
    }

    [Theory]
    [InlineData("05/06/2024", "de", 6)]
    [InlineData("05/06/2024", "id", 6)]
    public void The_language_settles_which_number_is_the_day(string text, string language, int month) =>
        Assert.Equal(month, DateText.Parse(text, null, language)?.At.Month);

    [Fact]
    public void A_month_name_of_two_languages_is_read_in_the_language_of_the_text()
    {
        Assert.Equal(11, DateText.Parse("5 listopada 2024", null, "pl")?.At.Month);
        Assert.Equal(10, DateText.Parse("5. listopada 2024.", null, "hr")?.At.Month);
    }

    [Theory]
    [InlineData("5   0    0    0")]
    [InlineData("version 2.0.1")]
    [InlineData("In 2024 the company sold 300 cars")]
    [InlineData("13/14/2025")]
    [InlineData("31.02.2025")]
    [InlineData("Chapter 3")]
    public void What_is_no_date_gives_none(string text) => Assert.Null(DateText.Parse(text, Fetched));

    [Theory]
    [InlineData("He said on Jan. 5 that three of the ships had left the harbour.")]
    [InlineData("Nakamura spoke to reporters on March 3, 2025 after the vote.")]
    public void A_sentence_that_names_a_day_is_no_date_line(string text) => Assert.False(DateText.IsDateLine(text));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kawaraban.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
