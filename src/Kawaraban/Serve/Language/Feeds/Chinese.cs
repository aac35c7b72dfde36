using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class ChineseTexts
{
    public override string FollowNew => "添加订阅";
    public override string AddressToFollow => "网站、网页或订阅源的地址";
    public override string AddressHint => "该网站的任何地址都可以，我们会找出其中可以订阅的内容。";
    public override string LookAndFollow => "查找并订阅";
    public override string AddressMissing => "这不是地址。请输入类似 news.example.org 的地址。";
    public override string MoreWays => "订阅列表与浏览器按钮";
    public override string ListIn => "导入订阅列表（OPML）";
    public override string ListTake => "导入";
    public override string ListOut => "导出订阅列表（OPML）";
    public override string FileMissing => "没有选择文件。";
    public override string FileTooLarge(int megabytes) => $"文件超过 {megabytes} MB，订阅列表不会这么大。请确认选对了文件。";
    public override string FileNoList => "该文件不是订阅列表（OPML），或其中没有任何订阅源。请从原来的程序重新导出。";
    public override string TooMuchWork => "当前处理的任务过多，请一分钟后再试。";
    public override string AddToKawaraban => "添加到瓦版";
    public override string BookmarkletNote => "请把它拖到书签栏；在任何网页上点它，就会把该网页送到这里。在此处点击不起作用。";
    public override string NothingToAdd => "分享的内容里没有地址。";
    public override string AlreadyFollowed => "已经订阅：";
    public override string ReadTheArticle => "阅读";
    public override string FollowSite => "订阅该网站";
    public override string AddNote => "尚未访问该网站，按下按钮后才会读取。";
    public override string EditorsOnly => "只有编辑可以添加订阅源和网页。";

    public override string WorkLooking => "正在查找";
    public override string WorkReading => "正在读取";
    public override string WorkRuns => "请稍候：对每个网站每秒只询问一次。";
    public override string ReadSoFar(int done, int total) => $"已读取 {Number(done)} / {Number(total)}";
    public override string LooksAgain => "本页每两秒重新查看一次。";
    public override string LookAgain => "立即查看";
    public override string FoundTitle => "可以订阅的内容";
    public override string FoundSeveral => "最可能的排在最前。请勾选要订阅的内容。";
    public override string FoundOnlyLinks => "没有找到订阅源，但可以改为跟踪该网页上的文章链接。";
    public override string NothingChosen => "没有勾选任何内容。";
    public override string FollowChosen => "订阅所选内容";
    public override string CountItems(int count) => $"{Number(count)} 条";
    public override string CountLinks(int count) => $"{Number(count)} 个文章链接";
    public override string FollowedTitle => "已订阅";
    public override string FollowedAlready => "已经订阅过了。";
    public override string FollowedNow(int feeds, int articles) => $"已订阅 {Number(feeds)} 个源，首次读取得到 {Number(articles)} 篇文章。";
    public override string TookInTitle => "已收录";
    public override string PageTakenIn => "该网页已作为文章收录。";
    public override string PageKnown => "该网页已经收录过了。";
    public override string ListTitle => "列表已导入";
    public override string ListTaken(int added, int known) => $"新增 {Number(added)} 个，已订阅 {Number(known)} 个。接下来会依次读取。";
    public override string ListRefused(int count) => $"{Number(count)} 个未能导入";
    public override string RefreshedTitle => "读取完毕";
    public override string RefreshDone(int feeds, int added, int changed) => $"读取了 {Number(feeds)} 个订阅源：新文章 {Number(added)} 篇，有改动 {Number(changed)} 篇。";
    public override string FailedTitle => "没有添加任何内容";
    public override string WhatElse => "已尝试该网页、网站首页、订阅源常见位置和站点地图。您还可以：";
    public override string FollowLinks => "跟踪该网页上的文章链接";
    public override string TakePage => "把该网页收录为文章";
    public override string TookTooLong => "耗时过长，已放弃。请试试网页的确切地址，或稍后再试。";
    public override string WentWrong => "我们这边出了问题，详情已记入程序日志。";
    public override string BackToFeeds => "前往订阅源列表";

    public override string RefreshAllNow => "立即读取全部";
    public override string FindFeeds => "在订阅源中搜索";
    public override string FindFeed => "搜索";
    public override string NoFeedsMatch => "没有名称或地址与之相符的订阅源。";
    public override string CountFeeds(int count) => $"{Number(count)} 个订阅源";
    public override string AllFeeds(int count) => $"全部 {Number(count)} 个订阅源";
    public override string AllAiling(int count) => $"查看全部 {Number(count)} 个需要留意的";
    public override string MoreFeeds => "更多订阅源";
    public override string FirstFeeds => "回到开头";
    public override string Folders => "文件夹";
    public override string FoldersNote => "名称中的斜杠表示子文件夹。移除文件夹不会移除其中的订阅源。";
    public override string NoFolders => "还没有文件夹。可在每个订阅源的页面上指定。";
    public override string FolderLabel => "文件夹名称";
    public override string RenameFolder => "重命名";
    public override string RemoveFolder => "移除文件夹";
    public override string OwnTitle => "自定义名称";
    public override string FeedAddress => "地址";
    public override string AddressRefused => "其余已保存，但无法从该地址读取订阅源。";
    public override string AddressTaken => "其余已保存，但该地址已被另一个订阅源使用。";
    public override string SaveFeed => "保存";
    public override string RemoveFeed => "移除此订阅源…";
    public override string RemoveFeedNote(int articles) => $"今后不再读取。已有的 {Number(articles)} 篇文章和所有新闻都会保留。";
    public override string RemoveFeedYes => "确认移除";
    public override string FeedRemoved => "已移除该订阅源，文章仍然保留。";
    public override string LastArticles => "最近收到的文章";
    public override string NoArticlesYet => "尚未收到任何文章。";
    public override string ProblemHistory => "以往的问题";
    public override string NoProblemsYet => "没有记录。";
    public override string ProblemSince(string from) => $"自 {from} 起";
    public override string ProblemLasted(string from, string to) => $"{from} – {to}";
    public override string FeedHomePage => "网站";
    public override string FeedArticles => "文章总数";
    public override string LastCheck => "上次检查";
    public override string LastNews => "上次有新内容";

    public override string OnlyForYou => "仅自己可见";
    public override string OnlyForYouNote => "其他人看不到这个订阅源，也看不到它带来的文章。";
    public override string ForWhom => "可见范围";
    public override string ForEverybody => "所有人";
    public override string ForMe => "仅自己";
    public override string FollowAloneNote => "在这里添加的内容只属于您：其他人看不到订阅源，也看不到它带来的文章。";
    public override string OwnFeedsFull(int most) => $"每位读者最多可自行订阅 {Number(most)} 个仅自己可见的订阅源，这次会超出。请先移除一些，或少选几个。";
    public override string RefreshMineNow => "立即读取我的订阅";
    public override string ShareFeed => "向所有人公开…";
    public override string ShareFeedNote => "今后的文章所有人都会收到。您此前收到的文章仍然只属于您。";
    public override string ShareFeedYes => "确认公开";
    public override string FeedShared => "该订阅源已向所有人公开。";
    public override string NothingAlone => "您自行订阅的源还没有带来任何内容。";
    public override string BesideEverybodys => "所有人的新闻中的同一事件";
    public override string InYourOwnFeeds => "来自您自己的订阅源";
    public override string OwnFeedsLegend => "自己的订阅源";
    public override string MostOwnFeedsLabel => "每位读者可以自行订阅的源的数量";
    public override string MostOwnFeedsNote => "这些订阅源及其文章只有本人看得到。设为 0 时，只有编辑可以添加订阅源；已有的会保留。";
    public override string MostOwnFeedsUnfit(int most) => $"这不是 0 到 {Number(most)} 之间的数字，未作更改。";

    public override string OlderCorrections => "更早的更正";
    public override string NewestCorrections => "最新的更正";

    public override string ShowImages => "显示图片";
    public override string HideImages => "隐藏图片";
    public override string OfflineTitle => "没有网络连接";
    public override string OfflineText => "现在无法连接到瓦版。以下是您最近读过的页面：";
    public override string OfflineNone => "没有保存的页面。请在联网后再试。";
    public override string OfflineAgain => "重试";

    public override string OfferKind(FeedKind kind, string? format, bool isOfComments) => kind switch
    {
        FeedKind.Links => "网页上的文章链接",
        FeedKind.Sitemap => "站点地图",
        _ => (isOfComments ? "评论" : "") + (format is null ? "订阅源" : format + " 订阅源"),
    };

    public override string NameOf(ContentKind content) => content switch
    {
        ContentKind.Empty => "空文档",
        ContentKind.PlainText => "纯文本",
        ContentKind.HtmlPage => "网页",
        ContentKind.PageWithoutArticles => "没有文章链接的网页",
        ContentKind.FeedList => "OPML 订阅列表",
        ContentKind.Sitemap => "网站地图",
        ContentKind.EmptySitemapList => "空的网站地图列表",
        ContentKind.SitemapMaze => "层层嵌套的网站地图列表",
        ContentKind.OtherXml => "其他类型的 XML 文档",
        ContentKind.OtherJson => "不是订阅源的 JSON",
        ContentKind.Svg => "SVG 图片",
        ContentKind.Png => "PNG 图片",
        ContentKind.Jpeg => "JPEG 图片",
        ContentKind.Gif => "GIF 图片",
        ContentKind.Media => "媒体文件",
        ContentKind.Pdf => "PDF 文档",
        ContentKind.Zip => "ZIP 压缩包",
        ContentKind.Mp3 => "MP3 文件",
        ContentKind.Gzip => "gzip 压缩数据",
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    public override string HowBroken(Breakage breakage) => breakage switch
    {
        Breakage.NoElement => "XML 文档中没有元素",
        Breakage.SaysNothing => "文档尚无内容就中断了",
        Breakage.Json => "JSON 中断或格式不正确",
        _ => throw new ArgumentOutOfRangeException(nameof(breakage)),
    };

    public override string OnLine(string what, int line) => $"{what}，第 {Number(line)} 行";

    public override string NotAdded(AddProblem problem) => problem switch
    {
        AddProblem.NotAnAddress => "这不是类似 https://example.org 的地址。",
        AddProblem.EmptyList => "这是一个空的订阅列表。",
        AddProblem.BrokenFeed => "找到了订阅源，但内容已损坏，无法读取。",
        AddProblem.NotAPage => "这不是网页，没有可跟踪的链接。",
        AddProblem.NoArticleLinks => "该网页上没有像是通往文章的链接。请提供列出文章的网页。",
        AddProblem.OtherFile => "该地址没有文字：内容为空，或是图片、文档等其他文件。请提供网页的地址。",
        _ => "这里既没有订阅源，也没有文章：网页上没有像是文章的文字。",
    };
}
