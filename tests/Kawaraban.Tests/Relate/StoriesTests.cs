using static Kawaraban.Tests.Relate.Newsroom;

namespace Kawaraban.Tests.Relate;

/// <summary>Events that look alike stay apart, reports that look different of one event come together.</summary>
public sealed class StoriesTests
{
    [Fact]
    public void Two_fires_in_one_city_are_two_stories() => AssertStories(
        "1+2 | 3",
        Article(1, "2025-03-04", "Fire destroys furniture warehouse in Port Salim, two hurt",
            "A fire destroyed a furniture warehouse in the harbour district of Port Salim on Tuesday, injuring two workers, the fire brigade said. The blaze at the Darwell warehouse on Quay Street started at 2 a.m. and took 40 firefighters five hours to put out."),
        Article(2, "2025-03-04", "Two workers injured as warehouse burns in Port Salim",
            "Two workers were taken to hospital after the Darwell furniture warehouse on Quay Street in Port Salim burned down early on Tuesday. Forty firefighters fought the blaze for five hours, the brigade said."),
        Article(3, "2025-03-19", "Fire in Port Salim apartment block kills three",
            "Three people died when a fire broke out in an apartment block in the Norwood quarter of Port Salim on Wednesday evening, police said. The blaze began in a kitchen on the fourth floor; 25 families were brought to safety."));

    [Fact]
    public void A_match_before_and_after_is_one_story_and_the_return_match_another() => AssertStories(
        "1+2+3 | 4",
        Article(1, "2025-05-09", "Westhaven face Aldermoor without injured striker Pellman",
            "Westhaven must do without striker Rory Pellman when they meet Aldermoor in the cup semi-final on Saturday. Coach Ines Tarrow said the forward's ankle had not healed in time and that young Kofi Brandt would start in his place."),
        Article(2, "2025-05-10", "Brandt's late goal sends Westhaven past Aldermoor into cup final",
            "Kofi Brandt scored in the 88th minute to give Westhaven a 2-1 win over Aldermoor and a place in the cup final on Saturday. Luca Menn had put Aldermoor ahead before the break and Sam Orriss equalised from the penalty spot before 31,000 spectators."),
        Article(3, "2025-05-11", "Westhaven 2-1 Aldermoor: Brandt winner settles semi-final",
            "An 88th-minute winner by Kofi Brandt took Westhaven to the cup final after a 2-1 victory against Aldermoor, who had led through Luca Menn until Sam Orriss converted a penalty in front of 31,000."),
        Article(4, "2025-05-24", "Aldermoor take revenge with 3-0 league win at Westhaven",
            "Two weeks after their cup defeat Aldermoor won 3-0 at Westhaven in the league on Saturday. Tomas Redd scored twice and Luca Menn once; Westhaven goalkeeper Per Hallin was sent off before half-time."));

    [Fact]
    public void A_ceremony_that_returns_every_year_is_a_story_every_year() => AssertStories(
        "1 | 2",
        Article(1, "2024-08-06", "Kurehama remembers victims of 1961 flood",
            "The city of Kurehama held its yearly ceremony for the 412 victims of the 1961 flood on Tuesday. Mayor Aiko Senda laid flowers at the memorial by the river and called for stronger dykes; about 900 people took part."),
        Article(2, "2025-08-06", "Kurehama marks flood anniversary",
            "The city of Kurehama held its yearly ceremony for the 412 victims of the 1961 flood on Wednesday. Mayor Daichi Mori, elected in April, laid flowers at the memorial by the river before about 1,200 people and promised a new museum."));

    [Fact]
    public void The_meeting_of_a_week_later_is_another_story() => AssertStories(
        "1 | 2",
        Article(1, "2025-02-06", "Orlan central bank keeps rate at 4.5 percent",
            "The central bank of Orlan left its key rate at 4.5 percent on Thursday. Governor Petra Voss said inflation was still too high and that a cut in spring was not certain."),
        Article(2, "2025-02-14", "Orlan central bank lends 2 billion to struggling lender Kestrel",
            "The central bank of Orlan granted the lender Kestrel an emergency loan of 2 billion on Friday after customers withdrew their savings. Governor Petra Voss said the bank was solvent and its branches would stay open."));

    [Fact]
    public void Reports_of_one_event_in_four_languages_are_one_story() => AssertStories(
        "1+2+3+4",
        Article(1, "2025-06-12", "Ferry Miranda collides with tanker off Batam, 14 injured",
            "The passenger ferry Miranda collided with the tanker Ocean Pearl off Batam, Indonesia, on Thursday, injuring 14 people, police said. The ferry carried 212 people to Singapore. No oil was spilled."),
        Article(2, "2025-06-12", "Feri Miranda bertabrakan dengan tanker di Batam, 14 orang terluka",
            "Feri penumpang Miranda bertabrakan dengan kapal tanker Ocean Pearl di perairan Batam, Indonesia, Kamis (12/6/2025). Sebanyak 14 orang terluka, kata polisi. Feri itu membawa 212 orang menuju Singapura.", "id"),
        Article(3, "2025-06-13", "インドネシア沖でフェリー「ミランダ」とタンカーが衝突、14人負傷",
            "インドネシアのバタム島沖で12日、旅客フェリー「ミランダ」がタンカー「Ocean Pearl」と衝突し、14人が負傷した。警察によると、フェリーには212人が乗っており、シンガポールに向かっていた。", "ja"),
        Article(4, "2025-06-13", "印尼渡轮Miranda与油轮相撞14人受伤",
            "6月12日，客运渡轮Miranda在印度尼西亚巴淡岛附近与油轮Ocean Pearl相撞，造成14人受伤。警方表示，渡轮载有212人，正前往新加坡。", "zh"));

    [Fact]
    public void A_denial_belongs_to_the_story_of_what_it_denies() => AssertStories(
        "1+2",
        Article(1, "2025-04-02", "Solvane in talks to buy rival Bremont for $3.2 billion",
            "Chip maker Solvane is in talks to buy its rival Bremont for $3.2 billion, two people with knowledge of the matter said on Wednesday. Bremont shares rose 18 percent in Lusk."),
        Article(2, "2025-04-02", "Solvane denies talks to buy Bremont",
            "Solvane denied on Wednesday that it was in talks to buy rival chip maker Bremont. Shares in Bremont, which had risen 18 percent in Lusk on a report of a $3.2 billion offer, fell back."));

    [Fact]
    public void A_second_earthquake_on_the_same_island_is_another_story_of_the_same_line()
    {
        var grouped = Stream(
            Article(1, "2025-01-10", "Magnitude 5.6 earthquake shakes Talun island, five hurt",
                "A magnitude 5.6 earthquake shook the island of Talun on Friday, injuring five people and damaging 120 houses in Merak village, the disaster agency said. Residents of Talun spent the night in tents."),
            Article(2, "2025-07-21", "Magnitude 6.1 earthquake on Talun island kills nine",
                "An earthquake of magnitude 6.1 hit the island of Talun on Monday and killed nine people, the disaster agency said. In Sarong district 2,000 houses collapsed; in January a smaller earthquake had injured five on Talun."));

        Assert.Equal("1 | 2", Named(grouped));
        Assert.True(grouped.AreOneLine(1, 2));
    }

    [Fact]
    public void Every_decision_says_why()
    {
        var grouped = Stream(
            Article(1, "2025-03-04", "Fire destroys Darwell warehouse in Port Salim", "A fire destroyed the Darwell warehouse on Quay Street in Port Salim on Tuesday."),
            Article(2, "2025-03-04", "Darwell warehouse in Port Salim burns down", "The Darwell warehouse on Quay Street in Port Salim burned down on Tuesday."));

        Assert.Contains(grouped.Decisions[2].Why, reason => reason.Detail.Contains("Darwell", StringComparison.Ordinal));
        Assert.All(grouped.Decisions.Values, decision => Assert.NotEmpty(decision.Why));
    }

    private static Grouped Stream(params Kawaraban.Relate.Article[] articles) => Grouped.Stream([.. Background(150), .. articles]);

    private static string Named(Grouped grouped) =>
        string.Join(" | ", grouped.AsText().Split(" | ").Where(story => story.Split('+').Any(id => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) < 1000)));

    private static void AssertStories(string expected, params Kawaraban.Relate.Article[] articles) => Assert.Equal(expected, Named(Stream(articles)));
}
