using System.Net;
using Dapper;
using Kawaraban.Serve.Social;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve.Social;

/// <summary>Readers write under articles and stories, without script.</summary>
public sealed class CommentTests
{
    [Fact]
    public async Task A_guests_comment_waits_until_an_editor_lets_it_stand()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        using var other = new Visitor(site);
        var address = $"/stories/{site.Town.Vote}";

        var sent = await guest.CommentAsync(address, "The council knew.");

        Assert.Equal("Thank you. Your comment appears once an editor has read it; until then only you see it.", sent.Words(".said"));
        Assert.Contains("waiting for an editor", sent.Words(".comment .meta"), StringComparison.Ordinal);
        Assert.Equal("Be the first to comment", (await other.ReadAsync(address)).Words(".comments .hint"));
        Assert.Equal("1 comment wants an editor’s eye", (await site.ReadAsync(address)).Words(".comments a[href='/moderation']"));

        using var approved = await site.PressAsync("/moderation", "/comments/1/approve?moderation");

        Assert.Equal("/moderation?social=Approved#comments", approved.Headers.Location!.ToString());
        var shown = await other.ReadAsync(address);
        Assert.Equal("The council knew.", shown.Words(".comment .body"));
        Assert.Equal("1 comment", shown.Words(".counters a.count"));
        Assert.Equal("Nothing waits, and nothing is reported.", (await site.ReadAsync("/moderation")).Words(".standfirst"));
    }

    [Fact]
    public async Task The_address_of_a_guest_stands_on_no_page_but_the_owners()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        using var guest = new Visitor(site);

        foreach (var path in (string[])[$"/stories/{site.Town.Breach}", $"/stories/{site.Town.Breach}/comments", "/moderation", "/"])
        {
            using var page = await guest.GetAsync(path);
            Assert.DoesNotContain(SmallTalk.Email, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Contains(SmallTalk.Email, (await site.ReadAsync("/moderation")).Words(".comments"), StringComparison.Ordinal);
        using var refused = await guest.GetAsync("/moderation");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("en", "", "a@b.example", "Well.", "The name is missing. Write the one under which the comment shall stand.")]
    [InlineData("zh-Hans", "Mari", "", "好。", "还没有填写电子邮箱。它不会公开。")]
    [InlineData("ja", "Mari", "mari at harbour", "はい。", "メールアドレスの形になっていません。name@example.org のように書いてください。")]
    [InlineData("en", "Mari", "mari@harbour", "Well.", "That is no e-mail address. It should look like name@example.org.")]
    [InlineData("id", "Mari", "a@b.example", "[wall]: https://wall.example", "Komentarnya masih kosong. Tulislah sesuatu dulu.")]
    [InlineData("en", "OWNER", "a@b.example", "Well.", "A reader with an account has this name. Choose another, or sign in.")]
    public async Task A_form_that_is_refused_says_why_and_keeps_what_was_written(string language, string name, string email, string text, string said)
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site) { Language = language };

        using var answer = await guest.PressAsync($"/stories/{site.Town.Vote}", $"/stories/{site.Town.Vote}/comments", ("_handler", "comment"), ("name", name), ("email", email), ("text", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await TestSite.ParseAsync(answer);
        Assert.Equal([said], page.AllWords(".write .problem p"));
        Assert.Equal(text.Trim(), page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal((name, email), (page.QuerySelector("input[name=name]")!.GetAttribute("value") ?? "", page.QuerySelector("input[name=email]")!.GetAttribute("value") ?? ""));
        Assert.Single(page.QuerySelectorAll("[aria-invalid=true]"));
    }

    [Fact]
    public async Task A_comment_that_is_too_long_or_filled_in_by_a_program_is_refused()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        var address = $"/articles/{site.Town.Wire}";

        Assert.StartsWith("The comment is too long. Up to 4,000 characters fit", (await guest.CommentAsync(address, new string('a', 4001))).Words(".problem"), StringComparison.Ordinal);
        Assert.StartsWith("A field that has to stay empty", (await guest.CommentAsync(address, "Buy kelp", more: ("homepage", "https://kelp.example"))).Words(".problem"), StringComparison.Ordinal);
        Assert.Empty((await guest.ReadAsync(address)).QuerySelectorAll(".comment"));
    }

    [Fact]
    public async Task Who_writes_too_fast_is_told_and_keeps_the_text()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        var address = $"/stories/{site.Town.Vote}";
        for (var i = 0; i < Pace.MostOf(Act.Comment); i++)
            Assert.Empty((await guest.CommentAsync(address, $"No. {i}")).QuerySelectorAll(".problem"));

        using var answer = await guest.PressAsync(address, address + "/comments", ("_handler", "comment"), ("name", "Mari"), ("email", SmallTalk.Email), ("text", "And another thing"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        var page = await TestSite.ParseAsync(answer);
        Assert.StartsWith("Those were many comments in a short time.", page.Words(".problem"), StringComparison.Ordinal);
        Assert.Equal("And another thing", page.Words("textarea"));
    }

    [Fact]
    public async Task A_reader_with_an_account_just_writes_and_it_stands_at_once()
    {
        await using var site = await TestSite.StartOpenAsync();
        var address = $"/articles/{site.Town.Wire}";
        Assert.Empty((await site.ReadAsync(address)).QuerySelectorAll("input[name=email]"));

        using var sent = await site.PressAsync(address, address + "/comments", ("_handler", "comment"), ("text", "Seen from the pier."));

        Assert.Equal(address + "?social=Posted#comments", new Uri(site.Address, sent.Headers.Location!).PathAndQuery + new Uri(site.Address, sent.Headers.Location!).Fragment);
        using var guest = new Visitor(site);
        var page = await guest.ReadAsync(address);
        Assert.Equal("Seen from the pier.", page.Words(".comment .body"));
        Assert.StartsWith("owner", page.Words(".comment .meta"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_button_pressed_twice_is_one_comment()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        var address = $"/articles/{site.Town.Wire}";

        await guest.CommentAsync(address, "Once.");
        var page = await guest.CommentAsync(address, "Once.");

        Assert.Single(page.QuerySelectorAll(".comment"));
    }

    [Fact]
    public async Task A_preview_shows_how_it_will_look_and_stores_nothing()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        var address = $"/stories/{site.Town.Vote}";

        var page = await guest.CommentAsync(address, "So *loud*", name: "", email: "", more: ("preview", "1"));

        Assert.Equal("loud", page.Words(".preview em"));
        Assert.Equal("So *loud*", page.Words("textarea"));
        Assert.Empty((await guest.ReadAsync(address)).QuerySelectorAll(".comment"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](https://wall.example \"<a href=x\")", "<p><a rel=\"nofollow ugc noopener\" href=\"https://wall.example/\" title=\"&lt;a href=x\">a</a></p>")]
    [InlineData("https://wall.example/", "<p><a rel=\"nofollow ugc noopener\" href=\"https://wall.example/\">https://wall.example/</a></p>")]
    [InlineData("![the wall](https://wall.example/a.png)", "<p><span class=\"media\">the wall</span></p>")]
    [InlineData("# LOUD", "<p># LOUD</p>")]
    [InlineData("loud\n====", "<p>loud<br> ====</p>")]
    [InlineData("> said", "<blockquote><p>said</p> </blockquote>")]
    [InlineData("", "")]
    public void Markdown_becomes_html_that_does_nothing(string markdown, string html) => Assert.Equal(html, CommentText.ToHtml(markdown));

    [Fact]
    public async Task Its_author_takes_a_comment_back_and_nobody_else_can()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var author = new Visitor(site);
        using var other = new Visitor(site);
        var address = $"/articles/{site.Town.Wire}";
        await author.CommentAsync(address, "Too soon.");
        using var approved = await site.PressAsync(address, "/comments/1/approve");

        var refused = await other.PressAndReadAsync(address, "/comments/1/take-back");
        var done = await author.PressAndReadAsync(address, "/comments/1/take-back");

        Assert.StartsWith("Only its author can take a comment back", refused.Words(".said"), StringComparison.Ordinal);
        Assert.Single(refused.QuerySelectorAll(".comment"));
        Assert.Equal("Your comment is deleted.", done.Words(".said"));
        Assert.Empty(done.QuerySelectorAll(".comment"));
        Assert.Equal("Be the first to comment", done.Words(".counters a.count"));
        await using var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("", null), await connection.QuerySingleAsync<(string, string?)>("select body || body_html || author, email from comment"));
    }

    [Fact]
    public async Task A_reported_comment_comes_before_an_editor_once_and_is_hidden()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        using var guest = new Visitor(site);
        var address = $"/stories/{site.Town.Breach}";

        var said = await guest.PressAndReadAsync(address, "/comments/1/report", ("reason-1", "Insult"));
        await guest.PressAndReadAsync(address, "/comments/1/report", ("reason-1", "Unlawful"));

        Assert.Equal("Thank you. An editor will look at it.", said.Words(".said"));
        Assert.Contains("Insulting × 1", (await site.ReadAsync("/moderation")).AllWords(".comment .problem"));
        using var hidden = await site.PressAsync("/moderation", "/comments/1/hide?moderation");
        Assert.DoesNotContain("Mari", (await guest.ReadAsync(address)).AllWords(".comment .meta strong"));
        Assert.Contains("hidden by an editor", (await site.ReadAsync(address)).Words("#comment-1 .meta"), StringComparison.Ordinal);
        await using var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("comment hide", "[1]"), await connection.QuerySingleAsync<(string, string)>("select what, about from audit"));
    }

    [Fact]
    public async Task Guests_decide_nothing_and_other_sites_send_nothing()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        using var guest = new Visitor(site);

        foreach (var verdict in (string[])["approve", "hide", "delete"])
        {
            using var refused = await guest.PressAsync($"/stories/{site.Town.Breach}", $"/comments/1/{verdict}");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync($"/comments/1/{verdict}"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync($"/stories/{site.Town.Breach}/comments"));
        Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync("/comments/1/take-back"));
        Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync("/comments/1/report"));
    }

    [Fact]
    public async Task Comments_follow_a_story_into_the_one_it_merges_into()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        var (breach, vote) = (site.Town.Breach, site.Town.Vote);

        using var merged = await site.PressAsync($"/stories/{vote}", $"/stories/{vote}/merge", ("other", breach.ToString()));

        using var guest = new Visitor(site);
        var page = await guest.ReadAsync($"/stories/{vote}");
        Assert.Equal(["Mari", "灯台守", "灯台守", "Tomas"], page.AllWords(".comment .meta strong"));
        Assert.Equal("4 comments", page.Words(".counters a.count"));
        using var signpost = await guest.GetAsync($"/stories/{breach}/comments");
        Assert.EndsWith($"/stories/{vote}/comments", signpost.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_thread_is_read_page_by_page()
    {
        await using var site = await TestSite.StartOpenAsync();
        var ct = TestContext.Current.CancellationToken;
        for (var i = 1; i <= 51; i++)
            await site.Get<Comments>().AddAsync(new NewComment(Piece.Of(site.Town.Wire), null, [1], "Mari", SmallTalk.Email, $"No. {i}", $"<p>No. {i}</p>", CommentState.Shown), ct);

        var first = await site.ReadAsync($"/articles/{site.Town.Wire}");
        var next = first.QuerySelector(".comments a[rel=next]")!.GetAttribute("href")!;

        Assert.Equal(50, first.QuerySelectorAll(".comment").Length);
        Assert.Equal(["No. 51"], (await site.ReadAsync(next)).AllWords(".comment .body"));
    }

    [Fact]
    public async Task A_comment_is_answered_by_a_link_and_stands_below_the_one_it_answers()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        var address = $"/articles/{site.Town.Wire}";
        foreach (var text in (string[])["First.", "Second."])
            using (await site.PressAsync(address, address + "/comments", ("_handler", "comment"), ("text", text))) { }

        var form = await guest.ReadAsync((await guest.ReadAsync(address)).QuerySelector("#comment-1 a.button")!.GetAttribute("href")!);
        Assert.Equal(("in reply to owner", "First."), (form.Words(".write .answered .meta"), form.Words(".write .answered .body")));
        var sent = await AnswerAsync(guest, address, 1, "I was there.");
        Assert.Contains("waiting for an editor", sent.Words("#comment-3 .meta"), StringComparison.Ordinal);
        Assert.Equal(["First.", "Second."], (await site.ReadAsync(address)).AllWords(".comment .body").Except(["I was there."]));
        using var approved = await site.PressAsync("/moderation", "/comments/3/approve?moderation");
        using (await site.PressAsync(address, address + "/comments", ("_handler", "comment"), ("text", "So was I."), ("answer-to", "3"))) { }

        var page = await guest.ReadAsync(address);
        Assert.Equal(["First.", "I was there.", "So was I.", "Second."], page.AllWords(".comment .body"));
        Assert.Equal(["comment-3", "comment-4"], page.QuerySelectorAll(".comments li.answer").Select(line => line.Id));
        Assert.Equal(("in reply to Mari", "#comment-3"), (page.Words("#comment-4 .answered-link"), page.QuerySelector("#comment-4 .answered-link")!.GetAttribute("href")));
    }

    [Fact]
    public async Task Who_thinks_better_of_answering_keeps_what_was_written()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        using var guest = new Visitor(site);
        var address = $"/stories/{site.Town.Breach}";

        var preview = await AnswerAsync(guest, address, 1, "Was it?", ("preview", "1"));
        var alone = await AnswerAsync(guest, address, 1, "Was it?", ("answer-none", "1"));

        Assert.Equal("1", preview.QuerySelector("input[name=answer-to]")!.GetAttribute("value"));
        Assert.Empty(alone.QuerySelectorAll("input[name=answer-to], .problem"));
        Assert.Equal(("Was it?", "Mari"), (alone.Words("textarea"), alone.QuerySelector("input[name=name]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_comment_that_was_removed_keeps_its_place_as_long_as_somebody_answers_it()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        using var guest = new Visitor(site);
        var address = $"/stories/{site.Town.Breach}";
        using var hidden = await site.PressAsync(address, "/comments/1/hide");

        var page = await guest.ReadAsync(address);

        Assert.Equal(["This comment was removed.", "This comment was removed."], page.AllWords("#comment-1, #comment-5"));
        Assert.DoesNotContain("Mari", page.Words(".comments ol"), StringComparison.Ordinal);
        Assert.DoesNotContain("lower town", page.Words(".comments ol"), StringComparison.Ordinal);
        Assert.Equal("in reply to a removed comment", page.Words("#comment-4 .answered-link"));
        Assert.Contains("lower town", (await site.ReadAsync(address)).Words("#comment-1 .body"), StringComparison.Ordinal);

        using var gone = await site.PressAsync(address, "/comments/6/hide");
        Assert.Empty((await guest.ReadAsync(address)).QuerySelectorAll("#comment-5, #comment-6"));
    }

    [Fact]
    public async Task What_is_gone_or_stands_elsewhere_cannot_be_answered_and_the_text_is_kept()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        using var guest = new Visitor(site);

        foreach (var (address, comment) in ((string, long)[])[($"/stories/{site.Town.Breach}", 5), ($"/stories/{site.Town.Breach}", 3), ($"/stories/{site.Town.Vote}", 1)])
        {
            Assert.Empty((await guest.ReadAsync($"{address}/comments?reply={comment}")).QuerySelectorAll(".answered"));
            var refused = await AnswerAsync(guest, address, comment, "Really?");
            Assert.Equal(["The comment you reply to is no longer there. Send yours again, and it stands on its own."], refused.AllWords(".write .problem p"));
            Assert.Equal("Really?", refused.Words("textarea"));
            Assert.Empty(refused.QuerySelectorAll("input[name=answer-to]"));
        }
    }

    [Fact]
    public async Task An_answer_goes_with_the_story_of_the_comment_it_answers_when_a_merge_is_undone()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        var (breach, vote) = (site.Town.Breach, site.Town.Vote);
        using var merged = await site.PressAsync($"/stories/{vote}", $"/stories/{vote}/merge", ("other", breach.ToString()));
        using (await site.PressAsync($"/stories/{vote}", $"/stories/{vote}/comments", ("_handler", "comment"), ("text", "Told you."), ("answer-to", "1"))) { }

        Assert.Equal("Told you.", (await site.ReadAsync($"/stories/{vote}")).Words("#comment-7 .body"));
        using var undone = await site.PressAsync($"/stories/{vote}?did=1", "/corrections/1/undo");

        Assert.Equal("Told you.", (await site.ReadAsync($"/stories/{breach}")).Words("#comment-7 .body"));
        Assert.Empty((await site.ReadAsync($"/stories/{vote}")).QuerySelectorAll(".comment"));
    }

    [Fact]
    public async Task A_thread_that_does_not_fit_its_page_goes_on_on_the_next_and_leads_back()
    {
        await using var site = await TestSite.StartOpenAsync();
        var ct = TestContext.Current.CancellationToken;
        var address = $"/articles/{site.Town.Wire}";
        for (var i = 1; i <= 3; i++)
            await AddAsync($"No. {i}", null);
        for (var i = 4; i <= 53; i++)
            await AddAsync($"No. {i}", 2);

        var first = await site.ReadAsync(address);
        var next = await site.ReadAsync(first.QuerySelector(".comments a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(["No. 1", "No. 2", "No. 4"], first.AllWords(".comment .body").Take(3));
        Assert.Equal(["No. 52", "No. 53", "No. 3"], next.AllWords(".comment .body"));
        var back = next.QuerySelector("#comment-52 .answered-link")!.GetAttribute("href")!;
        Assert.Equal($"{address}/comments?thread=2#comment-2", back);
        Assert.Equal("No. 2", (await site.ReadAsync(back)).QuerySelector(".comment .body")!.Words());

        Task AddAsync(string text, long? answerTo) =>
            site.Get<Comments>().AddAsync(new NewComment(Piece.Of(site.Town.Wire), null, [1], "Mari", SmallTalk.Email, text, $"<p>{text}</p>", CommentState.Shown) { AnswerTo = answerTo }, ct);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> AnswerAsync(Visitor guest, string address, long comment, string text, params (string Name, string Value)[] more) =>
        guest.CommentAsync(address, text, more: [("answer-to", comment.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. more]);
}
