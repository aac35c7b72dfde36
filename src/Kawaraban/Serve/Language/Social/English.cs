using Kawaraban.Serve.Social;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class EnglishTexts
{
    public override string CountersLabel => "Reads, likes, comments, shares";
    public override string ReadTimes(int count) => Count(count, "read", "reads");
    public override string LikedTimes(int count) => Count(count, "like", "likes");
    public override string FirstToLike => "Be the first to like this";
    public override string CommentedTimes(int count) => Count(count, "comment", "comments");
    public override string FirstToComment => "Be the first to comment";
    public override string SharePiece => "Share";
    public override string SharedTimes(int count) => Count(count, "share", "shares");
    public override string LinkToThis => "Link to this page";
    public override string CopyLink => "Copy link";
    public override string LinkCopied => "The link is copied.";
    public override string ShareByMail => "Send by e-mail";
    public override string ShareElsewhere => "Share with another app";
    public override string Said(SocialAnswer answer) => answer switch
    {
        SocialAnswer.Off => "The owner of this site has switched that off.",
        SocialAnswer.TooFast => "That was too often in a short time. Try again in a few minutes.",
        SocialAnswer.ToShare => "Here is the link.",
        SocialAnswer.Liked => "Liked.",
        SocialAnswer.NotLiked => "The like is taken back.",
        SocialAnswer.Posted => "Your comment stands.",
        SocialAnswer.Waiting => "Thank you. Your comment appears once an editor has read it; until then only you see it.",
        SocialAnswer.TakenBack => "Your comment is deleted.",
        SocialAnswer.NotYours => "Only its author can take a comment back: guests within a day and in the same browser.",
        SocialAnswer.Reported => "Thank you. An editor will look at it.",
        SocialAnswer.ReportedTooFast => "Those were many reports in a short time. Try again in a few minutes.",
        SocialAnswer.Approved => "The comment is shown.",
        SocialAnswer.Hidden => "The comment is hidden; only editors still see it.",
        _ => "The comment is deleted.",
    };

    public override string Comments => "Comments";
    public override string MoreComments => "More comments";
    public override string GuestLabel => "guest";
    public override string WaitsForEditor => "waiting for an editor";
    public override string HiddenByEditor => "hidden by an editor";
    public override string Reply => "Reply";
    public override string ReplyTo(string name) => $"Reply to {name}";
    public override string InReplyTo => "in reply to";
    public override string InReplyToRemoved => "in reply to a removed comment";
    public override string RemovedComment => "This comment was removed.";
    public override string TakeCommentBack => "Take back";
    public override string ReportComment => "Report";
    public override string ReportWhy => "What is wrong with it?";
    public override string SendReport => "Send the report";
    public override string ReportedFor(ReportReason reason) => reason switch
    {
        ReportReason.Advertising => "Advertising",
        ReportReason.Insult => "Insulting",
        ReportReason.Untrue => "Not true",
        _ => "Against the law",
    };
    public override string BackToPiece(PieceKind kind) => kind == PieceKind.Article ? "Back to the article" : "Back to the story";

    public override string WriteComment => "Write a comment";
    public override string WriteAnswer => "Write a reply";
    public override string AnswerNone => "Not as a reply, but on its own";
    public override string GuestNote => "Please give a name and an e-mail address. The address is never published.";
    public override string CommentName => "Name (required)";
    public override string CommentEmail => "E-mail (required, not published)";
    public override string CommentBody => "Your comment";
    public override string CommentHint(int characters) => $"Up to {Number(characters)} characters. Images are not shown. For emphasis, quotations and links:";
    public override string LeaveEmpty => "Leave this field empty";
    public override string SendComment => "Send";
    public override string PreviewComment => "Preview";
    public override string PreviewOfComment => "So it will look";
    public override string CommentRefused(CommentProblem problem) => problem switch
    {
        CommentProblem.NameMissing => "The name is missing. Write the one under which the comment shall stand.",
        CommentProblem.NameTooLong => $"The name is too long. Up to {Number(CommentDraft.LongestName)} characters fit.",
        CommentProblem.NameTaken => "A reader with an account has this name. Choose another, or sign in.",
        CommentProblem.EmailMissing => "The e-mail address is missing. It is not published.",
        CommentProblem.EmailWrong => "That is no e-mail address. It should look like name@example.org.",
        CommentProblem.TextMissing => "The comment is empty. Write something first.",
        CommentProblem.TextTooLong => $"The comment is too long. Up to {Number(CommentDraft.LongestText)} characters fit; shorten it, or send it in two parts.",
        CommentProblem.Trapped => "A field that has to stay empty was filled in, as programs do. Send the comment again by hand.",
        CommentProblem.AnsweredGone => "The comment you reply to is no longer there. Send yours again, and it stands on its own.",
        CommentProblem.TooFast => "Those were many comments in a short time. Yours is kept in the form: send it again in a few minutes.",
        _ => "Comments are switched off on this site.",
    };

    public override string WaitForEditors(int count) => Count(count, "comment wants", "comments want") + " an editor’s eye";
    public override string Moderation => "Moderation";
    public override string ModerationNote => "Comments that wait for an editor, and comments that readers reported. What is decided here is written down.";
    public override string NothingToModerate => "Nothing waits, and nothing is reported.";
    public override string ForEditorsOnly => "This page is for editors. Sign in as one to see it.";
    public override string WaitingComments => "Waiting";
    public override string ReportedComments => "Reported by readers";
    public override string ApproveComment => "Approve";
    public override string KeepComment => "Keep";
    public override string HideComment => "Hide";
    public override string DeleteComment => "Delete";
    public override string SiteSettings => "Settings of this site";
    public override string SiteSettingsNote => "They hold for everybody who reads here. What is switched off is neither shown nor accepted; nothing is deleted by it.";
    public override string ForOwnerOnly => "Only the owner of this site can change its settings.";
    public override string TogetherLegend => "Among readers";
    public override string AllowComments => "Comments";
    public override string LetGuestsWait => "Comments by guests wait for an editor";
    public override string AllowLikes => "Likes";
    public override string AllowCounters => "Sharing, and counting reads and shares";
    public override string SaveSocialSettings => "Save";
    public override string SocialSettingsSaved => "Saved.";
}
