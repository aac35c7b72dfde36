using Kawaraban.Relate;
using Kawaraban.Relate.Similar;

namespace Kawaraban.Tests.Relate;

public sealed class SimilarReadingsTests
{
    [Fact]
    public void Near_subjects_come_first_and_other_subjects_not_at_all()
    {
        var from = About(1, "Port Ellis approves a new sea wall", 2030);

        var readings = SimilarReadings.Rank(from, [from, About(2, "Flood damages the sea wall at Port Ellis", 2027), About(3, "Chess champion loses in Veltoria", 2030)], 5);

        Assert.Equal([2L], readings.Select(reading => reading.Story));
    }

    [Fact]
    public void A_second_story_of_the_same_week_gives_way_to_one_of_another_year()
    {
        var from = About(1, "Port Ellis approves a new sea wall after the flood", 2030);
        Subject[] candidates =
        [
            About(2, "Flood at Port Ellis: sea wall breaks", 2027, day: 1),
            About(3, "Flood at Port Ellis: sea wall breaks again", 2027, day: 2),
            About(4, "Port Ellis argues about its sea wall", 2024),
        ];

        var readings = SimilarReadings.Rank(from, candidates, 2);

        Assert.Contains(4L, readings.Select(reading => reading.Story));
    }

    private static Subject About(long id, string title, int year, int day = 1) => new(
        id,
        new DateOnly(year, 3, day),
        [.. StoryProfile.Of([new Article { Id = id, Title = title, Text = title + ".", Language = "en" }]).Select(term => new SubjectTerm(SubjectTerm.KeyOf(term.Term), term.Weight))]);
}
