using Kawaraban.Relate;
using Kawaraban.Relate.Stories;
using static Kawaraban.Tests.Relate.Newsroom;

namespace Kawaraban.Tests.Relate;

/// <summary>What a reader corrected holds for every article that comes later.</summary>
public sealed class CorrectionsTests
{
    private const string Fire = "A fire destroyed the Darwell furniture warehouse on Quay Street in Port Salim on Tuesday. Forty firefighters fought the blaze for five hours, the brigade said, and two workers were hurt.";
    private const string Again = "A fire destroyed the Darwell furniture warehouse on Quay Street in Port Salim on Tuesday. Forty firefighters fought the blaze for five hours, the brigade said, and a guard was hurt.";

    private readonly StoryIndex _index = new();

    public CorrectionsTests()
    {
        foreach (var article in Background(150))
            _index.Remember(article, article.Id, copyOf: null);
    }

    [Fact]
    public void A_report_near_an_article_that_was_split_off_joins_the_story_it_is_in_now()
    {
        var warehouse = Article(1, "2025-03-04", "Warehouse in Port Salim burns down", "The Darwell furniture warehouse on Quay Street in Port Salim burned down early on Tuesday, the fire brigade said.");
        var inquiry = Article(2, "2025-03-04", "Port Salim inspector Ravel resigns over fire permits", "Chief inspector Ludo Ravel of Port Salim resigned on Tuesday over forged fire permits for the Darwell warehouse, the mayor Ana Thorne said.");
        Remember((warehouse, 1, null), (inquiry, 1, null));

        _index.Regroup(1, [(StoryIndex.Read(warehouse), null)]);
        _index.Regroup(2, [(StoryIndex.Read(inquiry), null)]);

        Assert.Equal(2, Joined(Article(3, "2025-03-04", "Inspector Ludo Ravel quits in Port Salim permit affair", "Ludo Ravel, chief inspector of Port Salim, quit on Tuesday after fire permits were found to be forged. Mayor Ana Thorne named no successor.")));
        Assert.Equal(1, Joined(Article(4, "2025-03-04", "Darwell furniture warehouse on Quay Street destroyed", "The fire brigade of Port Salim could not save the Darwell furniture warehouse on Quay Street, which burned down on Tuesday.")));
    }

    [Fact]
    public void Stories_that_are_kept_apart_are_not_merged_by_an_article_that_speaks_for_both()
    {
        RememberTwins();

        Assert.NotEmpty(MergesOf(Both));
        _index.KeepApart([(1, 2)]);

        Assert.Empty(MergesOf(Both));
    }

    [Fact]
    public void What_kept_apart_stories_are_merged_with_is_kept_apart_as_well()
    {
        RememberTwins();
        _index.Remember(Article(8, "2023-01-02", "Ferry timetable changes", "The ferry company of Oss changed its winter timetable on Monday."), 8, null);
        _index.KeepApart([(8, 2)]);

        _index.Merge(8, 1);

        Assert.Empty(MergesOf(Both));
    }

    [Fact]
    public void A_merge_that_is_undone_leaves_two_stories_that_grow_apart()
    {
        RememberTwins();
        _index.Merge(2, 1);

        _index.Regroup(1, [(StoryIndex.Read(Twin(1)), null)]);
        _index.Regroup(2, [(StoryIndex.Read(Twin(2)), null)]);
        _index.KeepApart([(1, 2)]);

        Assert.Contains(Joined(Article(3, "2025-03-04", "Darwell warehouse burns", Again, outlet: "Third")), (long?[])[1, 2]);
        Assert.Empty(MergesOf(Article(4, "2025-03-04", "Darwell warehouse burns", Fire, outlet: "Fourth")));
    }

    [Fact]
    public void The_text_of_an_article_that_is_no_copy_makes_copies_of_its_own()
    {
        var wire = Article(1, "2025-03-04", "Warehouse burns", Long, outlet: "Coastal Wire");
        var column = Article(2, "2025-03-05", "What burned", Long + " " + Own, outlet: "Gazette");
        Remember((wire, 1, null), (column, 1, 1));

        _index.Regroup(1, [(StoryIndex.Read(wire), null), (StoryIndex.Read(column), null)]);

        var copy = Assert.IsType<Assignment.Copies>(_index.Decide(Article(3, "2025-03-05", "What burned", Long + " " + Own, outlet: "Ledger") with { Credit = "Gazette" }));
        Assert.Equal((2, 1), (copy.Of, copy.Story));
    }

    [Fact]
    public void The_index_says_the_same_after_a_correction_as_one_that_never_knew_it_otherwise()
    {
        var corrected = new StoryIndex();
        var fresh = new StoryIndex();
        var articles = Background(60).Concat([Twin(1001), Twin(1002)]).ToList();
        foreach (var article in articles)
        {
            corrected.Remember(article, article.Id == 1002 ? 1001 : article.Id, null);
            fresh.Remember(article, article.Id, null);
        }

        corrected.Regroup(1001, [(StoryIndex.Read(Twin(1001)), null)]);
        corrected.Regroup(1002, [(StoryIndex.Read(Twin(1002)), null)]);

        var later = Article(2000, "2025-03-05", "Workers hurt on Quay Street in Port Salim", "Two workers were hurt when the Darwell warehouse on Quay Street burned.");
        Assert.Equal(fresh.Decide(later).GetType(), corrected.Decide(later).GetType());
        Assert.Equal(StoryOf(fresh.Decide(later)), StoryOf(corrected.Decide(later)));
    }

    [Fact]
    public void A_merge_says_what_the_article_shares_with_the_story_that_is_merged()
    {
        RememberTwins();

        var merge = Assert.Single(MergesOf(Both));

        Assert.Contains(merge.Why, reason => reason.Signal == Signals.OneEvent);
        Assert.Contains(merge.Why, reason => reason.Detail.Contains("Darwell", StringComparison.Ordinal));
    }

    private const string Own = "Our own reporters counted the losses of the street over the following night and spoke with the owners of nine shops, none of whom had been insured.";

    private const string Long =
        "A fire broke out in the Darwell furniture warehouse on Quay Street before dawn and spread to two sheds within minutes, the fire brigade of Port Salim said. "
        + "Forty firefighters fought it for five hours and brought nineteen people from the houses beside it to safety. The harbour master closed the inner basin until noon.";

    // Two reports that use few words in common, and one that has the words of both.
    private static Kawaraban.Relate.Article Both => Article(3, "2025-03-04", "Darwell warehouse on Quay Street burns: two workers hurt in blaze",
        "Two workers of Darwell were hurt in a blaze on Quay Street in Port Salim on Tuesday. The furniture warehouse was destroyed, and forty firefighters needed five hours.", outlet: "Third");

    private void RememberTwins() => Remember((Twin(1), 1, null), (Twin(2), 2, null));

    private static Kawaraban.Relate.Article Twin(long id) => id % 2 == 1
        ? Article(id, "2025-03-04", "Darwell warehouse on Quay Street burns", "A fire destroyed the Darwell furniture warehouse on Quay Street in Port Salim on Tuesday.", outlet: "One")
        : Article(id, "2025-03-04", "Blaze on Quay Street", "Forty firefighters fought a blaze on Quay Street in Port Salim for five hours on Tuesday; two workers of Darwell were hurt.", outlet: "Two");

    private void Remember(params (Kawaraban.Relate.Article Article, long Story, long? CopyOf)[] articles)
    {
        foreach (var (article, story, copyOf) in articles)
            _index.Remember(article, story, copyOf);
    }

    private IReadOnlyList<StoryMerge> MergesOf(Kawaraban.Relate.Article article) => _index.Decide(article).Merges;

    private long? Joined(Kawaraban.Relate.Article article) => StoryOf(_index.Decide(article));

    private static long? StoryOf(Assignment assignment) => assignment switch
    {
        Assignment.Joins joins => joins.Story,
        Assignment.Copies copies => copies.Story,
        _ => null,
    };
}
