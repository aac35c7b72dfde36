using Kawaraban.Extract.Credits;

namespace Kawaraban.Tests.Extract;

/// <summary>The agencies are invented, save where a test says it is about known ones: the form must tell.</summary>
public sealed class WireCreditTests
{
    [Theory]
    [InlineData("© ORLEK", "ORLEK")]
    [InlineData("© 2025 Orlek News", "Orlek News")]
    [InlineData("Copyright 2025 The Orlek Press", "Orlek Press")]
    [InlineData("(c) Orlek", "Orlek")]
    [InlineData("Source: Orlek", "Orlek")]
    [InlineData("Sumber: Kantor Berita Orlek", "Orlek")]
    [InlineData("Quelle: Orlek/Nordwire", "Orlek/Nordwire")]
    [InlineData("(Orlek)", "Orlek")]
    [InlineData("来源：南岭通讯社", "南岭通讯社")]
    [InlineData("（来源：南岭通讯社）", "南岭通讯社")]
    [InlineData("配信：東海通信", "東海通信")]
    [InlineData("（東海通信）", "東海通信")]
    public void A_line_beside_the_text_credits(string line, string credit) => Assert.Equal(credit, WireCredit.Find(["A body."], [line]));

    [Theory]
    [InlineData("ONHAVA, Jan. 31 (Orlek) -- The king has left the palace.", "Orlek")]
    [InlineData("Jakarta (ORLEK) - Menteri mengatakan harga beras turun.", "ORLEK")]
    [InlineData("(Orlek) — The king has left the palace.", "Orlek")]
    [InlineData("【瀬南＝東海通信】灯台が学校になった。", "東海通信")]
    [InlineData("南岭通讯社青禾5月18日电（记者林知夏）地铁三号线通车。", "南岭通讯社")]
    [InlineData("(솔마을=동해통신) 김하늘 기자 = 등대가 학교가 됐다.", "동해통신")]
    public void A_dateline_credits(string lead, string credit) => Assert.Equal(credit, WireCredit.Find([lead], []));

    [Theory]
    [InlineData("The talks took place on Friday, Zembla’s News Agency (Orlek) reported.", "Orlek")]
    [InlineData("According to Orlek News Agency report on January 24 in Onhava, the ministers spoke.", "Orlek")]
    [InlineData("The ministers spoke by phone, Orlek News Agency reported on Friday.", "Orlek")]
    [InlineData("The ministers spoke by phone, according to the state-run news agency Orlek.", "Orlek")]
    [InlineData("Para menteri berbicara lewat telepon, lapor kantor berita Orlek, Jumat.", "Orlek")]
    [InlineData("Menteri berbicara lewat telepon, dilansir Orlek, Jumat (31/1).", "Orlek")]
    [InlineData("東海通信が報じたところによると、灯台は学校になる。", "東海通信")]
    [InlineData("据南岭通讯社报道，地铁三号线提前通车。", "南岭通讯社")]
    [InlineData("Das Treffen fand statt, wie die Nachrichtenagentur Orlek meldete.", "Orlek")]
    public void A_sentence_that_says_who_reported_credits(string sentence, string credit) => Assert.Equal(credit, WireCredit.Find([sentence], []));

    [Theory]
    [InlineData("The king has left the palace. (Orlek)", "Orlek")]
    [InlineData("The king has left the palace (AFP)", "AFP")]
    [InlineData("Das Wasser steigt weiter. (dpa)", "dpa")]
    [InlineData("灯台は学校になる。（共同）", "共同")]
    public void A_signature_after_the_last_sentence_credits(string ending, string credit) => Assert.Equal(credit, WireCredit.Find(["A body.", ending], []));

    [Theory]
    [InlineData("The roles of the United States Forces Japan (USFJ)")]
    [InlineData("He spoke for an hour (and drank nothing).")]
    [InlineData("The bridge was closed on Friday (31/1).")]
    [InlineData("The vote was held in Onhava (Zembla) last week.")]
    public void Other_brackets_credit_nobody(string ending) => Assert.Null(WireCredit.Find(["A body.", ending], []));

    public static TheoryData<string, string, string?> KnownAgencies
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var cells in File.ReadLines(Path.Combine(Root(), "tests", "fixtures", "credits.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
                data.Add(cells[0], cells[2], cells[1] == "-" ? null : cells[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KnownAgencies))]
    public void A_known_agency_is_credited_where_the_text_is_its_own(string place, string text, string? credit)
    {
        var found = place switch
        {
            "line" => WireCredit.Find(["A body."], [text], "Tarn Daily"),
            "end" => WireCredit.Find(["A body.", text], [], "Tarn Daily"),
            _ => WireCredit.Find([text, "Another paragraph."], [], "Tarn Daily"),
        };

        Assert.Equal(credit, found);
    }

    [Fact]
    public void An_agency_among_the_authors_is_credited() => Assert.Equal("AFP", WireCredit.Among(["Mara Kolen", "AFP"], "Tarn Daily"));

    [Theory]
    [InlineData("(Aaron Sandmark)")]
    [InlineData("(Journalist)")]
    [InlineData("【瀬南望月亮太郎次】")]
    [InlineData("© Aaron Sandmark Photo")]
    [InlineData("(RWN/SGT)")]
    [InlineData("（责任编辑：周航）")]
    [InlineData("© 2025 Tarn Daily. All rights reserved.")]
    [InlineData("Source: https://example.org/a")]
    public void Editors_and_the_outlet_itself_are_no_credit(string line) => Assert.Null(WireCredit.Find(["A body."], [line]));

    [Fact]
    public void The_outlet_does_not_credit_itself() => Assert.Null(WireCredit.Find(["A body."], ["© TARN DAILY"], "Tarn Daily"));

    [Fact]
    public void An_agency_that_somebody_spoke_to_is_not_whose_text_it_is() =>
        Assert.Null(WireCredit.Find(["“We are ready,” the mayor told Orlek on Friday."], []));

    [Theory]
    [InlineData("SURABAYA — The port opened on Friday.", null)]
    [InlineData("【瀬南=望月亮太】灯台が学校になった。", null)]
    [InlineData("ONHAVA, Jan. 31 (NP) - The king has left the palace.", "Northern Post")]
    [InlineData("同社：東海", null)]
    public void A_city_a_reporter_and_the_outlet_itself_are_no_agency(string lead, string? outlet) => Assert.Null(WireCredit.Find([lead], [], outlet));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kawaraban.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
