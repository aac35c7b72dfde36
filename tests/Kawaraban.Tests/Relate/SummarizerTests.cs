using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Tests.Relate;

public sealed class SummarizerTests
{
    private const string Text =
        "The council of Port Ellis approved a new sea wall on Tuesday. The wall will protect the harbour of Port Ellis.\n\n"
        + "Mayor Ada Brook welcomed the vote on the wall. She said the harbour had flooded twice. Gulls were seen.";

    [Fact]
    public void A_summary_is_whole_sentences_in_their_order()
    {
        var summary = Summarizer.Of(new Article { Id = 7, Text = Text, Language = "en" }, SummaryLength.OfRatio(0.5));

        Assert.All(summary.Sentences, sentence => Assert.Contains(sentence.Text, Text, StringComparison.Ordinal));
        Assert.Equal(summary.Sentences.Select(sentence => Text.IndexOf(sentence.Text, StringComparison.Ordinal)).Order(), summary.Sentences.Select(sentence => Text.IndexOf(sentence.Text, StringComparison.Ordinal)));
        Assert.All(summary.Sentences, sentence => Assert.Equal([7], sentence.Articles));
        Assert.DoesNotContain("Gulls", summary.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void He_and_she_never_stand_without_whom_they_mean()
    {
        for (var words = 5; words < 60; words += 5)
        {
            var summary = Summarizer.Of(new Article { Id = 1, Text = Text, Language = "en" }, SummaryLength.OfWords(words)).Text;

            Assert.True(!summary.Contains("She said", StringComparison.Ordinal) || summary.Contains("Ada Brook", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_story_is_summarised_by_what_is_agreed_with_all_who_say_it()
    {
        CoverageInput[] reports =
        [
            Reports.Report(1, "Herald", "Rain fell. The council of Port Ellis voted to bolster the old sea wall on Tuesday."),
            Reports.Report(2, "Post", "On Tuesday the council agreed in a vote to strengthen the old Port Ellis sea wall. A band played."),
        ];

        var summary = Summarizer.Of(reports, CoverageBuilder.Of(reports), SummaryLength.OfWords(12));

        Assert.Equal([1, 2], Assert.Single(summary.Sentences).Articles.Order());
    }

    [Fact]
    public void Japanese_sentences_follow_one_another_without_a_space() =>
        Assert.Equal("雨が降った。風も吹いた。 The end.", new Summary([new("雨が降った。", [1]), new("風も吹いた。", [1]), new("The end.", [1])]).Text);

    [Fact]
    public void Nothing_has_no_summary() => Assert.Empty(Summarizer.Of(new Article { Id = 1, Text = "" }, SummaryLength.OfWords(50)).Sentences);
}
