using System.Text;
using Kawaraban.Serve.Social;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

/// <summary>What a few readers of the small town have said: a comment that waits, one that was reported, one in another script, answers, one of them to a comment that is gone.</summary>
internal static class SmallTalk
{
    public const string Email = "mari@harbour.example";

    public static async Task BeginAsync(TestSite site)
    {
        var ct = TestContext.Current.CancellationToken;
        var (comments, moderating, tallies) = (site.Get<Comments>(), site.Get<Moderating>(), site.Get<Tallies>());
        var breach = Piece.Of(site.Town.Breach);
        var first = await AddAsync("Mari", "The **lower town** had no warning.\n\n> 40 metres\n\nI measured [closer to 60](https://harbour.example/wall).", CommentState.Shown);
        var reported = await AddAsync("灯台守", "町の放送は聞こえませんでした。", CommentState.Shown);
        await AddAsync("Joko", "Apakah kereta sudah jalan lagi?", CommentState.Waiting);
        await AddAsync("灯台守", "堤防の上から見ると、もっと広く見えました。", CommentState.Shown, first);
        var gone = await AddAsync("Kelp", "Buy kelp", CommentState.Shown);
        await AddAsync("Tomas", "Not here, please.", CommentState.Shown, gone);
        await comments.TakeBackAsync(gone, ct);
        await moderating.ReportAsync(reported, [1], ReportReason.Untrue, ct);
        await tallies.LikeAsync(breach, [1], ct);
        await tallies.LikeAsync(breach, [2], ct);
        await tallies.CountShareAsync(breach, ct);

        Task<long> AddAsync(string author, string text, CommentState state, long? answerTo = null) =>
            comments.AddAsync(new NewComment(breach, null, Encoding.UTF8.GetBytes(author), author, Email, text, CommentText.ToHtml(text), state) { AnswerTo = answerTo }, ct);
    }
}
