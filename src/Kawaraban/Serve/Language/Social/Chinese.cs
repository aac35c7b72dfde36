using Kawaraban.Serve.Social;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class ChineseTexts
{
    public override string CountersLabel => "阅读、点赞、评论、分享";
    public override string ReadTimes(int count) => $"{Number(count)}次阅读";
    public override string LikedTimes(int count) => $"{Number(count)}个赞";
    public override string FirstToLike => "来点第一个赞";
    public override string CommentedTimes(int count) => $"{Number(count)}条评论";
    public override string FirstToComment => "来写第一条评论";
    public override string SharePiece => "分享";
    public override string SharedTimes(int count) => $"{Number(count)}次分享";
    public override string LinkToThis => "本页链接";
    public override string CopyLink => "复制链接";
    public override string LinkCopied => "链接已复制。";
    public override string ShareByMail => "用邮件发送";
    public override string ShareElsewhere => "用其他应用分享";
    public override string Said(SocialAnswer answer) => answer switch
    {
        SocialAnswer.Off => "本站站长已关闭此功能。",
        SocialAnswer.TooFast => "短时间内操作过于频繁，请几分钟后再试。",
        SocialAnswer.ToShare => "链接在这里。",
        SocialAnswer.Liked => "已点赞。",
        SocialAnswer.NotLiked => "已取消点赞。",
        SocialAnswer.Posted => "您的评论已发布。",
        SocialAnswer.Waiting => "谢谢。编辑看过之后，您的评论就会显示；在此之前只有您自己能看到。",
        SocialAnswer.TakenBack => "您的评论已删除。",
        SocialAnswer.NotYours => "评论只能由作者本人撤回：访客须在一天之内、用同一浏览器操作。",
        SocialAnswer.Reported => "谢谢。编辑会查看这条评论。",
        SocialAnswer.ReportedTooFast => "短时间内举报过多，请几分钟后再试。",
        SocialAnswer.Approved => "评论已显示。",
        SocialAnswer.Hidden => "评论已隐藏，只有编辑还能看到。",
        _ => "评论已删除。",
    };

    public override string Comments => "评论";
    public override string MoreComments => "更多评论";
    public override string GuestLabel => "访客";
    public override string WaitsForEditor => "等待编辑查看";
    public override string HiddenByEditor => "已被编辑隐藏";
    public override string Reply => "回复";
    public override string ReplyTo(string name) => $"回复{name}";
    public override string InReplyTo => "回复";
    public override string InReplyToRemoved => "回复一条已被移除的评论";
    public override string RemovedComment => "这条评论已被移除。";
    public override string TakeCommentBack => "撤回";
    public override string ReportComment => "举报";
    public override string ReportWhy => "这条评论有什么问题？";
    public override string SendReport => "提交举报";
    public override string ReportedFor(ReportReason reason) => reason switch
    {
        ReportReason.Advertising => "广告",
        ReportReason.Insult => "侮辱他人",
        ReportReason.Untrue => "与事实不符",
        _ => "违法内容",
    };
    public override string BackToPiece(PieceKind kind) => kind == PieceKind.Article ? "返回文章" : "返回新闻";

    public override string WriteComment => "写评论";
    public override string WriteAnswer => "写回复";
    public override string AnswerNone => "不作为回复，单独发表";
    public override string GuestNote => "请填写姓名和电子邮箱。电子邮箱绝不会公开。";
    public override string CommentName => "姓名（必填）";
    public override string CommentEmail => "电子邮箱（必填，不公开）";
    public override string CommentBody => "评论内容";
    public override string CommentHint(int characters) => $"最多{Number(characters)}字，不显示图片。强调、引用和链接的写法：";
    public override string LeaveEmpty => "此栏请留空";
    public override string SendComment => "发送";
    public override string PreviewComment => "预览";
    public override string PreviewOfComment => "发布后的样子";
    public override string CommentRefused(CommentProblem problem) => problem switch
    {
        CommentProblem.NameMissing => "还没有填写姓名。请写上评论所署的名字。",
        CommentProblem.NameTooLong => $"姓名太长，最多{Number(CommentDraft.LongestName)}字。",
        CommentProblem.NameTaken => "这个名字属于一位注册读者。请换一个名字，或先登录。",
        CommentProblem.EmailMissing => "还没有填写电子邮箱。它不会公开。",
        CommentProblem.EmailWrong => "这不是电子邮箱地址。格式应如 name@example.org。",
        CommentProblem.TextMissing => "评论是空的。请先写点什么。",
        CommentProblem.TextTooLong => $"评论太长，最多{Number(CommentDraft.LongestText)}字。请缩短，或分两次发送。",
        CommentProblem.Trapped => "应当留空的一栏被填写了，自动程序常会这样。请手动重新发送。",
        CommentProblem.AnsweredGone => "您要回复的评论已经不在了。再次发送，它会作为单独的评论发布。",
        CommentProblem.TooFast => "短时间内评论过多。您写的内容仍在表单里，请几分钟后再发送。",
        _ => "本站未开放评论。",
    };

    public override string WaitForEditors(int count) => $"有{Number(count)}条评论等待编辑查看";
    public override string Moderation => "评论管理";
    public override string ModerationNote => "等待编辑查看的评论，以及读者举报的评论。在这里作出的决定都会记录下来。";
    public override string NothingToModerate => "没有等待查看的评论，也没有举报。";
    public override string ForEditorsOnly => "此页供编辑使用。请以编辑身份登录。";
    public override string WaitingComments => "等待查看";
    public override string ReportedComments => "读者举报";
    public override string ApproveComment => "通过";
    public override string KeepComment => "保留";
    public override string HideComment => "隐藏";
    public override string DeleteComment => "删除";
    public override string SiteSettings => "本站设置";
    public override string SiteSettingsNote => "对所有在此阅读的人有效。关闭的功能既不显示也不受理；已有的内容不会因此删除。";
    public override string ForOwnerOnly => "只有本站站长可以更改设置。";
    public override string TogetherLegend => "读者之间";
    public override string AllowComments => "开放评论";
    public override string LetGuestsWait => "访客的评论须经编辑查看";
    public override string AllowLikes => "开放点赞";
    public override string AllowCounters => "分享功能，以及阅读数和分享数";
    public override string SaveSocialSettings => "保存设置";
    public override string SocialSettingsSaved => "已保存。";
}
