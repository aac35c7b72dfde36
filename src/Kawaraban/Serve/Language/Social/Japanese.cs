using Kawaraban.Serve.Social;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class JapaneseTexts
{
    public override string CountersLabel => "閲覧・いいね・コメント・共有";
    public override string ReadTimes(int count) => $"閲覧{Number(count)}";
    public override string LikedTimes(int count) => $"いいね{Number(count)}";
    public override string FirstToLike => "最初の「いいね」を付ける";
    public override string CommentedTimes(int count) => $"コメント{Number(count)}件";
    public override string FirstToComment => "最初のコメントを書く";
    public override string SharePiece => "共有";
    public override string SharedTimes(int count) => $"{Number(count)}回";
    public override string LinkToThis => "このページへのリンク";
    public override string CopyLink => "リンクをコピー";
    public override string LinkCopied => "リンクをコピーしました。";
    public override string ShareByMail => "メールで送る";
    public override string ShareElsewhere => "ほかのアプリで共有";
    public override string Said(SocialAnswer answer) => answer switch
    {
        SocialAnswer.Off => "この機能はサイトの管理者が止めています。",
        SocialAnswer.TooFast => "短い時間に操作が続きました。数分おいてからもう一度お試しください。",
        SocialAnswer.ToShare => "リンクはこちらです。",
        SocialAnswer.Liked => "いいねしました。",
        SocialAnswer.NotLiked => "いいねを取り消しました。",
        SocialAnswer.Posted => "コメントを掲載しました。",
        SocialAnswer.Waiting => "ありがとうございます。編集者が目を通したあとに掲載されます。それまではご本人だけに見えます。",
        SocialAnswer.TakenBack => "コメントを削除しました。",
        SocialAnswer.NotYours => "コメントを取り下げられるのは書いた本人だけです。ゲストの場合は一日以内に、同じブラウザーから行えます。",
        SocialAnswer.Reported => "ありがとうございます。編集者が確認します。",
        SocialAnswer.ReportedTooFast => "短い時間に多くの通報がありました。数分おいてからもう一度お試しください。",
        SocialAnswer.Approved => "コメントを掲載しました。",
        SocialAnswer.Hidden => "コメントを非表示にしました。編集者にだけ見えます。",
        _ => "コメントを削除しました。",
    };

    public override string Comments => "コメント";
    public override string MoreComments => "続きのコメント";
    public override string GuestLabel => "ゲスト";
    public override string WaitsForEditor => "編集者の確認待ち";
    public override string HiddenByEditor => "編集者が非表示にしました";
    public override string Reply => "返信";
    public override string ReplyTo(string name) => $"{name}さんに返信";
    public override string InReplyTo => "返信先";
    public override string InReplyToRemoved => "返信先のコメントは削除されました";
    public override string RemovedComment => "このコメントは削除されました。";
    public override string TakeCommentBack => "取り下げる";
    public override string ReportComment => "通報";
    public override string ReportWhy => "どこに問題がありますか";
    public override string SendReport => "通報を送る";
    public override string ReportedFor(ReportReason reason) => reason switch
    {
        ReportReason.Advertising => "宣伝",
        ReportReason.Insult => "中傷",
        ReportReason.Untrue => "事実と異なる",
        _ => "違法な内容",
    };
    public override string BackToPiece(PieceKind kind) => kind == PieceKind.Article ? "記事に戻る" : "ニュースに戻る";

    public override string WriteComment => "コメントを書く";
    public override string WriteAnswer => "返信を書く";
    public override string AnswerNone => "返信ではなく、通常のコメントとして書く";
    public override string GuestNote => "お名前とメールアドレスをご記入ください。メールアドレスが公開されることはありません。";
    public override string CommentName => "お名前（必須）";
    public override string CommentEmail => "メールアドレス（必須・非公開）";
    public override string CommentBody => "コメント本文";
    public override string CommentHint(int characters) => $"{Number(characters)}字まで。画像は表示されません。強調・引用・リンクの書き方：";
    public override string LeaveEmpty => "この欄は空のままにしてください";
    public override string SendComment => "送信";
    public override string PreviewComment => "プレビュー";
    public override string PreviewOfComment => "掲載時の見え方";
    public override string CommentRefused(CommentProblem problem) => problem switch
    {
        CommentProblem.NameMissing => "お名前が記入されていません。コメントに添えるお名前をお書きください。",
        CommentProblem.NameTooLong => $"お名前が長すぎます。{Number(CommentDraft.LongestName)}字までにしてください。",
        CommentProblem.NameTaken => "このお名前は登録読者が使っています。別のお名前にするか、ログインしてください。",
        CommentProblem.EmailMissing => "メールアドレスが記入されていません。公開されることはありません。",
        CommentProblem.EmailWrong => "メールアドレスの形になっていません。name@example.org のように書いてください。",
        CommentProblem.TextMissing => "コメントが空です。まず本文をお書きください。",
        CommentProblem.TextTooLong => $"コメントが長すぎます。{Number(CommentDraft.LongestText)}字までです。短くするか、二つに分けて送ってください。",
        CommentProblem.Trapped => "空のままにすべき欄に記入がありました。自動プログラムに多い動きです。お手数ですが、手で送り直してください。",
        CommentProblem.AnsweredGone => "返信先のコメントはすでに削除されています。もう一度送ると、通常のコメントとして掲載されます。",
        CommentProblem.TooFast => "短い時間に多くのコメントがありました。本文はフォームに残っています。数分おいて送り直してください。",
        _ => "このサイトではコメントを受け付けていません。",
    };

    public override string WaitForEditors(int count) => $"編集者の確認が必要なコメントが{Number(count)}件あります";
    public override string Moderation => "コメントの管理";
    public override string ModerationNote => "確認待ちのコメントと、読者から通報されたコメントです。ここでの判断は記録されます。";
    public override string NothingToModerate => "確認待ちも通報もありません。";
    public override string ForEditorsOnly => "このページは編集者用です。編集者としてログインしてください。";
    public override string WaitingComments => "確認待ち";
    public override string ReportedComments => "読者からの通報";
    public override string ApproveComment => "承認";
    public override string KeepComment => "そのまま残す";
    public override string HideComment => "非表示にする";
    public override string DeleteComment => "削除";
    public override string SiteSettings => "サイトの設定";
    public override string SiteSettingsNote => "ここで読むすべての人に適用されます。止めた機能は表示も受け付けもされませんが、これまでの内容は消えません。";
    public override string ForOwnerOnly => "設定を変えられるのはこのサイトの管理者だけです。";
    public override string TogetherLegend => "読者どうし";
    public override string AllowComments => "コメントを受け付ける";
    public override string LetGuestsWait => "ゲストのコメントは編集者の確認後に掲載する";
    public override string AllowLikes => "「いいね」を受け付ける";
    public override string AllowCounters => "共有と、閲覧数・共有数の表示";
    public override string SaveSocialSettings => "保存";
    public override string SocialSettingsSaved => "保存しました。";
}
