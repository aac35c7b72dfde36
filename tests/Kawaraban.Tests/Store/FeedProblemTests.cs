using Kawaraban.Store;

namespace Kawaraban.Tests.Store;

public sealed class FeedProblemTests
{
    public static TheoryData<string> Kinds => [.. Enum.GetNames<ProblemKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_problem_is_told_in_a_sentence(string kind)
    {
        var text = new FeedProblem(Enum.Parse<ProblemKind>(kind), "post.example", "2026-03-01T12:00:00Z").Text;

        Assert.True(char.IsUpper(text[0]) || text.StartsWith("post.example", StringComparison.Ordinal), text);
        Assert.True(text.Length > 20, text);
    }

    [Fact]
    public void A_problem_is_kept_with_its_feed_and_read_back()
    {
        var problem = new FeedProblem(ProblemKind.NotFound, "post.example", "404");
        var row = new FeedRow { Url = "https://post.example/feed" }.With(problem);

        Assert.Equal(problem, row.Problem);
        Assert.Equal(problem.Text, row.LastProblem);
        Assert.Null(row.With(problem: null).Problem);
        Assert.Null(row.With(problem: null).LastProblem);
    }
}
