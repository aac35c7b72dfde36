using Kawaraban.Extract.Passages;

namespace Kawaraban.Tests.Extract;

public sealed class RepeatsTests
{
    private const string Lead = "The island council decided on Thursday to turn the lighthouse into a school.";
    private const string Second = "Nine members voted for the plan and two against it after a long debate.";
    private const string Third = "The school opens in September with 24 places for young boat builders.";

    [Fact]
    public void A_body_that_stands_twice_stands_once() => Assert.Equal([Lead, Second, Third], Repeats.Remove([Lead, Second, Third, Lead, Second, Third]));

    [Fact]
    public void A_body_of_which_a_part_stands_twice_keeps_its_order() => Assert.Equal([Lead, Second, Third], Repeats.Remove([Lead, Second, Second, Third, Third]));

    [Fact]
    public void A_second_copy_without_paragraph_breaks_goes() => Assert.Equal([Lead, Second, Third], Repeats.Remove([Lead, Second, Third, $"{Lead} {Second} {Third}"]));

    [Fact]
    public void A_lead_that_the_first_paragraph_begins_with_goes() => Assert.Equal([$"{Lead} {Second}", Third], Repeats.Remove([Lead, $"{Lead} {Second}", Third]));

    [Fact]
    public void The_title_as_a_line_goes() =>
        Assert.Equal([Lead, Second], Repeats.Remove(["Lighthouse becomes a school", Lead, Second], "Lighthouse becomes a school"));

    [Fact]
    public void A_copy_with_one_word_changed_goes() => Assert.Equal([Lead, Second], Repeats.Remove([Lead, Second, Second.Replace("long", "short", StringComparison.Ordinal)]));

    [Fact]
    public void A_copy_cut_off_in_mid_sentence_goes() =>
        Assert.Equal([Lead + " " + Second, Third], Repeats.Remove([Lead + " " + Second, Third, (Lead + " " + Second)[..90]]));

    [Fact]
    public void Another_figure_is_another_statement()
    {
        string[] results = ["Group A: the northern team won its match by 3 goals to 1.", "Group B: the northern team won its match by 2 goals to 0."];

        Assert.Equal(results, Repeats.Remove(results));
    }

    [Fact]
    public void Short_lines_that_recur_by_nature_stay()
    {
        string[] interview = ["Why now?", Lead, "And then?", Second, "And then?", Third];

        Assert.Equal(interview, Repeats.Remove(interview));
    }

    [Fact]
    public void Short_lines_inside_a_repeated_passage_go_with_it() =>
        Assert.Equal([Lead, "He smiled.", Second], Repeats.Remove([Lead, "He smiled.", Second, Lead, "He smiled.", Second]));

    [Fact]
    public void Japanese_text_that_stands_twice_stands_once()
    {
        string[] body = ["島議会は木曜日、灯台を船大工の学校にすることを決めた。", "賛成は九人、反対は二人だった。"];

        Assert.Equal(body, Repeats.Remove([.. body, .. body]));
    }
}
