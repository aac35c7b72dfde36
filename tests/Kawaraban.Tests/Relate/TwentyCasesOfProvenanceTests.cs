using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using static Kawaraban.Tests.Relate.Newsroom;

namespace Kawaraban.Tests.Relate;

/// <summary>The rest of the twenty: copies, quotations, what is taken back, other languages, headlines, and old events told again.</summary>
public sealed class TwentyCasesOfProvenanceTests
{
    private const string Wire =
        "A cargo plane with 38 tonnes of medicine slid off the runway at Tolmar airport on Wednesday and came to rest in a field, the aviation authority said. " +
        "The crew of four left the aircraft by its slides and were unhurt. " +
        "The runway was wet after a thunderstorm, and the wind had turned minutes before the landing, controllers reported. " +
        "Flights were sent to Brackwell, 90 kilometres away, until the evening. " +
        "Investigators took the flight recorders to the capital, where they will be read in the coming days. " +
        "The plane, 22 years old, belongs to the carrier Meridian Freight and had come from Lusk.";

    [Fact]
    public void One_wire_under_eight_headlines_counts_once_beside_a_report_of_its_own()
    {
        string[] headlines = ["Cargo plane slides off runway at Tolmar", "Medicine flight ends in a field", "Crew unhurt as freighter leaves runway", "Tolmar airport closed for hours", "Wet runway: plane in field", "Four escape by slides at Tolmar", "Freighter with 38 tonnes of medicine skids", "Recorders recovered from Tolmar plane"];
        var copies = headlines.Select((headline, i) => Article(i + 1, "2025-04-16", headline, Wire, outlet: i == 0 ? "Kestrel Wire" : $"Paper {i}", credit: i == 0 ? null : "Kestrel Wire"));
        var own = Article(9, "2025-04-16", "Eyewitness: plane stopped in my potatoes",
            "Farmer Gerd Halse was in his barn when a cargo plane came through the fence of Tolmar airport on Wednesday and stopped in his potatoes. The four crew members came down the slides without a scratch, he said. The freighter of Meridian Freight carried medicine. Halse wants to be paid for the field.", outlet: "Tolmar Echo");

        var read = ReadStory.Of([.. copies, own]);

        Assert.Equal("1+2+3+4+5+6+7+8+9", read.Stories);
        Assert.Equal("2←1 3←1 4←1 5←1 6←1 7←1 8←1", read.Copies);
        Assert.Equal(2, read.Independent(1));
        var told = read.Told(1);
        Assert.All(told.Agreed, claim => Assert.Contains(9, Reports.Articles(claim)));
        Found.Claim(told.Only, "paid for the field", 9);
        Found.Claim(told.Only, "Brackwell", 1);
    }

    [Fact]
    public void A_wire_with_a_new_lead_and_a_paragraph_of_its_own_is_a_copy_whose_paragraph_is_told()
    {
        var reLed = "Travellers at Tolmar needed patience on Wednesday. " + Wire + "\n\nMayor Sigrun Dahl called for a longer runway. The council will debate the matter on Monday.";
        var read = ReadStory.Of(
            Article(1, "2025-04-16", "Cargo plane slides off runway at Tolmar", Wire, outlet: "Kestrel Wire"),
            Article(2, "2025-04-16", "Patience needed at Tolmar airport", reLed, outlet: "Tolmar Echo", credit: "Kestrel Wire"));

        Assert.Equal("2←1", read.Copies);
        Assert.Equal(1, read.Independent(1));
        Assert.Empty(read.Told(1).Agreed);
        Found.Claim(read.Told(1).Only, "called for a longer runway", 2);
    }

    [Fact]
    public void A_report_that_quotes_another_joins_it_and_is_no_second_witness()
    {
        var read = ReadStory.Of(
            Article(1, "2025-01-21", "Dollan to close its yard in Port Ellis",
                "The shipbuilder Dollan plans to close its yard in Port Ellis next spring, according to an internal paper seen by the Harbour Herald. The yard employs 1,150 people. Orders worth 300 million crowns are to go to Lusk.", outlet: "Harbour Herald"),
            Article(2, "2025-01-21", "Report: Dollan will shut Port Ellis yard",
                "The shipbuilder Dollan plans to close its yard in Port Ellis next spring, the Harbour Herald reported on Tuesday. Dollan declined to comment. Mayor Ada Brook said she had learned of it from the newspaper.", outlet: "Valley Post"),
            Article(3, "2025-01-22", "Unions protest against yard closure",
                "Several hundred workers of the shipbuilder Dollan stopped work in Port Ellis on Wednesday over the planned closure of the yard. Union leader Kim Tarr spoke of a betrayal. The yard employs 1,150 people.", outlet: "Coast Daily"));

        Assert.Equal("1+2+3", read.Stories);
        Assert.DoesNotContain(read.Told(1).Agreed, claim => Reports.Articles(claim).SequenceEqual([1, 2]));
        Found.Claim(read.Told(1).Agreed, "1,150 people", 1, 3);
        Found.Claim(read.Told(1).Only, "declined to comment", 2);
    }

    [Fact]
    public void A_correction_stays_in_its_story_and_differs_from_neither_figure()
    {
        var read = ReadStory.Of(
            Article(1, "2025-10-09", "Explosion in Garrick paint factory injures 14",
                "An explosion in a paint factory in Garrick injured 14 people on Thursday, the hospital said. Windows broke within 500 metres. The factory of Lumen Colours makes varnish for boats.", outlet: "Garrick News"),
            Article(2, "2025-10-09", "Blast at Garrick paint factory",
                "A blast shook the Lumen Colours paint factory in Garrick on Thursday. Windows broke within 500 metres of the factory. Workers said a tank had leaked.", outlet: "County Observer"),
            Article(3, "2025-10-10", "Correction: Explosion in Garrick paint factory",
                "The hospital in Garrick on Friday corrected the number of people injured in the explosion at the Lumen Colours paint factory from 14 to 12. Two patients had been counted twice, it said. One man is still in intensive care.", outlet: "Garrick News"));

        Assert.Equal("1+2+3", read.Stories);
        Assert.Equal("", read.Copies);
        Found.NoDifference(read.Told(1));
        Found.Claim(read.Told(1).Agreed, "500 metres", 1, 2);
        Found.Claim(read.Told(1).Only, "counted twice", 3);
    }

    [Fact]
    public void A_denial_stands_beside_what_it_denies_and_agrees_with_none_of_it()
    {
        var read = ReadStory.Of(
            Article(1, "2025-03-27", "Trade minister took paid trips from Dollan",
                "Trade minister Emil Sorge accepted three holiday trips paid by the shipbuilder Dollan, the magazine Lantern said on Thursday. The trips to Tessaly cost 46,000 crowns. The opposition called for his resignation.", outlet: "Lantern"),
            Article(2, "2025-03-27", "Sorge denies Dollan paid for trips",
                "Trade minister Emil Sorge on Thursday denied that he accepted three holiday trips paid by the shipbuilder Dollan. He had paid for the trips himself and would show the receipts, Sorge said. The opposition called for his resignation.", outlet: "Orlan Gazette"));

        Assert.Equal("1+2", read.Stories);
        Found.NoClaim(read.Told(1).Agreed, "accepted three holiday trips");
        Found.Claim(read.Told(1).Agreed, "resignation", 1, 2);
        Found.Claim(read.Told(1).Only, "46,000 crowns", 1);
        Found.Claim(read.Told(1).Only, "receipts", 2);
    }

    [Fact]
    public void A_retraction_joins_what_it_retracts_and_confirms_none_of_it()
    {
        var read = ReadStory.Of(
            Article(1, "2025-05-20", "Actor Leon Varga dies at 71",
                "The actor Leon Varga has died in Lormond at the age of 71, his agent said on Tuesday. Varga became known with the series Night Ferry. He leaves a wife and two sons.", outlet: "Screen Weekly"),
            Article(2, "2025-05-20", "Retraction: Leon Varga is alive",
                "Screen Weekly has withdrawn its report on the death of the actor Leon Varga. Varga did not die in Lormond, and a hoax call had deceived the editors. Screen Weekly apologises to the star of Night Ferry.", outlet: "Screen Weekly"),
            Article(3, "2025-05-21", "Varga laughs at news of his own death",
                "The actor Leon Varga has called the report of his death premature. A hoax call had deceived the editors of Screen Weekly on Tuesday. The star of Night Ferry is on stage in Rostel on Friday.", outlet: "Rostel Daily"));

        Assert.Equal("1+2+3", read.Stories);
        Found.NoClaim(read.Told(1).Agreed, "has died");
        Found.Claim(read.Told(1).Agreed, "hoax", 2, 3);
        Found.Claim(read.Told(1).Only, "two sons", 1);
    }

    [Fact]
    public void Reports_in_four_languages_are_one_story_and_the_count_one_of_them_gives_otherwise_is_laid_open()
    {
        var read = ReadStory.Of(
            Article(1, "2025-02-25", "Gas blast in Osaka restaurant injures three",
                "A gas explosion in the restaurant Marugame in Osaka, Japan, injured three people on Tuesday, the fire department said. The blast broke windows of 26 houses. About 140 residents were evacuated for four hours.", outlet: "Pacific Post"),
            Article(2, "2025-02-25", "Ledakan gas di restoran Osaka, tiga orang terluka",
                "Ledakan gas di restoran Marugame di Osaka, Jepang, melukai 3 orang pada Selasa (25/2/2025), kata dinas pemadam kebakaran. Jendela 26 rumah pecah. Sekitar 140 warga dievakuasi selama empat jam.", "id", outlet: "Kabar Timur"),
            Article(3, "2025-02-25", "大阪の飲食店「Marugame」でガス爆発、5人が負傷",
                "25日、大阪の飲食店「Marugame」でガス爆発があり、5人が負傷した。消防によると、周辺の住宅26軒の窓ガラスが割れ、住民およそ140人が4時間にわたり避難した。日本のガス会社が原因を調べている。", "ja", outlet: "浪速新報"),
            Article(4, "2025-02-26", "日本大阪Marugame餐厅燃气爆炸致3人受伤",
                "2月25日，日本大阪一家名为Marugame的餐厅发生燃气爆炸，造成3人受伤。消防部门表示，附近26栋房屋的窗户破碎，约140名居民疏散了4个小时。", "zh", outlet: "海桥日报"));

        Assert.Equal("1+2+3+4", read.Stories);
        Assert.Equal(4, read.Independent(1));
        Found.Difference(read.Told(1), DifferenceKind.Figure, "3", "5");
    }

    [Fact]
    public void A_Japanese_and_a_Chinese_report_that_share_names_in_Han_characters_are_one_story()
    {
        var read = ReadStory.Of(
            Article(1, "2025-09-03", "松野文化相が北京を訪問、王部長と会談",
                "松野文化相は3日、中国の北京を訪問し、王立新文化部長と会談した。両氏は2027年に共同で陶磁器展を開くことで合意した。会談は50分間行われ、松野氏は故宮も視察した。", "ja", outlet: "甲新聞"),
            Article(2, "2025-09-03", "松野文化相、陶磁器展の開催で中国と合意",
                "松野文化相は3日、北京で王立新文化部長と会談し、2027年に陶磁器展を共同で開くことで合意した。松野氏は記者団に「交流を深めたい」と述べた。", "ja", outlet: "乙放送"),
            Article(3, "2025-09-03", "王立新会见日本文化大臣松野",
                "中国文化部长王立新9月3日在北京会见日本文化大臣松野，双方会谈50分钟，同意2027年共同举办陶瓷展。松野当天还参观了故宫。", "zh", outlet: "海桥日报"),
            Article(4, "2025-09-03", "北京の展示会で電気自動車120台を公開",
                "中国の北京で3日、自動車の展示会が開幕し、各社が電気自動車120台を公開した。主催者は6日間で30万人の来場を見込んでいる。日本からは8社が参加した。", "ja", outlet: "甲新聞"));

        Assert.Equal("1+2+3 | 4", read.Stories);
        Found.Claim(read.Told(1).Agreed, "合意", 1, 2);
        Found.Claim(read.Told(1).Only, "交流を深めたい", 2);
    }

    [Fact]
    public void Headlines_alone_join_the_full_texts_of_their_event_and_no_other()
    {
        var read = ReadStory.Of(
            Article(1, "2025-12-02", "Ferry operator Blue Strand files for bankruptcy",
                "The ferry operator Blue Strand filed for bankruptcy in Lusk on Tuesday. Its nine ships stay in port and 640 employees were sent home. The state refused a loan of 120 million crowns.", outlet: "Coast Herald"),
            Article(2, "2025-12-02", "Blue Strand ferries bankrupt, 640 employees sent home", "", outlet: "Ticker"),
            Article(3, "2025-12-02", "Bankruptcy of Blue Strand strands islanders",
                "Thousands of islanders cannot reach the mainland after Blue Strand filed for bankruptcy on Tuesday and kept its nine ferries in port. The government is looking for another operator.", outlet: "Island Times"),
            Article(4, "2025-12-02", "Blue Heron airline orders 30 jets", "", outlet: "Ticker"));

        Assert.Equal("1+2+3 | 4", read.Stories);
        Assert.Equal("", read.Copies);
        Found.Claim(read.Told(1).Agreed, "640 employees", 1, 2);
        Found.Claim(read.Told(1).Agreed, "bankrupt", 1, 2, 3);
    }

    [Fact]
    public void A_report_of_an_anniversary_is_not_the_old_event_and_its_old_toll_differs_from_nothing()
    {
        var read = ReadStory.Of(
            Article(1, "2015-05-18", "Train derails at Holm, 31 dead",
                "A night train derailed at Holm on Monday, killing 31 people and injuring 120. The engine hit a fallen tree, the railway said. The line between Lusk and Rostel is closed for weeks.", outlet: "Rostel Daily"),
            Article(2, "2015-05-18", "31 killed in Holm train accident",
                "Thirty-one people were killed when a night train left the rails at Holm on Monday. It had struck a fallen tree. The line from Lusk to Rostel will be closed for weeks, the railway said.", outlet: "Coast Herald"),
            Article(3, "2025-05-18", "Holm remembers its dead after ten years",
                "With a minute of silence Holm remembered on Sunday the 31 people who were killed in the train accident of 2015. Mayor Petra Lund unveiled a memorial of 31 steel posts. Some 800 people came, two of whom were injured when a stand gave way.", outlet: "Rostel Daily"),
            Article(4, "2025-05-18", "Memorial unveiled in Holm",
                "A memorial of 31 steel posts was unveiled in Holm on Sunday by mayor Petra Lund, ten years after the train accident. Two of the 800 visitors were injured when a stand gave way.", outlet: "Coast Herald"));

        Assert.Equal("1+2 | 3+4", read.Stories);
        Found.Claim(read.Told(3).Agreed, "31 steel posts", 3, 4);
        Found.NoDifference(read.Told(3));
    }
}
