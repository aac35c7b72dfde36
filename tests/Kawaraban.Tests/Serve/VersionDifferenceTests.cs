using Kawaraban.Serve.Reading;

namespace Kawaraban.Tests.Serve;

public sealed class VersionDifferenceTests
{
    [Theory]
    [InlineData("12 people were hurt", "17 people were hurt", "[-12][+17] people were hurt")]
    [InlineData("The wall broke", "The old wall broke", "The [+old ]wall broke")]
    [InlineData("It broke, twice.", "It broke.", "It broke[-, twice].")]
    [InlineData("県によると12人がけが", "県によると17人がけが", "県によると[-12][+17]人がけが")]
    [InlineData("防波堤が決壊した", "防潮堤が決壊した", "防[-波][+潮]堤が決壊した")]
    [InlineData("", "A new text", "[+A new text]")]
    [InlineData("An old text", "", "[-An old text]")]
    [InlineData("Nothing changed", "Nothing changed", "Nothing changed")]
    [InlineData("one\n\ntwo", "one\n\nthree", "one\n\n[-two][+three]")]
    public void A_word_or_a_character_is_the_smallest_change(string before, string after, string change) =>
        Assert.Equal(change, Written(VersionDifference.Between(before, after)));

    [Fact]
    public void Long_stretches_that_stayed_are_cut_to_their_ends()
    {
        var stretch = string.Concat(Enumerable.Range(0, 100).Select(number => $"word{number} "));

        var change = Written(VersionDifference.Between("first " + stretch + "last", "1st " + stretch + "end"));

        Assert.StartsWith("[-first][+1st] word0 word1", change, StringComparison.Ordinal);
        Assert.EndsWith("word98 word99 [-last][+end]", change, StringComparison.Ordinal);
        Assert.Contains(" … ", change, StringComparison.Ordinal);
        Assert.True(change.Length < 320, change);
    }

    [Fact]
    public void A_character_of_two_units_is_not_cut_in_half()
    {
        var stretch = string.Concat(Enumerable.Repeat("𠮷", 300));

        var runs = VersionDifference.Between("a" + stretch + "b", "c" + stretch + "d");

        Assert.All(runs, run => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(run.Text))));
    }

    private static string Written(IEnumerable<ChangeRun> runs) => string.Concat(runs.Select(run => run.Kind switch
    {
        ChangeKind.Removed => $"[-{run.Text}]",
        ChangeKind.Added => $"[+{run.Text}]",
        _ => run.Text,
    }));
}
