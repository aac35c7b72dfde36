using Dapper;
using Kawaraban.Collect;
using Kawaraban.Endpoint;
using Kawaraban.Extract;
using Kawaraban.Relate;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kawaraban.ServerTests.Endpoint;

/// <summary>Relating with vectors, without them, and with an endpoint that gives something else: never an article lost, never a story invented.</summary>
public sealed class EmbeddingsTests
{
    private static readonly (string Language, string Title, string Text)[] News =
    [
        ("en", "Mount Kelandi erupts, 8,200 people flee", "Mount Kelandi in Indonesia erupted on 14 March 2026 and 8,200 people fled from 36 villages, the Geological Agency said. Ash rose 7,500 metres. Japan sent 12 observers."),
        ("en", "Rice prices fall at the market", "Rice prices at the city market have fallen since the beginning of the week because of the harvest, traders said."),
        ("id", "Gunung Kelandi meletus, 8.200 orang mengungsi", "Gunung Kelandi di Indonesia meletus pada 14 Maret 2026 dan 8.200 orang mengungsi dari 36 desa. Abu naik 7.500 meter. Jepang mengirim 12 pengamat."),
        ("id", "Jembatan ditutup", "Jembatan di muara sungai ditutup sampai bulan depan karena perbaikan, kata dinas perhubungan."),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Near_articles_in_other_languages_are_proposed_and_remembered_over_a_restart(bool packs)
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Embeds(Meaning, packs);
        var data = Directory.CreateTempSubdirectory("kawaraban-test-");

        await RelateAsync(data, model.Embedding, News[..2]);
        var stories = await RelateAsync(data, model.Embedding, News[2..]);

        Assert.Equal(["/v1/embeddings", "/v1/embeddings"], model.Paths);
        Assert.StartsWith(News[0].Title + "\n", (string?)model.Questions[0]["input"]![0], StringComparison.Ordinal);
        Assert.Equal([1L, 2, 1, 3], stories.Select(story => story.Story));
        Assert.Contains("\"proposed by a machine\",\"value\":1,", stories[2].Why, StringComparison.Ordinal);
        Assert.DoesNotContain("proposed", stories[3].Why, StringComparison.Ordinal);
        data.Delete(recursive: true);
    }

    [Theory]
    [InlineData("not asked")]
    [InlineData("all alike")]
    [InlineData("failing")]
    [InlineData("too few")]
    [InlineData("empty vectors")]
    [InlineData("zeros")]
    [InlineData("no numbers")]
    [InlineData("hangs")]
    public async Task Whatever_the_endpoint_gives_the_articles_are_related_as_without_it(string kind)
    {
        await using var model = await LoopbackModel.StartAsync();
        switch (kind)
        {
            case "all alike": model.Embeds(_ => [1, 0, 0]); break;
            case "failing": model.Fails(500); break;
            case "empty vectors": model.Embeds(_ => []); break;
            case "zeros": model.Embeds(_ => [0, 0, 0]); break;
            case "too few": model.Answer = (context, _) => context.Response.WriteAsync("""{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":[1,0]}],"usage":{"prompt_tokens":1,"total_tokens":1}}"""); break;
            case "no numbers": model.Answer = (context, _) => context.Response.WriteAsync("""{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":["a",null]}],"usage":{}}"""); break;
            case "hangs": model.Answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default); break;
        }

        var data = Directory.CreateTempSubdirectory("kawaraban-test-");
        var endpoint = new EndpointOptions { Address = model.Options.Address, EmbeddingsModel = LoopbackModel.Name, Timeout = TimeSpan.FromSeconds(kind == "hangs" ? 0.3 : 20) };
        var stories = await RelateAsync(data, kind == "not asked" ? null : endpoint, News);

        Assert.Equal([1L, 2, 1, 3], stories.Select(story => story.Story));
        Assert.Equal(kind == "not asked" ? 0 : 1, model.Questions.Count);
        data.Delete(recursive: true);
    }

    // Texts on the volcano lie in one direction, all others each in their own.
    private static float[] Meaning(string text)
    {
        var other = new float[8];
        other[text.Contains("Kelandi", StringComparison.Ordinal) ? 0 : 1 + (text.Length % 7)] = 2;
        return other;
    }

    private static async Task<IReadOnlyList<(long Story, string Why)>> RelateAsync(DirectoryInfo data, EndpointOptions? endpoint, IEnumerable<(string Language, string Title, string Text)> news)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var services = new ServiceCollection().AddLogging().AddKawaraban(data.FullName, new CollectOptions()).AddEndpoint(endpoint).BuildServiceProvider();
        await Composition.PrepareAsync(services, data.FullName, ct);
        await services.GetRequiredService<Intake>().TakeInAsync([.. news.Select(Incoming)], ct);
        await services.GetRequiredService<Relating>().RunAsync(null, ct);
        await using var connection = await services.GetRequiredService<Database>().OpenAsync(ct);
        return [.. await connection.QueryAsync<(long, string)>("select story_id, why from article join article_sense on article_id = id order by id")];
    }

    private static IncomingArticle Incoming((string Language, string Title, string Text) report) => new()
    {
        Identity = report.Title,
        Url = "https://news.example/" + Uri.EscapeDataString(report.Title),
        Article = new ExtractedArticle
        {
            Title = report.Title,
            Outlet = "Outlet of " + report.Title,
            Language = report.Language,
            Published = new Instant(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero), false, "test"),
            Paragraphs = [report.Text],
            BodyHtml = $"<p>{report.Text}</p>",
            Words = 20,
        },
    };
}
