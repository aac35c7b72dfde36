using System.Text;
using System.Text.Json.Nodes;
using Kawaraban.Endpoint;
using Kawaraban.ServerTests.Collect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kawaraban.ServerTests.Endpoint;

public sealed class EndpointClientTests
{
    [Fact]
    public async Task A_question_goes_to_the_named_address_with_the_named_model_and_key_and_data_apart_from_the_instruction()
    {
        await using var model = await LoopbackModel.StartAsync(_ => "Quite so.");

        Assert.Equal("Quite so.", WrittenOf(await AskAsync(model.Options)));

        Assert.Equal(["/v1/chat/completions"], model.Paths);
        Assert.Equal(["Bearer sk-lantern"], model.Keys);
        var question = Assert.Single(model.Questions);
        Assert.Equal(LoopbackModel.Name, (string?)question["model"]);
        Assert.Equal(["system", "user"], question["messages"]!.AsArray().Select(message => (string?)message!["role"]));
        Assert.Equal(["Do this.", "With that."], question["messages"]!.AsArray().Select(message => LoopbackModel.TextOf(message!)));
    }

    [Fact]
    public async Task Without_a_key_none_is_sent()
    {
        await using var model = await LoopbackModel.StartAsync(_ => "Quite so.");

        Assert.Equal("Quite so.", WrittenOf(await AskAsync(model.Keyless)));

        Assert.Equal([null], model.Keys);
    }

    [Theory]
    [InlineData(401, "Refused")]
    [InlineData(403, "Refused")]
    [InlineData(404, "NotFound")]
    [InlineData(429, "TooManyCalls")]
    [InlineData(400, "Failing")]
    [InlineData(500, "Failing")]
    [InlineData(503, "Failing")]
    public async Task A_status_becomes_a_problem_and_is_not_tried_again(int status, string problem)
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Fails(status);

        Assert.Equal(problem, ProblemOf(await AskAsync(model.Options)));
        Assert.Single(model.Questions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("<html><body>Welcome to the router</body></html>")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":{}}""")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":null},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":""},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":7},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"message":{"role":"nobody","content":"x"},"finish_reason":"because"}]}""")]
    [InlineData("""{"id":"x","object":"chat.completion","created":1760000000,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"<think>I wonder"},"finish_reason":"stop"}]}""")]
    public async Task An_answer_that_is_none_is_a_problem(string body)
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Answer = (context, _) => context.Response.WriteAsync(body, context.RequestAborted);

        Assert.Equal("NotUnderstood", ProblemOf(await AskAsync(model.Options)));
    }

    [Fact]
    public async Task Another_address_is_not_followed()
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Answer = (context, _) =>
        {
            context.Response.Redirect("/v1/elsewhere");
            return Task.CompletedTask;
        };

        Assert.IsType<EndpointAnswer.Failed>(await AskAsync(model.Options));
        Assert.Single(model.Questions);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_it()
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Answer = async (context, _) =>
        {
            var spaces = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024));
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
        };

        Assert.Equal("TooLong", ProblemOf(await AskAsync(model.Options)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_keeps_a_reader_waiting_is_left_when_the_time_is_up(bool sendsALittle)
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Answer = async (context, _) =>
        {
            if (sendsALittle)
                await context.Response.WriteAsync("{\"choices\":", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        Assert.Equal("TimedOut", ProblemOf(await AskAsync(model.Impatient)));
    }

    [Fact]
    public async Task A_server_that_hangs_up_or_is_not_there_cannot_be_reached()
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Answer = (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        var options = model.Options;
        Assert.Equal("Unreachable", ProblemOf(await AskAsync(options)));

        await model.DisposeAsync();
        Assert.Equal("Unreachable", ProblemOf(await AskAsync(options)));
    }

    [Theory]
    [InlineData("One.\nTwo.\nThr", "length", "One.\nTwo.")]
    [InlineData("All in one lin", "length", "")]
    [InlineData("<think>\nHm.\nYes.\n</think>\n\nOne.", "stop", "One.")]
    public async Task Of_an_answer_that_was_cut_whole_lines_are_kept_and_of_thoughts_nothing(string said, string finished, string kept)
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Says(_ => said, finished);

        Assert.Equal(kept, WrittenOf(await AskAsync(model.Options)));
    }

    [Fact]
    public async Task After_three_failures_in_a_row_it_is_left_alone_for_five_minutes()
    {
        var clock = new ManualClock();
        await using var model = await LoopbackModel.StartAsync(_ => "Quite so.");
        using var client = new EndpointClient(model.Options, clock, NullLogger<EndpointClient>.Instance);
        model.Fails(500);
        await AskAsync(client);
        await AskAsync(client);
        model.Says(_ => "Quite so.");
        await AskAsync(client);
        model.Fails(500);
        Assert.Equal(["Failing", "Failing", "Failing", "Resting", "Resting"], await ProblemsAsync(5));
        Assert.Equal(6, model.Questions.Count);

        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["Failing", "Resting"], await ProblemsAsync(2));

        clock.Advance(TimeSpan.FromMinutes(5));
        model.Says(_ => "Quite so.");
        Assert.Equal("Quite so.", WrittenOf(await AskAsync(client)));
        model.Fails(500);
        Assert.Equal(["Failing", "Failing", "Failing", "Resting"], await ProblemsAsync(4));

        async Task<List<string>> ProblemsAsync(int times)
        {
            var problems = new List<string>();
            for (var i = 0; i < times; i++)
                problems.Add(ProblemOf(await AskAsync(client)));
            return problems;
        }
    }

    [Fact]
    public async Task Never_more_than_two_questions_are_out_at_once()
    {
        var (now, most) = (0, 0);
        var both = new TaskCompletionSource();
        await using var model = await LoopbackModel.StartAsync();
        model.Answer = async (context, _) =>
        {
            var together = Interlocked.Increment(ref now);
            InterlockedMax(ref most, together);
            if (together == 2)
                both.TrySetResult();
            await both.Task;
            Interlocked.Decrement(ref now);
            await LoopbackModel.WriteAsync(context, "Quite so.");
        };
        using var client = new EndpointClient(model.Options, TimeProvider.System, NullLogger<EndpointClient>.Instance);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(client)));

        Assert.All(answers, answer => Assert.Equal("Quite so.", WrittenOf(answer)));
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_reader_who_leaves_is_no_failure_of_the_endpoint()
    {
        await using var model = await LoopbackModel.StartAsync();
        using var leaving = new CancellationTokenSource();
        model.Answer = (_, _) => leaving.CancelAsync();
        using var client = new EndpointClient(model.Options, TimeProvider.System, NullLogger<EndpointClient>.Instance);
        for (var i = 0; i < 4; i++)
        {
            using var limit = client.Limit(leaving.Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AskAsync("Do this.", "With that.", limit));
        }

        model.Says(_ => "Quite so.");
        Assert.Equal("Quite so.", WrittenOf(await AskAsync(client)));
    }

    [Theory]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1")]
    [InlineData("https://models.example/openai/v1", "https://models.example/openai/v1")]
    [InlineData("http://192.168.1.20:8000/v1/", "http://192.168.1.20:8000/v1/")]
    [InlineData("ftp://models.example/v1", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://user:secret@models.example/v1", null)]
    [InlineData("https://models.example/v1?key=secret", null)]
    [InlineData("models.example", null)]
    public void An_address_is_a_web_address_without_secrets_in_it(string written, string? address) =>
        Assert.Equal(address, EndpointOptions.AddressOf(written)?.ToString());

    private static async Task<EndpointAnswer> AskAsync(EndpointOptions options)
    {
        using var client = new EndpointClient(options, TimeProvider.System, NullLogger<EndpointClient>.Instance);
        return await AskAsync(client);
    }

    private static async Task<EndpointAnswer> AskAsync(EndpointClient client)
    {
        using var limit = client.Limit(TestContext.Current.CancellationToken);
        return await client.AskAsync("Do this.", "With that.", limit);
    }

    private static string WrittenOf(EndpointAnswer answer) => Assert.IsType<EndpointAnswer.Written>(answer).Text;

    private static string ProblemOf(EndpointAnswer answer) => Assert.IsType<EndpointAnswer.Failed>(answer).Problem.ToString();

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; seen < value; seen = most)
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
