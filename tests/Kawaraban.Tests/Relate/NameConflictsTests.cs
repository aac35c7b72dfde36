using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;

namespace Kawaraban.Tests.Relate;

public sealed class NameConflictsTests
{
    [Fact]
    public void A_surname_that_takes_over_the_place_of_one_introduced_is_noted()
    {
        var conflict = Assert.Single(Find("Veltorian Defense Minister Oru Tamaki spoke by phone with Norlandian secretary Lyle Orson on Monday. Holm told reporters that the talks went well. Holm and Orson will meet in May."));

        Assert.Equal(("Oru Tamaki", "Holm"), (conflict.Introduced, conflict.Later));
    }

    [Theory]
    [InlineData("Veltorian Defense Minister Oru Tamaki spoke by phone with Norlandian secretary Lyle Orson. Tamaki told reporters that the talks went well. Tamaki and Orson will meet.")]
    [InlineData("Mayor Ada Brook met governor Jon Hale. Police chief Lars Holm told reporters that it rained. Holm and Hale had lunch.")]
    [InlineData("Mayor Ada Brook met governor Jon Hale. Brandt said it rained. The Brandt plan is old.")]
    public void Ordinary_texts_carry_no_conflict(string text) => Assert.Empty(Find(text));

    private static IReadOnlyList<NameConflict> Find(string text) => NameConflicts.Find(new Article { Id = 1, Text = text, Language = "en" });
}
