using Kawaraban.Relate;
using Kawaraban.Relate.Stories;

namespace Kawaraban.Tests.Relate;

public sealed class EmbeddingIndexTests
{
    [Fact]
    public void The_nearest_articles_in_other_languages_are_proposed_and_none_that_is_far()
    {
        var index = new EmbeddingIndex();
        index.Remember(1, "en", [1, 0, 0]);
        index.Remember(2, "id", [0.8f, 0.6f, 0]);
        index.Remember(3, "ja-JP", [0, 1, 0]);
        index.Remember(4, "id", [1, 0, 0]);
        index.Remember(5, null, [1, 0, 0]);
        index.Remember(6, "zh", [1, 0]);

        Assert.Equal([4L, 2L], index.Near("en-GB", [1, 0, 0]).Select(proposal => proposal.Article));
        Assert.Equal([3L], index.Near("zh", [0, 1, 0]).Select(proposal => proposal.Article).Where(article => article != 2));
        Assert.Empty(index.Near(null, [1, 0, 0]));
    }

    [Fact]
    public void A_long_vector_is_compared_whole()
    {
        var vector = Enumerable.Range(0, 101).Select(i => MathF.Sin(i)).ToArray();
        var length = MathF.Sqrt(vector.Sum(value => value * value));
        var unit = vector.Select(value => value / length).ToArray();
        var index = new EmbeddingIndex();
        index.Remember(1, "id", unit);

        Assert.Equal(1, Assert.Single(index.Near("en", unit)).Similarity, 4);
    }

    private static readonly Article English = Of(1, "en", "Mount Kelandi erupts, 8,200 people flee",
        "Mount Kelandi in Indonesia erupted on 14 March 2026 and 8,200 people fled from 36 villages, the Geological Agency said. Ash rose 7,500 metres. Japan sent 12 observers.");

    private static readonly Article Indonesian = Of(2, "id", "Gunung Kelandi meletus, 8.200 orang mengungsi",
        "Gunung Kelandi di Indonesia meletus pada 14 Maret 2026 dan 8.200 orang mengungsi dari 36 desa. Abu naik 7.500 meter. Jepang mengirim 12 pengamat.");

    private static readonly Article Unrelated = Of(3, "id", "Harga beras turun di pasar", "Harga beras di pasar kota turun sejak awal pekan karena panen raya, kata para pedagang.");

    [Fact]
    public void A_proposed_story_is_joined_by_the_engines_own_evidence_and_says_that_it_was_proposed()
    {
        var index = WithEnglish();

        var alone = Assert.IsType<Assignment.Joins>(index.Decide(StoryIndex.Read(Indonesian)));
        var proposed = Assert.IsType<Assignment.Joins>(index.Decide(StoryIndex.Read(Indonesian), [new Proposal(1, 0.83)]));

        Assert.Equal(alone.Story, proposed.Story);
        Assert.Equal(alone.Why, proposed.Why.SkipLast(1));
        Assert.Equal(new Reason("proposed by a machine", 0.83, "an embedding of the text is near that of article 1: cosine 0.83"), proposed.Why[^1]);
    }

    [Fact]
    public void A_proposal_that_nothing_else_speaks_for_is_not_joined_however_near()
    {
        var index = WithEnglish();

        Assert.IsType<Assignment.Starts>(index.Decide(StoryIndex.Read(Unrelated), [new Proposal(1, 1)]));
        Assert.IsType<Assignment.Starts>(index.Decide(StoryIndex.Read(Unrelated), [new Proposal(99, 1)]));
    }

    private static StoryIndex WithEnglish()
    {
        var index = new StoryIndex();
        index.Remember(English, 10, null);
        index.Remember(Unrelated with { Id = 7, Title = "Jembatan ditutup", Text = "Lalu lintas di jembatan tersendat karena perbaikan jalan." }, 11, null);
        return index;
    }

    private static Article Of(long id, string language, string title, string text) =>
        new() { Id = id, Language = language, Title = title, Text = text, Published = new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero), Outlet = "Outlet " + id };
}
