using Kawaraban.Relate.Coverage;

namespace Kawaraban.Tests.Relate;

public sealed class SameClaimTests
{
    [Theory]
    [InlineData("The council of Port Ellis approved the new sea wall on Tuesday.", "On Tuesday, the Port Ellis council approved the new sea wall.", true)]
    [InlineData("Shares of Dollan rose 5 percent to $21 on Monday.", "Shares of Marrow Bay fell 8.4 percent, to $3.10, after its chief executive resigned over the weekend.", false)]
    public void Pairs_are_told(string first, string second, bool same) => Assert.Equal(same, SameClaim.Score(first, second, "en") >= SameClaim.Threshold);

    [Fact]
    public void A_pair_turned_round_scores_the_same()
    {
        const string first = "Ada Brook opened the bridge in May.";
        const string second = "The bridge was opened by the mayor, Ada Brook.";

        Assert.Equal(SameClaim.Score(first, second, "en"), SameClaim.Score(second, first, "en"), 9);
    }
}
