using Kawaraban.Serve.Social;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

/// <summary>What stands beside counters, likes, shares and comments.</summary>
internal abstract partial class Texts
{
    public abstract string CountersLabel { get; }
    public abstract string ReadTimes(int count);
    public abstract string LikedTimes(int count);
    public abstract string FirstToLike { get; }
    public abstract string CommentedTimes(int count);
    public abstract string FirstToComment { get; }
    public abstract string SharePiece { get; }
    public abstract string SharedTimes(int count);
    public abstract string LinkToThis { get; }
    public abstract string CopyLink { get; }
    public abstract string LinkCopied { get; }
    public abstract string ShareByMail { get; }
    public abstract string ShareElsewhere { get; }

    /// <summary>What came of a button.</summary>
    public abstract string Said(SocialAnswer answer);

    // The comments.
    public abstract string Comments { get; }
    public abstract string MoreComments { get; }
    public abstract string GuestLabel { get; }
    public abstract string WaitsForEditor { get; }
    public abstract string HiddenByEditor { get; }
    public abstract string Reply { get; }
    public abstract string ReplyTo(string name);

    /// <summary>A name follows.</summary>
    public abstract string InReplyTo { get; }
    public abstract string InReplyToRemoved { get; }
    public abstract string RemovedComment { get; }
    public abstract string TakeCommentBack { get; }
    public abstract string ReportComment { get; }
    public abstract string ReportWhy { get; }
    public abstract string SendReport { get; }
    public abstract string ReportedFor(ReportReason reason);
    public abstract string BackToPiece(PieceKind kind);

    // The form.
    public abstract string WriteComment { get; }
    public abstract string WriteAnswer { get; }
    public abstract string AnswerNone { get; }
    public abstract string GuestNote { get; }
    public abstract string CommentName { get; }
    public abstract string CommentEmail { get; }
    public abstract string CommentBody { get; }
    public abstract string CommentHint(int characters);
    public abstract string LeaveEmpty { get; }
    public abstract string SendComment { get; }
    public abstract string PreviewComment { get; }
    public abstract string PreviewOfComment { get; }

    /// <summary>Why a comment was not taken, and what to do.</summary>
    public abstract string CommentRefused(CommentProblem problem);

    // For editors and the owner.
    public abstract string WaitForEditors(int count);
    public abstract string Moderation { get; }
    public abstract string ModerationNote { get; }
    public abstract string NothingToModerate { get; }
    public abstract string ForEditorsOnly { get; }
    public abstract string WaitingComments { get; }
    public abstract string ReportedComments { get; }
    public abstract string ApproveComment { get; }
    public abstract string KeepComment { get; }
    public abstract string HideComment { get; }
    public abstract string DeleteComment { get; }
    public abstract string SiteSettings { get; }
    public abstract string SiteSettingsNote { get; }
    public abstract string ForOwnerOnly { get; }
    public abstract string TogetherLegend { get; }
    public abstract string AllowComments { get; }
    public abstract string LetGuestsWait { get; }
    public abstract string AllowLikes { get; }
    public abstract string AllowCounters { get; }
    public abstract string SaveSocialSettings { get; }
    public abstract string SocialSettingsSaved { get; }
}
