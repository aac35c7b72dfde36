using Kawaraban.Serve.Accounts;
using Kawaraban.Serve.Reading;
using Kawaraban.Store;

namespace Kawaraban.Serve.Social;

/// <summary>What the buttons beside articles, stories and comments do, and the addresses that hold for ever.</summary>
internal static class SocialActions
{
    public static void AddSocial(this IServiceCollection services) => services.AddSingleton<Guests>().AddSingleton<Pace>().AddSingleton<SocialParts>();

    // A form in the parameters makes ASP.NET Core ask for the token that only our own pages carry.
    public static void MapSocialActions(this WebApplication app)
    {
        foreach (var (kind, letter) in ((PieceKind, char)[])[(PieceKind.Article, 'a'), (PieceKind.Story, 's')])
        {
            var folder = Piece.FolderOf(kind);
            app.MapPost(folder + "/{id:long}/like", (long id, IFormCollection form, HttpContext http, SocialParts parts, CancellationToken ct) => LikeAsync(new Piece(kind, id), form, http, parts, ct));
            app.MapPost(folder + "/{id:long}/share", (long id, IFormCollection _, HttpContext http, SocialParts parts, CancellationToken ct) => ShareAsync(new Piece(kind, id), http, parts, ct));
            app.MapGet($"/{letter}/{{uuid:guid}}", async Task<IResult> (Guid uuid, Tallies tallies, CancellationToken ct) =>
                await tallies.FindAsync(kind, uuid, ct) is { } piece ? TypedResults.LocalRedirect(piece.Path) : TypedResults.NotFound());
        }

        app.MapPost("/comments/{id:long}/report", ReportAsync);
        app.MapPost("/comments/{id:long}/take-back", TakeBackAsync);
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            app.MapPost($"/comments/{{id:long}}/{verdict.ToString().ToLowerInvariant()}", (long id, IFormCollection _, HttpContext http, Comments comments, Moderating moderating, CancellationToken ct) =>
                DecideAsync(id, verdict, http, comments, moderating, ct));
        }

        app.MapPost("/settings/social", SettleAsync);
    }

    private static async Task<IResult> LikeAsync(Piece asked, IFormCollection form, HttpContext http, SocialParts parts, CancellationToken ct)
    {
        if (await parts.Tallies.FindAsync(asked, http.Reader().Id, null, ct) is not { Piece: var piece })
            return TypedResults.NotFound();
        if (!(await parts.Rules.ReadAsync(ct)).Likes)
            return To(SocialAnswer.Off, piece);
        if (!parts.Pace.Allows(http, Act.Like))
            return To(SocialAnswer.TooFast, piece);

        var isLiked = http.Reader().Id is { } reader
            ? await parts.Tallies.LikeAsync(piece, reader, ct)
            : await parts.Tallies.LikeAsync(piece, Guests.HashOf(Guests.CookieFor(http), "like " + piece.Path), ct);
        // In a list the changed button tells.
        return ReadingActions.BackIn(form, piece.Path) is var back && back != piece.Path
            ? TypedResults.LocalRedirect(FormattableString.Invariant($"{back}#{(piece.Kind == PieceKind.Story ? "story" : "article")}-{piece.Id}"))
            : To(isLiked ? SocialAnswer.Liked : SocialAnswer.NotLiked, piece);
    }

    // A script sends this behind the reader's back; without one the page comes back with the link to copy.
    private static async Task<IResult> ShareAsync(Piece asked, HttpContext http, SocialParts parts, CancellationToken ct)
    {
        // For nobody in particular: what is somebody's alone is not shared.
        if (await parts.Tallies.FindAsync(asked, null, null, ct) is not { Piece: var piece })
            return TypedResults.NotFound();
        if (!(await parts.Rules.ReadAsync(ct)).Counters)
            return To(SocialAnswer.Off, piece);
        if (!parts.Pace.Allows(http, Act.Share))
            return To(SocialAnswer.TooFast, piece);

        if (parts.Guests.IsFirstToday(http, "share", piece))
            await parts.Tallies.CountShareAsync(piece, ct);
        return To(SocialAnswer.ToShare, piece);
    }

    private static async Task<IResult> ReportAsync(long id, IFormCollection form, HttpContext http, Comments comments, Moderating moderating, SocialParts parts, CancellationToken ct)
    {
        if (await comments.FindAsync(id, http.CommentViewer(), ct) is not { State: CommentState.Shown } comment)
            return TypedResults.NotFound();
        if (!(await parts.Rules.ReadAsync(ct)).Comments)
            return To(SocialAnswer.Off, comment.About);
        if (!Enum.TryParse<ReportReason>(form[$"reason-{id}"], out var reason) || !Enum.IsDefined(reason))
            return TypedResults.BadRequest();
        if (!parts.Pace.Allows(http, Act.Report))
            return To(SocialAnswer.ReportedTooFast, comment.About);

        var who = http.Reader().Id is { } reader ? $"reader {reader}" : Guests.CookieFor(http);
        await moderating.ReportAsync(id, Guests.HashOf(who, "report"), reason, ct);
        return To(SocialAnswer.Reported, comment.About);
    }

    private static async Task<IResult> TakeBackAsync(long id, IFormCollection _, HttpContext http, Comments comments, CancellationToken ct)
    {
        if (await comments.FindAsync(id, http.CommentViewer(), ct) is not { } comment)
            return TypedResults.NotFound();
        if (!comment.IsMine)
            return To(SocialAnswer.NotYours, comment.About);

        await comments.TakeBackAsync(id, ct);
        return To(SocialAnswer.TakenBack, comment.About);
    }

    private static async Task<IResult> DecideAsync(long id, Verdict verdict, HttpContext http, Comments comments, Moderating moderating, CancellationToken ct)
    {
        if (http.Reader() is not { Id: { } editor } reader || !reader.May(Role.Editor))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (await comments.FindAsync(id, http.CommentViewer(), ct) is not { } comment)
            return TypedResults.NotFound();

        await moderating.DecideAsync(id, verdict, editor, ct);
        var answer = verdict switch
        {
            Verdict.Approve => SocialAnswer.Approved,
            Verdict.Hide => SocialAnswer.Hidden,
            _ => SocialAnswer.Deleted,
        };
        return TypedResults.LocalRedirect(answer.On(http.Request.Query.ContainsKey("moderation") ? "/moderation" : comment.About.Path));
    }

    private static async Task<IResult> SettleAsync(IFormCollection form, HttpContext http, SocialRules rules, CancellationToken ct)
    {
        if (http.Reader() is not { Id: { } owner } reader || !reader.May(Role.Owner))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        var settings = new SocialSettings
        {
            Comments = form.ContainsKey("comments"),
            GuestsWait = form.ContainsKey("guests-wait"),
            Likes = form.ContainsKey("likes"),
            Counters = form.ContainsKey("counters"),
        };
        await rules.WriteAsync(settings, owner, ct);
        return TypedResults.LocalRedirect("/settings?saved=true");
    }

    private static IResult To(SocialAnswer answer, Piece piece) => TypedResults.LocalRedirect(answer.On(piece.Path));
}

/// <summary>What liking and sharing need.</summary>
internal sealed record SocialParts(Tallies Tallies, SocialRules Rules, Pace Pace, Guests Guests);
