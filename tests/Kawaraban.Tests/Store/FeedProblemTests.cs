using Kawaraban.Parse;
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

    public static TheoryData<string> Contents => [.. Enum.GetNames<ContentKind>()];

    [Theory]
    [MemberData(nameof(Contents))]
    public void What_was_found_in_place_of_a_feed_is_read_back_and_named(string kind)
    {
        var found = new Content(Enum.Parse<ContentKind>(kind), kind == nameof(ContentKind.OtherXml) ? "soap:Envelope" : null);
        var problem = FeedProblem.NotAFeed("post.example", found);

        Assert.Equal(found, problem.Found);
        Assert.Contains($"This is {found}, not a feed.", problem.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Breakage.Json, 3, "The feed is broken: The JSON breaks off or is not valid (line 3).")]
    [InlineData(Breakage.SaysNothing, null, "The feed is broken: The document breaks off before it says anything.")]
    [InlineData(Breakage.NoElement, 1, "The feed is broken: An XML document without an element (line 1).")]
    public void How_a_feed_is_broken_is_read_back_and_told(Breakage breakage, int? line, string told)
    {
        var broken = new ParseResult.Malformed(breakage, line);
        var problem = FeedProblem.Malformed("post.example", broken);

        Assert.Equal(broken, problem.Broken);
        Assert.StartsWith(told, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_older_program_wrote_in_its_own_words_stands()
    {
        var problem = new FeedProblem(ProblemKind.NotAFeed, "post.example", "a PNG image");

        Assert.Null(problem.Found);
        Assert.StartsWith("This is a PNG image, not a feed.", problem.Text, StringComparison.Ordinal);
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
