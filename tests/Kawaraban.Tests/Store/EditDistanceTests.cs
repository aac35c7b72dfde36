using Kawaraban.Store;

namespace Kawaraban.Tests.Store;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("harbour", "harbour", 0)]
    [InlineData("harbour", "habour", 1)]
    [InlineData("harbour", "harbuor", 1)]
    [InlineData("harbour", "harbours", 1)]
    [InlineData("harbour", "hqrbuor", 2)]
    [InlineData("harbour", "railway", 3)]
    [InlineData("", "ab", 2)]
    [InlineData("abcdef", "abc", 3)]
    public void Slips_are_counted_up_to_a_bound(string one, string other, int slips)
    {
        Assert.Equal(slips, EditDistance.Within(one, other, 2));
        Assert.Equal(slips, EditDistance.Within(other, one, 2));
    }
}
