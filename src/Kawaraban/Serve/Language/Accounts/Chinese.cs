using Kawaraban.Serve.Accounts;

namespace Kawaraban.Serve.Language;

internal sealed partial class ChineseTexts
{
    public override string SignIn => "登录";
    public override string SignOut => "退出登录";
    public override string Account => "我的账号";
    public override string AccountName => "名字";
    public override string AccountEmail => "电子邮箱（选填）";
    public override string AccountEmailNote => "其他人看不到。";
    public override string AccountPassword => "密码";
    public override string AccountNewPassword => "新密码";
    public override string AccountPasswordAgain => "再输入一次";
    public override string AccountCurrentPassword => "当前密码";
    public override string WelcomeTitle => "成为这份报纸的主人";
    public override string WelcomeText => "您是第一位来访者。设好名字和密码，这份报纸就归您所有：此前的阅读记录和设置都会保留，还有谁可以进来也由您决定。";
    public override string WelcomeMake => "创建账号";
    public override string GuestsMayRead => "访客无需登录即可阅读";
    public override string GuestsNote => "他们只能看新闻，不能更改任何内容。您随时可以改变主意。";
    public override string InvitedText => "设置密码后即可开始阅读。此链接只能使用一次。";
    public override string InvitedEnter => "开始阅读";
    public override string ProposeAccount => "任何能打开此地址的人都可以阅读和更改这里的一切。";
    public override string ProposeMake => "创建账号";
    public override string ProposeLater => "保持现状";
    public override string ForgotPassword => "忘记密码？请向这份报纸的主人索取新的链接。主人可以在运行本程序的电脑上重设密码：";
    public override string RefusedTitle => "此处不对所有人开放";
    public override string RefusedSignIn => "此操作需要账号。请登录后再试。";
    public override string RefusedRole => "您的账号没有此操作的权限。这份报纸的主人可以为您更改角色。";
    public override string AccountWho => "您的资料";
    public override string AccountSave => "保存";
    public override string ChangePassword => "修改密码";
    public override string ChangePasswordNote => "修改后，其他设备上的登录都会退出。";
    public override string Sessions => "已登录的设备";
    public override string SessionHere => "当前设备";
    public override string SessionUsed => "上次使用";
    public override string SessionUnknown => "未知浏览器";
    public override string SignOutThere => "退出该设备";
    public override string SignOutOthers => "退出其他所有设备";
    public override string Tokens => "供程序使用的令牌";
    public override string TokensNote => "发送令牌的程序会以您的身份操作。请给每个程序单独的令牌，不再需要时将其撤销。";
    public override string TokenName => "用途";
    public override string TokenMake => "创建令牌";
    public override string TokenShown => "请立即复制此令牌，之后不会再显示。";
    public override string TokenUnused => "从未使用";
    public override string TokenRemove => "撤销";
    public override string Passkeys => "通行密钥";
    public override string PasskeysNote => "有了通行密钥，无需密码即可登录：本设备或安全密钥会验证您的指纹、面容或数字密码。这些信息绝不会离开设备。";
    public override string PasskeyName => "通行密钥的名称";
    public override string PasskeyMade => "创建于";
    public override string PasskeyUnused => "从未使用";
    public override string PasskeyRename => "重命名";
    public override string PasskeyRemove => "删除";
    public override string PasskeyAdd => "添加通行密钥";
    public override string PasskeyLacksScript => "添加通行密钥需要脚本，而此浏览器已将其关闭。";
    public override string PasskeyLacksHttps => "浏览器只在https地址，或运行本程序的电脑上的localhost创建通行密钥。当前地址两者都不是。";
    public override string PasskeyLacksBrowser => "此浏览器不支持通行密钥。";
    public override string PasskeySignIn => "用通行密钥登录";
    public override string PasskeyNotMade => "未添加通行密钥：操作被取消或超时。";
    public override string PasskeyNotShown => "未能登录：操作被取消、超时，或此设备上没有这份报纸的通行密钥。";
    public override string PasskeyThere => "此设备上已有您账号的通行密钥。";
    public override string OwnData => "您的数据";
    public override string OwnDataNote => "您的账号、阅读与收藏记录，以及您在这里留下的一切，汇成一个文件。";
    public override string OwnDataExport => "下载";
    public override string DeleteAccount => "删除账号";
    public override string DeleteAccountNote => "属于您的一切会立即删除，无法恢复。如需保留，请先下载。";
    public override string People => "读者";
    public override string PeopleNote => "谁在这里有账号，各自能做什么。";
    public override string PeopleAdd => "邀请读者";
    public override string PeopleFirstPassword => "初始密码（选填）";
    public override string PeopleFirstPasswordNote => "留空则生成一个链接，由对方自行设置。";
    public override string PeopleInvite => "邀请";
    public override string PeopleLink => "请把此链接发给对方：只能使用一次，七天内有效，之后不会再显示。";
    public override string PeopleNewLink => "新链接";
    public override string PeopleClose => "停用账号";
    public override string PeopleOpen => "重新启用";
    public override string PeopleClosed => "已停用";
    public override string PeopleWaiting => "尚未登录过";
    public override string PeopleYou => "您";
    public override string PeopleSince => "注册于";
    public override string PeopleGuests => "访客";
    public override string RoleLabel => "角色";
    public override string AuditTitle => "操作记录";
    public override string AuditNote => "主人和编辑所做的更改，以及读者添加或删除的通行密钥，最新的在前。";
    public override string AuditEmpty => "还没有任何更改。";
    public override string AuditOlder => "更早的记录";

    public override string InvitedTitle(string name) => $"欢迎，{name}";

    public override string RoleName(Role role) => role switch
    {
        Role.Reader => "读者",
        Role.Editor => "编辑",
        Role.Owner => "主人",
        _ => "访客",
    };

    public override string RoleNote(Role role) => role switch
    {
        Role.Reader => "阅读和收藏",
        Role.Editor => "还可管理订阅源和更正",
        _ => "一切",
    };

    protected override string WaitOf(int seconds) => seconds < 90 ? $"{seconds}秒" : $"{(seconds + 59) / 60}分钟";

    public override string Problem(AccountProblem problem, int number) => problem switch
    {
        AccountProblem.WrongSignIn => "名字或密码不正确。",
        AccountProblem.Wait => $"失败次数过多，请在{WaitOf(number)}后重试。",
        AccountProblem.WrongPassword => "密码不正确，未作任何更改。",
        AccountProblem.NameUnfit => "名字须为1至40个可见字符，且不能以#开头。",
        AccountProblem.NameTaken => "这个名字已有人使用，请换一个。",
        AccountProblem.EmailUnfit => "这不是有效的邮箱地址。没有可以留空。",
        AccountProblem.PasswordShort => $"密码至少{number}个字符。用几个词连起来既好记又安全。",
        AccountProblem.PasswordLong => "密码最多200个字符。",
        AccountProblem.PasswordIsName => "密码与名字相同，别人会最先尝试它。",
        AccountProblem.PasswordsDiffer => "两次输入的密码不一致，请重新输入。",
        AccountProblem.AlreadyMade => "主人的账号已经创建。请登录，或向主人索取链接。",
        AccountProblem.LinkUsed => "此链接已使用或已过期，请向主人索取新的链接。",
        AccountProblem.LastOwner => "至少要有一位主人。请先让另一位读者成为主人。",
        AccountProblem.NotThere => "没有这个账号或角色。",
        AccountProblem.OwnerFirst => "请先创建您自己的账号：您是主人。",
        AccountProblem.NoPasskeyName => "请给通行密钥起一个不超过60个字符的名称，以便与其他的区分。",
        AccountProblem.NoSuchPasskey => "这个通行密钥已经不存在。",
        AccountProblem.PasskeyNeedsName => "通行密钥与域名绑定，而当前地址是一串数字。请通过https用域名打开，或在运行本程序的电脑上用localhost打开。",
        AccountProblem.PasskeyTooLate => "用时过长，或此前已经答复过。请再试一次。",
        AccountProblem.PasskeyRefused => "此通行密钥未被接受。它可能已从账号中删除，或属于其他地址。",
        _ => "请用不超过60个字符说明令牌的用途。",
    };

    public override string Done(AccountNews news) => news switch
    {
        AccountNews.Saved => "已保存。",
        AccountNews.PasswordChanged => "密码已修改，其他设备均已退出。",
        AccountNews.SignedOutThere => "已在该处退出。",
        AccountNews.TokenMade => "令牌已创建。",
        AccountNews.TokenRemoved => "令牌已撤销，使用它的程序不再能访问。",
        AccountNews.ReaderAdded => "账号已创建。请把名字和密码告诉对方。",
        AccountNews.LinkMade => "链接已生成。",
        AccountNews.RoleChanged => "角色已更改。",
        AccountNews.Closed => "账号已停用，该读者已在所有设备退出。",
        AccountNews.Opened => "账号已重新启用。",
        AccountNews.GuestsMayRead => "访客现在可以阅读。",
        AccountNews.GuestsMayNot => "现在只有有账号的读者可以阅读。",
        AccountNews.PasskeyAdded => "通行密钥已添加，今后可以用它登录。",
        AccountNews.PasskeyRemoved => "通行密钥已删除，不能再用它登录。您的设备上可能仍会列出它，可以在设备上将其删除。",
        AccountNews.SignedOut => "您已退出登录。",
        _ => "账号及属于您的一切均已删除。",
    };

    public override string Audited(string what) => what switch
    {
        "feeds.refresh" => "立即读取订阅源",
        "feeds.pause" => "暂停订阅源",
        "feeds.resume" => "恢复订阅源",
        "feeds.add" => "添加订阅源",
        "feeds.remove" => "移除订阅源",
        "feeds.settings" => "更改了订阅源的设置",
        "feeds.share" => "向所有人公开了自己的订阅源",
        "feeds.errands.follow" => "订阅了找到的内容",
        "feeds.list" => "导入了订阅列表",
        "feeds.folders.rename" => "重命名了文件夹",
        "feeds.folders.remove" => "移除了文件夹",
        "stories.split" => "拆分新闻",
        "stories.move" => "把文章移到另一条新闻",
        "stories.merge" => "合并两条新闻",
        "stories.copy" => "将文章标为转载",
        "articles.not-a-copy" => "将文章标为独立报道",
        "corrections.undo" => "撤销更正",
        "account.passkeys.add" => "添加通行密钥",
        "account.passkeys.remove" => "删除通行密钥",
        "people.add" => "邀请读者",
        "people.invite" => "为读者生成新链接",
        "people.role" => "更改角色",
        "people.close" => "停用账号",
        "people.open" => "重新启用账号",
        "people.guests" => "设置访客能否阅读",
        "settings" => "更改了网站设置",
        "settings.feeds" => "设定了读者可自行订阅的数量",
        "comment approve" => "通过了一条评论",
        "comment hide" => "隐藏了一条评论",
        "comment delete" => "删除了一条评论",
        _ => what,
    };
}
