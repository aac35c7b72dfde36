using Kawaraban.Serve.Accounts;

namespace Kawaraban.Serve.Language;

internal sealed partial class JapaneseTexts
{
    public override string SignIn => "サインイン";
    public override string SignOut => "サインアウト";
    public override string Account => "アカウント";
    public override string AccountName => "名前";
    public override string AccountEmail => "メールアドレス（任意）";
    public override string AccountEmailNote => "ほかの人には見えません。";
    public override string AccountPassword => "パスワード";
    public override string AccountNewPassword => "新しいパスワード";
    public override string AccountPasswordAgain => "もう一度入力";
    public override string AccountCurrentPassword => "現在のパスワード";
    public override string WelcomeTitle => "この新聞の持ち主になる";
    public override string WelcomeText => "あなたが最初の訪問者です。名前とパスワードを決めると、この新聞はあなたのものになります。これまで読んだ記録や設定はそのまま引き継がれ、ほかに誰が入れるかもあなたが決められます。";
    public override string WelcomeMake => "アカウントを作る";
    public override string GuestsMayRead => "サインインしなくても読めるようにする";
    public override string GuestsNote => "記事を読めるだけで、何も変更できません。この設定はいつでも変えられます。";
    public override string InvitedText => "パスワードを決めると、すぐに読み始められます。このリンクは一度しか使えません。";
    public override string InvitedEnter => "読み始める";
    public override string ProposeAccount => "このアドレスを開ける人は誰でも、すべてを読み、変更できます。";
    public override string ProposeMake => "アカウントを作る";
    public override string ProposeLater => "このままでよい";
    public override string ForgotPassword => "パスワードを忘れたときは、この新聞の持ち主に新しいリンクを頼んでください。持ち主は、動かしているコンピューターで次のように設定できます。";
    public override string RefusedTitle => "この操作はできません";
    public override string RefusedSignIn => "この操作にはアカウントが必要です。サインインしてから、もう一度お試しください。";
    public override string RefusedRole => "お使いのアカウントの役割では、この操作はできません。役割は、この新聞の持ち主が変更できます。";
    public override string AccountWho => "名前と連絡先";
    public override string AccountSave => "保存";
    public override string ChangePassword => "パスワードの変更";
    public override string ChangePasswordNote => "変更すると、ほかの端末ではすべてサインアウトします。";
    public override string Sessions => "サインイン中の端末";
    public override string SessionHere => "この端末";
    public override string SessionUsed => "最後の利用";
    public override string SessionUnknown => "名前のわからないブラウザー";
    public override string SignOutThere => "サインアウトさせる";
    public override string SignOutOthers => "ほかのすべてでサインアウト";
    public override string Tokens => "プログラム用のトークン";
    public override string TokensNote => "トークンを送ったプログラムは、あなたとして動きます。プログラムごとに別のものを渡し、不要になったら取り消してください。";
    public override string TokenName => "用途";
    public override string TokenMake => "トークンを作る";
    public override string TokenShown => "このトークンを今コピーしてください。二度と表示されません。";
    public override string TokenUnused => "未使用";
    public override string TokenRemove => "取り消す";
    public override string Passkeys => "パスキー";
    public override string PasskeysNote => "パスキーがあれば、パスワードなしでサインインできます。この端末やセキュリティキーが、指紋や顔、暗証番号であなたを確かめます。その情報が端末の外に出ることはありません。";
    public override string PasskeyName => "パスキーの名前";
    public override string PasskeyMade => "作成";
    public override string PasskeyUnused => "未使用";
    public override string PasskeyRename => "名前を変更";
    public override string PasskeyRemove => "削除";
    public override string PasskeyAdd => "パスキーを追加";
    public override string PasskeyLacksScript => "パスキーの追加にはスクリプトが必要ですが、このブラウザーでは無効になっています。";
    public override string PasskeyLacksHttps => "ブラウザーがパスキーを作れるのは、httpsのアドレスか、動かしているコンピューター自身のlocalhostだけです。このアドレスはどちらでもありません。";
    public override string PasskeyLacksBrowser => "このブラウザーはパスキーに対応していません。";
    public override string PasskeySignIn => "パスキーでサインイン";
    public override string PasskeyNotMade => "パスキーは追加されませんでした。中断されたか、時間切れです。";
    public override string PasskeyNotShown => "サインインできませんでした。中断されたか、時間切れか、この端末にこの新聞のパスキーがないようです。";
    public override string PasskeyThere => "この端末には、あなたのアカウントのパスキーがすでにあります。";
    public override string OwnData => "あなたのデータ";
    public override string OwnDataNote => "アカウント、既読や保存の記録など、ここに残したすべてを一つのファイルにまとめます。";
    public override string OwnDataExport => "ダウンロード";
    public override string DeleteAccount => "アカウントを削除";
    public override string DeleteAccountNote => "あなたのデータはすべてただちに消え、元に戻せません。残したい場合は先にダウンロードしてください。";
    public override string People => "読者";
    public override string PeopleNote => "アカウントを持つ人と、それぞれにできることです。";
    public override string PeopleAdd => "読者を招く";
    public override string PeopleFirstPassword => "最初のパスワード（任意）";
    public override string PeopleFirstPasswordNote => "空のままにすると、本人がパスワードを決めるためのリンクができます。";
    public override string PeopleInvite => "招待する";
    public override string PeopleLink => "このリンクを本人に送ってください。一度だけ、7日間使えます。二度と表示されません。";
    public override string PeopleNewLink => "新しいリンク";
    public override string PeopleClose => "アカウントを閉じる";
    public override string PeopleOpen => "再開する";
    public override string PeopleClosed => "停止中";
    public override string PeopleWaiting => "まだ利用していません";
    public override string PeopleYou => "あなた";
    public override string PeopleSince => "登録";
    public override string PeopleGuests => "ゲスト";
    public override string RoleLabel => "役割";
    public override string AuditTitle => "操作の記録";
    public override string AuditNote => "持ち主と編集者が変更したことと、読者によるパスキーの追加と削除を、新しい順に並べています。";
    public override string AuditEmpty => "まだ何も変更されていません。";
    public override string AuditOlder => "以前の記録";

    public override string InvitedTitle(string name) => $"ようこそ、{name}さん";

    public override string RoleName(Role role) => role switch
    {
        Role.Reader => "読者",
        Role.Editor => "編集者",
        Role.Owner => "持ち主",
        _ => "ゲスト",
    };

    public override string RoleNote(Role role) => role switch
    {
        Role.Reader => "読む・保存する",
        Role.Editor => "フィードと訂正も",
        _ => "すべて",
    };

    protected override string WaitOf(int seconds) => seconds < 90 ? $"{seconds}秒" : $"{(seconds + 59) / 60}分";

    public override string Problem(AccountProblem problem, int number) => problem switch
    {
        AccountProblem.WrongSignIn => "名前かパスワードが違います。",
        AccountProblem.Wait => $"失敗が続いたため、{WaitOf(number)}後にもう一度お試しください。",
        AccountProblem.WrongPassword => "パスワードが違います。何も変更していません。",
        AccountProblem.NameUnfit => "名前は1〜40文字で、#では始められません。",
        AccountProblem.NameTaken => "この名前はすでに使われています。別の名前にしてください。",
        AccountProblem.EmailUnfit => "メールアドレスの形になっていません。なければ空のままにしてください。",
        AccountProblem.PasswordShort => $"パスワードは{number}文字以上にしてください。いくつかの言葉をつなげると覚えやすくなります。",
        AccountProblem.PasswordLong => "パスワードは200文字までです。",
        AccountProblem.PasswordIsName => "パスワードが名前と同じです。真っ先に試されてしまいます。",
        AccountProblem.PasswordsDiffer => "二つのパスワードが一致しません。もう一度入力してください。",
        AccountProblem.AlreadyMade => "持ち主のアカウントはすでにあります。サインインするか、持ち主にリンクを頼んでください。",
        AccountProblem.LinkUsed => "このリンクは使用済みか、期限が切れています。持ち主に新しいリンクを頼んでください。",
        AccountProblem.LastOwner => "持ち主は一人以上必要です。先にほかの読者を持ち主にしてください。",
        AccountProblem.NotThere => "そのアカウント、または役割はありません。",
        AccountProblem.OwnerFirst => "まずご自身のアカウントを作ってください。あなたが持ち主です。",
        AccountProblem.NoPasskeyName => "ほかと見分けられるように、パスキーに60文字以内の名前を付けてください。",
        AccountProblem.NoSuchPasskey => "そのパスキーはもうありません。",
        AccountProblem.PasskeyNeedsName => "パスキーは名前のあるアドレスに結び付きますが、このアドレスは数字です。httpsの名前のあるアドレスか、動かしているコンピューター自身のlocalhostで開いてください。",
        AccountProblem.PasskeyTooLate => "時間切れか、すでに使われた回答です。もう一度お試しください。",
        AccountProblem.PasskeyRefused => "このパスキーは受け付けられませんでした。アカウントから削除されたか、別のアドレスのものかもしれません。",
        _ => "トークンの用途を60文字以内で入力してください。",
    };

    public override string Done(AccountNews news) => news switch
    {
        AccountNews.Saved => "保存しました。",
        AccountNews.PasswordChanged => "パスワードを変更しました。ほかの端末ではサインアウトしました。",
        AccountNews.SignedOutThere => "サインアウトさせました。",
        AccountNews.TokenMade => "トークンを作りました。",
        AccountNews.TokenRemoved => "トークンを取り消しました。これを使うプログラムはもう入れません。",
        AccountNews.ReaderAdded => "アカウントを作りました。名前とパスワードを本人に伝えてください。",
        AccountNews.LinkMade => "リンクを作りました。",
        AccountNews.RoleChanged => "役割を変更しました。",
        AccountNews.Closed => "アカウントを閉じました。その読者はすべての端末でサインアウトしました。",
        AccountNews.Opened => "アカウントを再開しました。",
        AccountNews.GuestsMayRead => "ゲストも読めるようになりました。",
        AccountNews.GuestsMayNot => "アカウントを持つ読者だけが読めるようになりました。",
        AccountNews.PasskeyAdded => "パスキーを追加しました。これからはパスキーでサインインできます。",
        AccountNews.PasskeyRemoved => "パスキーを削除しました。もうこのパスキーではサインインできません。端末の一覧に残っている場合は、端末でも削除できます。",
        AccountNews.SignedOut => "サインアウトしました。",
        _ => "アカウントとあなたのデータをすべて削除しました。",
    };

    public override string Audited(string what) => what switch
    {
        "feeds.refresh" => "フィードをすぐに読み込んだ",
        "feeds.pause" => "フィードを休止した",
        "feeds.resume" => "フィードを再開した",
        "feeds.add" => "フィードを追加した",
        "feeds.remove" => "フィードを外した",
        "feeds.settings" => "フィードの設定を変えた",
        "feeds.share" => "自分だけのフィードを全員に公開した",
        "feeds.errands.follow" => "見つかったものを購読した",
        "feeds.list" => "フィードの一覧を取り込んだ",
        "feeds.folders.rename" => "フォルダーの名前を変えた",
        "feeds.folders.remove" => "フォルダーを外した",
        "stories.split" => "ニュースを分けた",
        "stories.move" => "記事を別のニュースへ移した",
        "stories.merge" => "二つのニュースを一つにした",
        "stories.copy" => "記事を転載とした",
        "articles.not-a-copy" => "記事を独自の報道とした",
        "corrections.undo" => "訂正を取り消した",
        "account.passkeys.add" => "パスキーを追加した",
        "account.passkeys.remove" => "パスキーを削除した",
        "people.add" => "読者を招いた",
        "people.invite" => "読者に新しいリンクを作った",
        "people.role" => "役割を変更した",
        "people.close" => "アカウントを閉じた",
        "people.open" => "アカウントを再開した",
        "people.guests" => "ゲストの閲覧を設定した",
        "settings" => "サイトの設定を変えた",
        "settings.feeds" => "自分だけで購読できるフィードの数を決めた",
        "comment approve" => "コメントを承認した",
        "comment hide" => "コメントを隠した",
        "comment delete" => "コメントを削除した",
        _ => what,
    };
}
