using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using static Kawaraban.Tests.Relate.Newsroom;

namespace Kawaraban.Tests.Relate;

/// <summary>
/// What a newsroom meets every week, as a reader would want it told: which reports are of one event, who copied whom, what they agree on
/// and where they differ. All outlets, people and places are invented. What concerns copies and what is taken back stands in <see cref="TwentyCasesOfProvenanceTests"/>.
/// </summary>
public sealed class TwentyCasesTests
{
    [Fact]
    public void Two_bridge_closures_a_week_apart_are_two_stories_of_one_line()
    {
        var read = ReadStory.Of(
            Article(1, "2025-05-05", "Cracks close Ostrand bridge to lorries",
                "The Ostrand bridge in Velmar was closed to lorries on Monday after inspectors found cracks in two of its steel girders. Engineer Hanna Brisk said the cracks were 40 centimetres long. Cars may still cross at 30 kilometres an hour. Some 2,400 lorries use the bridge every day.", outlet: "Velmar Post"),
            Article(2, "2025-05-05", "Lorries barred from Ostrand bridge after cracks are found",
                "Lorries have been barred from the Ostrand bridge in Velmar since Monday because two steel girders are cracked. The cracks measure 40 centimetres, engineer Hanna Brisk told reporters. Hauliers said the detour over Tarn would cost them an hour.", outlet: "Tarn Courier"),
            Article(3, "2025-05-12", "Fire on barge shuts Ostrand bridge for six hours",
                "A burning barge under the Ostrand bridge in Velmar brought all traffic to a halt for six hours on Monday. The barge was loaded with 300 tonnes of wood chips, the river police said. Its skipper jumped into the water and was picked up unhurt. A week ago the bridge had been closed to lorries.", outlet: "Velmar Post"),
            Article(4, "2025-05-12", "Barge burns in Velmar, bridge closed",
                "Traffic over the Ostrand bridge stopped for six hours on Monday when a barge with 300 tonnes of wood chips caught fire beneath it. The skipper was pulled from the river unhurt, police in Velmar said.", outlet: "Tarn Courier"));

        Assert.Equal("1+2 | 3+4", read.Stories);
        Assert.True(read.AreOneLine(1, 3));
        Found.Claim(read.Told(1).Agreed, "40 centimetres", 1, 2);
        Found.Claim(read.Told(3).Agreed, "300 tonnes of wood chips", 3, 4);
        Found.NoDifference(read.Told(1));
    }

    [Fact]
    public void What_was_expected_before_a_match_is_told_by_those_who_expected_it_and_the_result_is_agreed()
    {
        var read = ReadStory.Of(
            Article(1, "2025-09-12", "Corvane coach expects tight derby against Lindhall",
                "Corvane meet Lindhall in the Bay derby on Saturday evening at the Harbour Ground. Coach Mirela Stoll expects a tight match. Goalkeeper Ansel Rook has a sore knee and is doubtful. All 22,000 tickets have been sold.", outlet: "Bay Sport"),
            Article(2, "2025-09-13", "Corvane crush Lindhall 4-1 in Bay derby",
                "Corvane beat Lindhall 4-1 in the Bay derby on Saturday. Joss Merrin scored a hat-trick within 20 minutes. Goalkeeper Ansel Rook saved a penalty shortly before the break. Coach Mirela Stoll spoke of the best match of the season.", outlet: "Bay Sport"),
            Article(3, "2025-09-14", "Merrin hat-trick decides the derby",
                "A hat-trick by Joss Merrin gave Corvane a 4-1 win over Lindhall in the Bay derby on Saturday. Lindhall missed a penalty before the break. Two supporters were arrested after flares were lit.", outlet: "Lindhall Echo"));

        Assert.Equal("1+2+3", read.Stories);
        var told = read.Told(1);
        Found.Claim(told.Agreed, "4-1", 2, 3);
        Found.Claim(told.Only, "22,000 tickets", 1);
        Found.Claim(told.Only, "flares were lit", 3);
        Found.NoDifference(told);
    }

    [Fact]
    public void Two_fires_in_one_city_on_one_night_are_two_stories()
    {
        var read = ReadStory.Of(
            Article(1, "2025-11-07", "Bakery in Rostel burns down",
                "A bakery in Mill Lane in Rostel burned down in the night to Friday. The owner, Edda Falk, escaped through a window. The fire brigade suspects a faulty oven. The damage is put at 200,000 crowns.", outlet: "Rostel Daily"),
            Article(2, "2025-11-07", "Oven suspected in Rostel bakery fire",
                "A faulty oven is thought to have caused the fire that destroyed a bakery in Mill Lane in Rostel in the night to Friday, the fire brigade said. Owner Edda Falk climbed out of a window. She wants to rebuild the shop.", outlet: "Kingsway News"),
            Article(3, "2025-11-07", "Students flee burning hostel in Rostel",
                "Sixty students had to leave their hostel on Castle Hill in Rostel in the night to Friday when the roof caught fire. Four of them were treated for smoke. Police are looking for a youth who was seen with fireworks. The university has opened a gymnasium for them.", outlet: "Rostel Daily"),
            Article(4, "2025-11-07", "Hostel roof on fire: four students breathe in smoke",
                "The roof of a student hostel on Castle Hill in Rostel caught fire in the night to Friday. Sixty students fled and four were treated for smoke. A youth with fireworks is being sought, police said.", outlet: "Kingsway News"));

        Assert.Equal("1+2 | 3+4", read.Stories);
        Found.Claim(read.Told(1).Agreed, "faulty oven", 1, 2);
        Found.Claim(read.Told(1).Only, "200,000 crowns", 1);
        Found.Claim(read.Told(3).Agreed, "smoke", 3, 4);
    }

    [Fact]
    public void A_prize_that_is_given_every_year_is_a_story_every_year_and_one_line()
    {
        var read = ReadStory.Of(
            Article(1, "2024-10-04", "Novelist Ysolde Karn wins Amber Quill",
                "The novelist Ysolde Karn was awarded the Amber Quill, the country's richest book prize, in Lormond on Friday. The jury praised her novel The Salt Ledger. The prize is worth 50,000 crowns. Last year's winner Piet Olm gave the speech.", outlet: "Lormond Review"),
            Article(2, "2024-10-05", "Amber Quill goes to Ysolde Karn",
                "Ysolde Karn has won the Amber Quill for The Salt Ledger. The jury in Lormond honoured her novel about three sisters on Friday evening. The book prize carries 50,000 crowns.", outlet: "Coast Herald"),
            Article(3, "2025-10-03", "Poet Bram Achterveld wins Amber Quill",
                "For the first time a poet has won the Amber Quill: Bram Achterveld received the country's richest book prize in Lormond on Friday for his volume Winter Signals. The prize is worth 60,000 crowns. Last year's winner Ysolde Karn gave the speech.", outlet: "Lormond Review"),
            Article(4, "2025-10-04", "Amber Quill for a poet",
                "Bram Achterveld has won the Amber Quill with Winter Signals, the first volume of poems ever to do so. The prize now carries 60,000 crowns.", outlet: "Coast Herald"));

        Assert.Equal("1+2 | 3+4", read.Stories);
        Assert.True(read.AreOneLine(1, 3));
        Found.Claim(read.Told(3).Agreed, "60,000 crowns", 3, 4);
        Found.NoDifference(read.Told(3));
    }

    [Fact]
    public void The_figures_of_an_office_are_a_story_every_month()
    {
        var read = ReadStory.Of(
            Article(1, "2025-03-11", "Inflation in Orlan slows to 3.1 percent in February",
                "Consumer prices in Orlan rose 3.1 percent in February from a year earlier, the statistics office said on Tuesday. Energy became 4.2 percent cheaper. Economists had expected 3.3 percent.", outlet: "Orlan Gazette"),
            Article(2, "2025-03-11", "Orlan inflation falls to 3.1 percent",
                "Inflation in Orlan fell to 3.1 percent in February, the statistics office reported on Tuesday. Cheaper energy, down 4.2 percent, was the reason. Rents went up by 2.5 percent.", outlet: "Market Mail"),
            Article(3, "2025-04-10", "Inflation in Orlan rises to 3.6 percent in March",
                "Consumer prices in Orlan rose 3.6 percent in March from a year earlier, the statistics office said on Thursday. Food became 5.8 percent dearer. Inflation had stood at 3.1 percent in February.", outlet: "Orlan Gazette"),
            Article(4, "2025-04-10", "Food prices push Orlan inflation to 3.6 percent",
                "Dearer food pushed inflation in Orlan to 3.6 percent in March, the statistics office said on Thursday. Food became 5.8 percent dearer, more than in any month of last year. The central bank meets next week.", outlet: "Market Mail"));

        Assert.Equal("1+2 | 3+4", read.Stories);
        Assert.True(read.AreOneLine(1, 3));
        Found.Claim(read.Told(1).Agreed, "4.2 percent", 1, 2);
        Found.Claim(read.Told(3).Agreed, "5.8 percent", 3, 4);
        Found.Claim(read.Told(1).Only, "Rents", 2);
        Found.NoDifference(read.Told(3));
    }

    [Fact]
    public void A_toll_that_rises_through_a_day_is_one_story_whose_figures_are_laid_open()
    {
        var read = ReadStory.Of(
            Article(1, "2025-08-19", "Landslide buries village road in Karsa, five dead",
                "A landslide after heavy rain buried a road near the village of Karsa on Tuesday morning and killed five people, the provincial rescue office said. Two buses were swept into the Nela valley. Soldiers are digging with their hands.", outlet: "Nela Times"),
            Article(2, "2025-08-19", "Death toll in Karsa landslide rises to 11",
                "Eleven people were killed when a landslide swept two buses into the Nela valley near Karsa on Tuesday, the rescue office said at noon. Rain is hampering the search. The road is the only link to six hamlets.", outlet: "Capital Post"),
            Article(3, "2025-08-19", "Karsa landslide: 17 bodies recovered",
                "Rescuers had recovered 17 dead by Tuesday evening from the landslide that hit two buses near Karsa in the Nela valley. The search will go on through the night, the rescue office said. President Olin Deshay cancelled a trip.", outlet: "Morning Mirror"));

        Assert.Equal("1+2+3", read.Stories);
        Assert.Equal(3, read.Independent(1));
        Found.Difference(read.Told(1), DifferenceKind.Figure, "5", "11", "17");
        Found.Claim(read.Told(1).Agreed, "two buses", 1, 2, 3);
        Found.Claim(read.Told(1).Only, "cancelled a trip", 3);
    }

    [Fact]
    public void Elections_in_two_neighbouring_districts_on_one_day_are_two_stories()
    {
        var read = ReadStory.Of(
            Article(1, "2025-06-01", "Marit Engel wins Northmoor council",
                "Marit Engel of the Green List was elected head of the Northmoor district on Sunday with 52.4 percent of the vote. Her rival Jorn Adler conceded at 9 p.m. Turnout was 61 percent. Engel wants to keep the hospital in Ashby open.", outlet: "Moorland News"),
            Article(2, "2025-06-01", "Northmoor elects Engel with 52.4 percent",
                "The Northmoor district will be led by Marit Engel: she took 52.4 percent on Sunday against Jorn Adler, who conceded in the evening. Engel, of the Green List, promised to save Ashby hospital.", outlet: "County Observer"),
            Article(3, "2025-06-01", "Runoff in Southmoor between Pohl and Vance",
                "Nobody won outright in the Southmoor district on Sunday: Sten Pohl with 41.7 percent and Lydia Vance with 38.9 percent go into a runoff on June 15. Turnout was 55 percent. The two argued over a quarry near Brackwell.", outlet: "Moorland News"),
            Article(4, "2025-06-02", "Southmoor must vote again",
                "Southmoor voters will choose between Sten Pohl and Lydia Vance on June 15 after neither won a majority on Sunday. Pohl had 41.7 percent, Vance 38.9 percent. A quarry near Brackwell had dominated the campaign.", outlet: "County Observer"));

        Assert.Equal("1+2 | 3+4", read.Stories);
        Found.Claim(read.Told(1).Agreed, "52.4 percent", 1, 2);
        Found.Claim(read.Told(3).Agreed, "41.7 percent", 3, 4);
        Found.Claim(read.Told(1).Only, "Turnout was 61 percent", 1);
        Found.NoDifference(read.Told(3));
    }

    [Fact]
    public void A_visit_announced_begun_and_ended_is_one_line()
    {
        var read = ReadStory.Of(
            Article(1, "2025-02-03", "President Arrel to visit Tessaly on February 18",
                "President Nadir Arrel will travel to Tessaly on February 18 for a state visit of three days, his office announced on Monday. It is the first by a president of Maronia in 14 years. Fishing rights and a rail link are on the agenda.", outlet: "Maronia Today"),
            Article(2, "2025-02-18", "President Arrel arrives in Tessaly",
                "President Nadir Arrel of Maronia was received with military honours in Tessaly on Tuesday at the start of a state visit of three days. Queen Ilse met him at the airport. Several hundred people protested against the talks on fishing rights.", outlet: "Tessaly Courier"),
            Article(3, "2025-02-20", "Arrel leaves Tessaly with rail accord",
                "Maronia and Tessaly signed an accord on a rail link worth 1.4 billion crowns on Thursday, the last day of President Nadir Arrel's state visit. On fishing rights there was no agreement. The line is to open in 2031.", outlet: "Maronia Today"));

        Assert.True(read.AreOneLine(1, 2));
        Assert.True(read.AreOneLine(2, 3));
        Assert.Equal("", read.Copies);
        Assert.NotEqual("1+2+3", read.Stories);
    }

    [Fact]
    public void Two_people_of_one_surname_are_two_stories()
    {
        var read = ReadStory.Of(
            Article(1, "2025-07-08", "Finance minister Keller presents budget",
                "Finance minister Ruth Keller presented a budget of 88 billion crowns to parliament on Tuesday. Keller wants to borrow 6 billion crowns, a third less than last year. The opposition spoke of tricks.", outlet: "Orlan Gazette"),
            Article(2, "2025-07-08", "Keller plans to borrow 6 billion",
                "Ruth Keller wants to borrow 6 billion crowns next year, the finance minister told parliament on Tuesday. Her budget comes to 88 billion crowns. Unions called for more money for schools.", outlet: "Coast Herald"),
            Article(3, "2025-07-08", "Keller out for the season",
                "Striker Milo Keller of Rostel will miss the rest of the season with a torn ligament, the club said on Tuesday. Keller was hurt in training on Monday. He had scored 19 goals.", outlet: "Bay Sport"),
            Article(4, "2025-07-08", "Torn ligament: Rostel lose Keller",
                "Rostel must do without Milo Keller for the rest of the season. The striker tore a ligament in training on Monday, his club said. Coach Una Breck hopes to sign a replacement.", outlet: "Rostel Daily"));

        Assert.Equal("1+2 | 3+4", read.Stories);
        Assert.False(read.AreOneLine(1, 3));
        Found.Claim(read.Told(1).Agreed, "6 billion crowns", 1, 2);
        Found.Claim(read.Told(3).Only, "19 goals", 3);
    }

    [Fact]
    public void A_verdict_and_its_appeal_are_two_stories_of_one_line()
    {
        var read = ReadStory.Of(
            Article(1, "2024-11-14", "Banker Hale sentenced to seven years",
                "The Lormond district court sentenced the banker Corin Hale to seven years in prison for fraud on Thursday. Judge Amira Fenn said he had cheated 1,900 savers of 74 million crowns. His lawyer announced an appeal.", outlet: "Lormond Review"),
            Article(2, "2024-11-14", "Seven years for Corin Hale",
                "Corin Hale must go to prison for seven years. The district court in Lormond found the banker guilty of fraud against 1,900 savers on Thursday; they lost 74 million crowns, judge Amira Fenn said.", outlet: "Coast Herald"),
            Article(3, "2025-09-25", "Court of appeal cuts Hale's sentence to five years",
                "The court of appeal in Lormond reduced the prison sentence of the banker Corin Hale to five years on Thursday. Part of the fraud was time-barred, presiding judge Otto Brandis said. In November the district court had sentenced Hale to seven years.", outlet: "Lormond Review"),
            Article(4, "2025-09-25", "Appeal: Corin Hale gets two years less",
                "Corin Hale will have to serve five years instead of seven, the court of appeal in Lormond ruled on Thursday. Presiding judge Otto Brandis said part of the banker's fraud was time-barred. Savers reacted with anger.", outlet: "Coast Herald"));

        Assert.Equal("1+2 | 3+4", read.Stories);
        Assert.True(read.AreOneLine(1, 3));
        Found.Claim(read.Told(1).Agreed, "1,900 savers", 1, 2);
        Found.Claim(read.Told(3).Agreed, "time-barred", 3, 4);
        Found.NoDifference(read.Told(3));
    }
}
