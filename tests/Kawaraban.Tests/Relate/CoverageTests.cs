using Kawaraban.Relate.Coverage;
using static Kawaraban.Tests.Relate.Reports;

namespace Kawaraban.Tests.Relate;

public sealed class CoverageTests
{
    [Fact]
    public void A_paraphrase_is_agreed_with_the_sentences_of_both()
    {
        var coverage = Cover("The council voted to bolster the sea wall at Port Ellis on Tuesday.", "On Tuesday the council agreed in a vote to strengthen the Port Ellis sea wall.");

        Assert.Equal([1, 2], Articles(Assert.Single(coverage.Agreed)));
        Assert.Empty(coverage.Only);
    }

    [Fact]
    public void What_a_sentence_speaks_of_stands_within_it()
    {
        var story = StoryText.Read([Report(1, "Herald", "A ship of theirs came into the harbour in August. 20, she has said, is the least.")]);

        Assert.All(story.Sentences, sentence => Assert.All(sentence.Terms, term => Assert.InRange(term.End, term.Start, sentence.Text.Length)));
    }

    [Fact]
    public void A_wire_text_counts_once_however_many_carry_it()
    {
        const string wire = "A fire destroyed the old customs house in Port Ellis on Monday night.";
        var coverage = CoverageBuilder.Of([Report(1, "Wire", wire), Report(2, "Herald", wire, copyOf: 1), Report(3, "Post", wire, copyOf: 2)]);

        Assert.Empty(coverage.Agreed);
        Assert.Equal(1, Assert.Single(coverage.Only).Sentences.Single().Article);
    }

    [Theory]
    [InlineData("en", "The Harbour Workers' Union (HWU) and the operator, PT Ellis Utama (EU), signed the pact in Port Ellis shortly before dawn after 14 hours of talks led by a mediator, Siti Rahmah Lubis.", "PT Ellis Utama (EU) signed the pact in Port Ellis after 14 hours of talks.")]
    [InlineData("en", "The airport at Kupang, which closed at six on Saturday with 38 flights cancelled, reopened on Sunday morning.", "The airport at Kupang closed at six on Saturday with 38 flights cancelled.")]
    [InlineData("en", "Ms Ada Brook, its president, said 312 workers had been retrained, and repeated that no one would be dismissed before 2029.", "No one would be dismissed before 2029.")]
    [InlineData("en", "Two vessels, one from each side, will patrol north of Wexford for 12 days in August, Lubis said.", "They will patrol north of Wexford for 12 days in August.")]
    [InlineData("en", "Mr Nyoman Sukarta, the minister of culture, said the scrolls “never stopped being read; the readers were just too far away.”", "The scrolls never stopped being read, said Mr Nyoman Sukarta, the minister of culture.")]
    [InlineData("id", "Kesepakatan dicapai setelah perundingan 14 jam yang dipimpin mediator pemerintah, Sri Rahmawati Lubis.", "Kesepakatan dicapai setelah perundingan 14 jam yang dipimpin mediator pemerintah.")]
    [InlineData("id", "Bupati Petrus Lado mengatakan, 11 korban tewas ditemukan di Desa Lamanau, sekitar 4 kilometer dari puncak, dan enam lainnya di lereng atas.", "Bupati Petrus Lado mengatakan 11 korban tewas ditemukan di Desa Lamanau.")]
    [InlineData("id", "Brook, yang pertama kali berkunjung ke Wexford, sempat mencicipi sup di Jalan Pelabuhan.", "Brook pertama kali berkunjung ke Wexford.")]
    [InlineData("ja", "両国は18日、相互の海域での漁獲枠を8200トンに引き上げ、8月に12日間の共同巡視を行うことで合意した。", "両国は18日、相互の海域での漁獲枠を8200トンに引き上げることで合意した。")]
    [InlineData("zh", "两国18日同意，把对方海域的捕捞配额提高到8200吨，并在8月进行为期12天的联合巡逻。", "两国18日同意把对方海域的捕捞配额提高到8200吨。")]
    public void What_only_one_says_is_a_statement_whatever_part_of_it_another_has(string language, string sentence, string other)
    {
        var coverage = CoverageBuilder.Of([Report(1, "Wire", sentence, language: language), Report(2, "Herald", other, language: language)]);

        Assert.All(coverage.Only.Where(claim => claim.Sentences.Single().Article == 1), claim => Assert.Equal(sentence, claim.Text));
        Assert.Contains(coverage.Only.Concat(coverage.Agreed), claim => claim.Text == sentence);
    }

    [Fact]
    public void A_part_that_is_a_statement_is_shown_without_what_is_agreed()
    {
        var coverage = Cover(
            "Japan and Indonesia will connect their patrols by a telephone line, three days after a longliner and a patrol vessel collided in the Celebes Sea.",
            "A longliner and a patrol vessel collided in the Celebes Sea three days ago.");

        Assert.Contains(coverage.Only, claim => claim.Text == "Japan and Indonesia will connect their patrols by a telephone line");
    }

    [Fact]
    public void What_a_copy_adds_belongs_to_its_report()
    {
        const string wire = "A fire destroyed the old customs house in Port Ellis on Monday night.";
        var coverage = CoverageBuilder.Of([Report(1, "Wire", wire), Report(2, "Herald", wire + "\n\nMayor Ada Brook promised to rebuild the landmark within two years.", copyOf: 1)]);

        Assert.Contains(coverage.Only, claim => claim.Text.Contains("promised to rebuild", StringComparison.Ordinal) && claim.Sentences.Single().Article == 2);
    }

    [Theory]
    [InlineData("A ferry sank off Port Ellis and 14 people were injured.", "Seventeen people were injured when a ferry sank off Port Ellis.", "14 people", "Seventeen people", DifferenceKind.Figure)]
    [InlineData("The blaze destroyed at least 20 homes in the valley.", "The fire destroyed 25 houses in the valley.", "at least 20 homes", "25 houses", DifferenceKind.Figure)]
    [InlineData("The harbour bridge will reopen to all traffic on Monday.", "The harbour bridge will reopen to all traffic on Thursday.", "Monday", "Thursday", DifferenceKind.Date)]
    [InlineData("A fire in Harlow destroyed the old brewery on Monday.", "On Monday a fire in Wexford destroyed the old brewery.", "Harlow", "Wexford", DifferenceKind.Place)]
    [InlineData("The two ministers will meet in Japan for three days in March.", "The two ministers will meet in Indonesia for three days in March.", "Japan", "Indonesia", DifferenceKind.Place)]
    [InlineData("Police chief Oru Tamaki said the harbour was safe again.", "Divers left at noon, police chief Lars Holm told residents.", "Oru Tamaki", "Lars Holm", DifferenceKind.Name)]
    public void The_same_claim_with_another_value_differs(string first, string second, string value, string other, DifferenceKind kind)
    {
        var difference = Assert.Single(Assert.Single(Cover(first, second).Differing).Differences);

        Assert.Equal(kind, difference.Kind);
        Assert.Equal([value, other], difference.Values.Select(v => v.Value));
        Assert.Equal([1L, 2L], difference.Values.SelectMany(v => v.Articles));
    }

    [Theory]
    [InlineData("About 1,000 people marched through Port Ellis.", "Police counted 1,013 people who marched through Port Ellis.")]
    [InlineData("The ferry sank with 14 people aboard, the coast guard said.", "The coast guard corrected the number of people aboard the ferry that sank from 14 to 17.")]
    [InlineData("Shares of Dollan rose 5 percent in Port Ellis.", "Shares of Marrow Bay fell 8 percent in Port Ellis.")]
    public void A_rounding_a_correction_and_another_subject_do_not_differ(string first, string second) => Assert.Empty(Cover(first, second).Differing);

    [Theory]
    [InlineData("A fire in Paris destroyed the old brewery on Monday.", "A fire in central Paris destroyed the old brewery on Monday.")]
    [InlineData("A fire in Jakarta destroyed the old brewery on Monday.", "A fire in Indonesia destroyed the old brewery on Monday.")]
    [InlineData("A fire in Harlow destroyed the old brewery on Monday.", "A fire in Wexford destroyed the old brewery on Monday. Harlow sent its engines.")]
    [InlineData("A fire in Harlow destroyed the old brewery on Monday.", "A fire in Wexford killed two sailors on Monday.")]
    [InlineData("The fire broke out near Harlow on Monday night.", "The fire broke out in Wexford on Monday night.")]
    [InlineData("The minister spoke at Kestrel University on Monday night.", "The minister spoke in Wexford on Monday night.")]
    public void A_place_within_another_beside_it_or_known_to_both_does_not_differ(string first, string second) =>
        Assert.DoesNotContain(Cover(first, second).Differing.SelectMany(claim => claim.Differences), difference => difference.Kind == DifferenceKind.Place);

    [Fact]
    public void A_count_that_differs_only_between_two_languages_is_laid_open()
    {
        var coverage = CoverageBuilder.Of(
        [
            Report(1, "Post", "Police arrested three people after the fire at the Harlow hospital."),
            Report(2, "Suara", "Polisi menangkap lima orang setelah kebakaran di rumah sakit Harlow.", language: "id"),
        ]);

        var difference = Assert.Single(coverage.Differing.SelectMany(claim => claim.Differences));
        Assert.Equal(DifferenceKind.Figure, difference.Kind);
        Assert.Equal(["3", "5"], difference.Values.Select(value => value.Value is "three people" ? "3" : value.Value is "lima orang" ? "5" : value.Value));
    }

    [Theory]
    [InlineData("ヘグセス国防長官は31日、記者団に「同盟は強い」と述べた。", false)]
    [InlineData("オースティン国防長官は31日、記者団に「同盟は強い」と述べた。", true)]
    public void A_name_in_two_scripts_differs_only_when_it_sounds_otherwise(string japanese, bool differs)
    {
        var coverage = CoverageBuilder.Of([Report(1, "Post", "US Defense Secretary Pete Hegseth told reporters the alliance was strong."), Report(2, "新報", "米国の" + japanese, language: "ja")]);

        Assert.Equal(differs, coverage.Differing.SelectMany(claim => claim.Differences).Any(difference => difference.Kind == DifferenceKind.Name));
    }

    [Fact]
    public void A_denial_agrees_with_nothing()
    {
        var coverage = Cover("The minister took bribes from the Dollan company, prosecutors said.", "The minister denied that he took bribes from the Dollan company.");

        Assert.Empty(coverage.Agreed);
    }

    [Fact]
    public void A_report_that_quotes_another_is_no_second_witness()
    {
        var coverage = CoverageBuilder.Of(
        [
            Report(1, "Harbour Herald", "The Dollan company plans to close its shipyard in Port Ellis next spring."),
            Report(2, "Valley Post", "The Dollan company plans to close its shipyard in Port Ellis next spring, the Harbour Herald reported."),
        ]);

        Assert.Empty(coverage.Agreed);
    }

    [Fact]
    public void Half_of_a_subject_that_another_report_has_is_agreed_and_the_other_half_is_only_here()
    {
        var coverage = Cover("The talks were about the Norlandian-claimed Torvak Islands.", "The Torvak Islands lie in the north. Norlandia and Sudmark claim the islands.");

        Assert.Contains(coverage.Agreed, claim => claim.Text.StartsWith("Norlandia", StringComparison.Ordinal));
        Assert.Contains(coverage.Only, claim => claim.Text.Contains("Sudmark claim", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_that_only_one_gives_is_shown_though_the_clause_is_agreed()
    {
        var coverage = Cover("The council approved the new sea wall at Port Ellis, which will cost 40 million dollars.", "The council approved the new sea wall at Port Ellis.");

        Assert.DoesNotContain("40 million", Assert.Single(coverage.Agreed).Text, StringComparison.Ordinal);
        Assert.Contains("40 million", Assert.Single(coverage.Only).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Japanese_reports_are_laid_beside_one_another()
    {
        var coverage = CoverageBuilder.Of(
        [
            Report(1, "甲新聞", "森田防衛相は31日、国防長官と電話会談し、同盟の抑止力を強化することで合意した。会談は40分間だった。", language: "ja"),
            Report(2, "乙放送", "森田防衛相は国防長官と電話会談し、同盟の抑止力を強化することで合意した。記者団に「早期に会いたい」と述べた。", language: "ja"),
        ]);

        Assert.Contains(coverage.Agreed, claim => claim.Text.Contains("合意", StringComparison.Ordinal));
        Assert.Contains(coverage.Only, claim => claim.Text.Contains("40分", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_two_reports_does_not_change_what_is_agreed()
    {
        string[] texts = ["The council voted to bolster the sea wall at Port Ellis. Mayor Ada Brook was absent.", "The council agreed to strengthen the Port Ellis sea wall. It rained all day in the valley."];

        Assert.Equal(Cover(texts).Agreed.Count, Cover([.. texts.Reverse()]).Agreed.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("\"\" () ・「」")]
    public void Texts_without_words_make_no_claims(string text)
    {
        var coverage = Cover(text, text);

        Assert.Empty(coverage.Agreed);
        Assert.Empty(coverage.Only);
    }
}
