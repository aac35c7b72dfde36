using System.Globalization;
using Kawaraban.Parse;

namespace Kawaraban.Tests.Parse;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Tue, 06 May 2025 08:15:30 GMT", "2025-05-06T08:15:30Z")]
    [InlineData("Tue, 6 May 2025 08:15 +0200", "2025-05-06T06:15:00Z")]
    [InlineData("Tue,06 May 25 08:15:30 EST", "2025-05-06T13:15:30Z")]
    [InlineData("tues, 6th May 2025 8:15:30 -00:20", "2025-05-06T08:35:30Z")]
    [InlineData("06 May 2025 24:00:00 UT", "2025-05-07T00:00:00Z")]
    [InlineData("Tue May  6 08:15:30 2025", "2025-05-06T08:15:30Z")]
    [InlineData("Tue May 06 08:15:30 +0900 2025", "2025-05-05T23:15:30Z")]
    [InlineData("Tue May 06 2025 08:15:30 GMT+0900 (Japan Standard Time)", "2025-05-05T23:15:30Z")]
    public void RFC_822_is_read_however_it_is_misspelt(string text, string expected) => AssertInstant(expected, text);

    [Theory]
    [InlineData("2025-05-06T08:15:30Z", "2025-05-06T08:15:30Z")]
    [InlineData("2025-05-06T08:15:30.123456+09:00", "2025-05-05T23:15:30Z")]
    [InlineData("2025-05-06 08:15:30,5 -0430", "2025-05-06T12:45:30Z")]
    [InlineData("2025-05-06T08:15", "2025-05-06T08:15:00Z")]
    [InlineData("2025-05-06", "2025-05-06T00:00:00Z")]
    [InlineData("2025-05", "2025-05-01T00:00:00Z")]
    [InlineData("2025", "2025-01-01T00:00:00Z")]
    [InlineData("20250506", "2025-05-06T00:00:00Z")]
    [InlineData("2025126", "2025-05-06T00:00:00Z")]
    [InlineData("20250506T081530+0900", "2025-05-05T23:15:30Z")]
    [InlineData("2025-05-06+09:00", "2025-05-05T15:00:00Z")]
    [InlineData("1746519330", "2025-05-06T08:15:30Z")]
    [InlineData("1746519330000", "2025-05-06T08:15:30Z")]
    public void ISO_8601_and_Unix_time_are_read(string text, string expected) => AssertInstant(expected, text);

    [Theory]
    [InlineData("Di, 06 Mai 2025 08:15:30 +0200", "2025-05-06T06:15:30Z")]
    [InlineData("mar., 06 août 2024 08:15:30 GMT", "2024-08-06T08:15:30Z")]
    [InlineData("Вт, 06 мая 2025 08:15:30 +0300", "2025-05-06T05:15:30Z")]
    [InlineData("Τρι, 06 Μαΐ 2025 08:15:30 GMT", "2025-05-06T08:15:30Z")]
    [InlineData("Selasa, 6 Agustus 2024 08:15 WIB", "2024-08-06T01:15:00Z")]
    [InlineData("2025年05月06日 08:15:30", "2025-05-06T08:15:30Z")]
    [InlineData("2025년 05월 06일 08:15:30", "2025-05-05T23:15:30Z")]
    [InlineData("2025-05-06 오후 8:15:30", "2025-05-06T11:15:30Z")]
    [InlineData("út, 3 červenec 2024 10:00", "2024-07-03T10:00:00Z")]
    public void Months_are_known_in_the_languages_feeds_are_written_in(string text, string expected) => AssertInstant(expected, text);

    [Theory]
    [InlineData("mardi 6 mai 2025 à 08h15", "2025-05-06T08:15:00Z")]
    [InlineData("6 maggio 2025 ore 8.15", "2025-05-06T08:15:00Z")]
    [InlineData("6 maj 2025 kl. 08:15", "2025-05-06T08:15:00Z")]
    [InlineData("6 Mayıs 2025 Salı 08:15", "2025-05-06T08:15:00Z")]
    [InlineData("6 Mei 2025 pukul 08.15 WIB", "2025-05-06T01:15:00Z")]
    [InlineData("Thứ Ba, 06/05/2025 08:15 GMT+7", "2025-05-06T01:15:00Z")]
    [InlineData("ngày 6 tháng 5 năm 2025", "2025-05-06T00:00:00Z")]
    [InlineData("6 พ.ค. 2568", "2025-05-06T00:00:00Z")]
    [InlineData("6 มีนาคม 2568 08:15", "2025-03-06T08:15:00Z")]
    [InlineData("6 मई 2025", "2025-05-06T00:00:00Z")]
    [InlineData("6 במאי 2025", "2025-05-06T00:00:00Z")]
    [InlineData("2025年5月6日 午後8時15分", "2025-05-06T20:15:00Z")]
    [InlineData("2025년 5월 6일 오후 8시 15분", "2025-05-06T11:15:00Z")]
    [InlineData("２０２５年５月６日", "2025-05-06T00:00:00Z")]
    [InlineData("令和7年5月6日", "2025-05-06T00:00:00Z")]
    [InlineData("民國114年5月6日", "2025-05-06T00:00:00Z")]
    [InlineData("2025-W19-2", "2025-05-06T00:00:00Z")]
    [InlineData("2025-126T08:15Z", "2025-05-06T08:15:00Z")]
    public void Calendars_and_hours_are_read_as_other_languages_write_them(string text, string expected) => AssertInstant(expected, text);

    [Theory]
    [InlineData("05/06/2025 8:15 pm PST", "2025-05-07T04:15:00Z")]
    [InlineData("26/05/2025", "2025-05-26T00:00:00Z")]
    [InlineData("06.05.25", "2025-05-06T00:00:00Z")]
    [InlineData("Tue, 06/05/2025", "2025-05-06T00:00:00Z")]
    [InlineData("Tuesday, May 6, 2025 - 8:15am", "2025-05-06T08:15:00Z")]
    [InlineData("May. 6, 2025, 12:15 a.m.", "2025-05-06T00:15:00Z")]
    [InlineData("Tue, 06 May 2025 08:15:30 Asia/Tokyo", "2025-05-05T23:15:30Z")]
    [InlineData("Tue, 08 Jul 2025 08:15:30 Europe/Paris", "2025-07-08T06:15:30Z")]
    public void Order_and_zone_are_taken_from_what_stands_there(string text, string expected) => AssertInstant(expected, text);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Tue,")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("2025-05-06T25:00:00Z")]
    [InlineData("2025-13-06")]
    [InlineData("Tue, 31 Feb 2025 08:15:30 GMT")]
    [InlineData("Tue, 06 May 2025 08:15:30 +09:xx")]
    [InlineData("9999-12-31T23:59:59-23:00")]
    [InlineData("{{ post.date }}")]
    public void What_is_no_date_has_no_value(string text) => Assert.Null(FeedDate.Parse(text));

    // Not as data of the test above: half a pair does not reach a test as it was written.
    [Fact]
    public void What_is_no_text_is_no_date()
    {
        foreach (var broken in (char[])['\uFFFE', '\uD83D', '\uDE00'])
            Assert.Null(FeedDate.Parse($"Tue, 06 M{broken}y 2025"));
    }

    [Fact]
    public void Every_form_seen_in_the_wild_is_read()
    {
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(SharedFeeds.Path("dates.tsv")))
        {
            var (text, expected) = line.Split('\t') is [var first, var second, ..] ? (first.Replace("\\n", "\n", StringComparison.Ordinal), second) : ("", "");
            var read = FeedDate.Parse(text);
            if (expected == "*" ? read is null : expected.Length > 0 && read != Instant(expected))
                wrong.Add($"{text} → {read:O}, not {expected}");
        }

        Assert.Empty(wrong);
    }

    private static void AssertInstant(string expected, string text) => Assert.Equal(Instant(expected), FeedDate.Parse(text));

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text.Length == 18 ? "00" + text : text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
