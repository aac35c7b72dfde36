using Kawaraban.Relate.Coverage;
using static Kawaraban.Tests.Relate.Reports;

namespace Kawaraban.Tests.Relate;

public sealed class TollsTests
{
    [Fact]
    public void Reports_in_two_languages_that_count_the_injured_differently_differ()
    {
        var coverage = CoverageBuilder.Of(
        [
            Report(1, "Post", "Four people, two from each vessel, were hurt in the collision. Both boats reached port."),
            Report(2, "Suara", "Enam orang terluka dalam tabrakan itu, empat di antaranya awak kapal patroli.", language: "id"),
            Report(3, "新報", "双方の乗組員あわせて4人がけがをし、4人が負傷した。", language: "ja"),
        ]);

        var difference = Assert.Single(coverage.Differing, claim => claim.Differences.Any(one => one.What == "injured")).Differences.Single();
        Assert.Equal(["4", "6"], difference.Values.Select(value => value.Value).Order());
        Assert.Equal([2], difference.Values.Single(value => value.Value == "6").Articles);
    }

    [Fact]
    public void Reports_that_agree_on_a_toll_do_not_differ() =>
        Assert.Empty(CoverageBuilder.Of(
        [
            Report(1, "Post", "The eruption killed 17 people, eleven of them in one village."),
            Report(2, "Suara", "Sebanyak 17 orang tewas dalam letusan itu.", language: "id"),
        ]).Differing);

    [Fact]
    public void A_toll_of_another_year_belongs_to_another_event() =>
        Assert.Empty(CoverageBuilder.Of(
        [
            Report(1, "Post", "The eruption killed 17 people. In 1994 the mountain killed 120 people."),
            Report(2, "Tide", "The mountain killed 17 people on Saturday."),
        ]).Differing);

    [Fact]
    public void A_copy_differs_from_nobody() =>
        Assert.Empty(CoverageBuilder.Of(
        [
            Report(1, "Wire", "The eruption killed 17 people on the island of Rewa."),
            Report(2, "Mirror", "The eruption killed 14 people on the island of Rewa.", copyOf: 1),
        ]).Differing);
}
