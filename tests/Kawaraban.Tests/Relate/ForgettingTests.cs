using Kawaraban.Relate;
using Kawaraban.Relate.Stories;
using static Kawaraban.Tests.Relate.Newsroom;

namespace Kawaraban.Tests.Relate;

/// <summary>An article that was edited counts as it now stands, in an index that runs on as in one that was filled anew.</summary>
public sealed class ForgettingTests
{
    private static readonly Article Other = Article(1, "2025-03-04", "Yacht owners to pay more in Ostrand",
        "Ostrand wants mooring fees for yachts raised by a tenth. Chairman Ove Brand told the boating club so over dinner.");

    private static readonly Article Before = Article(2, "2025-03-04", "Fire destroys Darwell warehouse in Port Salim",
        "A fire destroyed the Darwell furniture warehouse on Quay Street in Port Salim on Tuesday, injuring two workers. Forty firefighters fought the blaze for five hours.");

    private static readonly Article After = Before with
    {
        Title = "Rector Ilva Monk resigns from Lusk university",
        Text = "Rector Ilva Monk has resigned from the university of Lusk after nine years. The senate will choose her successor in May, deputy rector Tam Oley said.",
    };

    private static readonly Article OfTheFire = Article(3, "2025-03-04", "Darwell warehouse burns down in Port Salim",
        "The Darwell furniture warehouse on Quay Street in Port Salim burned down on Tuesday. Two workers were injured, and forty firefighters fought the blaze for five hours.");

    private static readonly Article OfTheRector = Article(4, "2025-03-05", "Lusk university loses its rector",
        "The university of Lusk must look for a new rector: Ilva Monk resigned after nine years. Deputy rector Tam Oley said the senate would choose in May.");

    [Fact]
    public void Running_on_and_starting_again_decide_alike_after_an_edit()
    {
        var running = Filled(Before);
        running.Forget(StoryIndex.Read(Before), copyOf: null, []);
        running.Remember(After, 2, copyOf: null);
        var restarted = Filled(After);

        foreach (var article in new[] { OfTheFire, OfTheRector })
            Assert.Equal(Shown(restarted.Decide(article)), Shown(running.Decide(article)));
        Assert.IsType<Assignment.Starts>(running.Decide(OfTheFire));
        Assert.Equal(2, Assert.IsType<Assignment.Joins>(running.Decide(OfTheRector)).Story);
    }

    [Fact]
    public void The_other_reports_of_a_story_stay_when_one_is_edited()
    {
        var running = Filled(Before);
        running.Remember(OfTheFire with { Id = 5 }, 2, copyOf: null);
        running.Forget(StoryIndex.Read(Before), copyOf: null, [StoryIndex.Read(OfTheFire with { Id = 5 })]);
        running.Remember(After, 2, copyOf: null);

        Assert.Equal(2, Assert.IsType<Assignment.Joins>(running.Decide(OfTheFire with { Text = "Forty firefighters could not save the Darwell warehouse in Port Salim. Furniture on all floors of the building on Quay Street burned on Tuesday." })).Story);
    }

    [Fact]
    public void The_wording_that_an_edit_took_out_is_copied_by_nobody()
    {
        var running = Filled(Before with { Text = Before.Text + " " + OfTheFire.Text });
        running.Forget(StoryIndex.Read(Before with { Text = Before.Text + " " + OfTheFire.Text }), copyOf: null, []);
        running.Remember(After, 2, copyOf: null);

        Assert.IsNotType<Assignment.Copies>(running.Decide(OfTheFire));
    }

    [Fact]
    public void What_was_never_remembered_is_not_forgotten()
    {
        var (running, untouched) = (Filled(Before), Filled(Before));
        running.Forget(StoryIndex.Read(OfTheRector), copyOf: null, []);

        Assert.Equal(Shown(untouched.Decide(OfTheFire)), Shown(running.Decide(OfTheFire)));
    }

    private static StoryIndex Filled(Article edited)
    {
        var index = new StoryIndex();
        foreach (var article in Background(40).Append(Other).Append(edited))
            index.Remember(article, article.Id, copyOf: null);
        return index;
    }

    // Which story was nearest of those it is not may differ: the edited one is still looked at for the words it no longer holds.
    private static string Shown(Assignment assignment) => $"{assignment.GetType().Name} {(assignment as Assignment.Joins)?.Story} {assignment.Follows?.Story}";
}
