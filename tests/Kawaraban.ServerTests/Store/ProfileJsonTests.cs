using Kawaraban.Relate.Similar;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Store;

public sealed class ProfileJsonTests
{
    [Fact]
    public void A_profile_is_read_as_it_was_written()
    {
        var read = ProfileJson.Read(ProfileJson.Write([new("harbour", 1), new("sea wall", 0.58333), new("港", 0.0001), new("the \"deal\"", 0.5), new("back\\slash\\", 0.25)]));

        Assert.Equal([1, 0.5833, 0.0001, 0.5, 0.25], read.Select(term => term.Weight));
        Assert.Equal([SubjectTerm.KeyOf("harbour"), SubjectTerm.KeyOf("sea wall"), SubjectTerm.KeyOf("港")], read.Take(3).Select(term => term.Key));
        Assert.Equal(5, read.Select(term => term.Key).Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public void A_story_of_which_nothing_is_known_speaks_of_nothing(string? profile) => Assert.Empty(ProfileJson.Read(profile));
}
