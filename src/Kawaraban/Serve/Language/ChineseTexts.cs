using System.Globalization;
using Kawaraban.Endpoint;
using Kawaraban.Relate;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class ChineseTexts : Texts
{
    public override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("zh-Hans");
    public override string OwnName => "简体中文";

    public override string Motto => "每件事只说一次";
    public override string SkipToContent => "跳到正文";
    public override string MainNavigation => "主导航";
    public override string Stories => "新闻";
    public override string Storylines => "脉络";
    public override string Search => "搜索";
    public override string InterfaceLanguage => "界面语言";
    public override string MorePages => "更多页面";
    public override string FooterNote => "瓦版把每件事只呈现一次：各家报道一致之处、只有一家提到之处，以及说法不同之处。";

    public override string Filter => "筛选";
    public override string FilteredBy => "仅显示";
    public override string RemoveFilter(string what) => $"取消筛选“{what}”";
    public override string Outlet => "媒体";
    public override string LanguageLabel => "语言";
    public override string Storyline => "脉络";
    public override string AnyOutlet => "所有媒体";
    public override string AnyLanguage => "所有语言";
    public override string Apply => "应用";
    public override string MoreStories => "更多新闻";
    public override string OlderStories => "更早的新闻";
    public override string NewestStories => "最新的新闻";
    public override string LatestOfStoryline => "本脉络的最新一篇";
    public override string AndMore(int count) => $"另有{Number(count)}项";
    public override string UnknownOutlet => "媒体不详";
    public override string NoHeadline => "无标题";

    public override string CountStories(int count) => $"{Number(count)}条新闻";
    public override string CountOutlets(int count) => $"{Number(count)}家媒体";
    public override string CountReports(int count) => $"{Number(count)}篇独立报道";
    public override string CountCopies(int count) => $"{Number(count)}篇转载";
    public override string CountLanguages(int count) => $"{Number(count)}种语言";
    public override string CountWords(int count) => $"{Number(count)}词";
    public override string CountMinutes(int count) => $"{Number(count)}分钟";
    public override string MinutesToRead(int count) => $"阅读需{Number(count)}分钟";
    public override string ComparedSome(int compared, int all) => $"共{Number(all)}篇文章，其中{Number(compared)}篇已逐句比对：每家媒体先取最早的一篇。";
    public override string CountReads(int count) => $"{Number(count)}次";

    public override string EventDate => "发生于";
    public override string FirstReport => "最早报道";
    public override string LatestReport => "最新报道";
    public override string Summary => "摘要";
    public override string SummaryNote => "句子均出自报道原文，编号指向该句所在的文章。";
    public override string WhatTheySay => "报道对照";
    public override string Agreed => "一致之处";
    public override string AgreedNote => "至少两篇独立报道都提到。展开一行可阅读原句。";
    public override string Differing => "不同之处";
    public override string DifferingNote => "同一点上，数字、姓名、地点或日期说法不同。";
    public override string OnlyHere => "仅此一家";
    public override string OnlyHereNote => "到目前为止只有一篇报道提到。";
    public override string Background => "背景";
    public override string OneReportSoFar => "目前只有一篇独立报道。第二篇到来后，将在此对照。";
    public override string NothingCompared => "这些报道没有可以并列对照的内容。";
    public override string Point => "要点";
    public override string NotSaid => "未提及";
    public override string Figure => "数字";
    public override string Name => "姓名";
    public override string Place => "地点";
    public override string Date => "日期";
    public override string Reports => "报道";
    public override string Credit(string agency) => $"来源：{agency}";
    public override string Edited(int times) => $"修改{Number(times)}次";
    public override string BeforeAndAfter => "前因后续";
    public override string ThisStory => "本条新闻";
    public override string WholeStoryline => "完整脉络";
    public override string WhyItFollows => "为何接续前一条新闻";
    public override string WhyTogether => "为何归在一起";

    public override string Reason(Reason reason) => reason.Signal switch
    {
        Signals.NearIdenticalText => $"较短一篇约有{Percent(reason.Value)}逐字出现在较长的一篇里",
        Signals.OriginCameLater => $"晚于其转载收到：较短一篇约有{Percent(reason.Value)}逐字出现在较长的一篇里",
        Signals.NothingLikeIt => $"当时没有哪条新闻像是同一事件（最接近的为{Percent(1 - reason.Value)}）",
        Signals.OneEvent => $"属于同一事件的可能性：{Percent(reason.Value)}",
        Signals.SharedNames => $"两者都有的名称和数字：{reason.Detail}",
        Signals.SharedTitleWords => $"标题和导语中共有的词：{reason.Detail}",
        Signals.SharedWords => $"共有的特征词：{reason.Detail}",
        Signals.DaysApart => $"发布日期相隔：{DaysOf(reason)}天",
        Signals.DatesExclude => $"所说的日期互相排斥：{reason.Detail}",
        _ => $"{reason.Signal}: {reason.Detail}",
    };

    public override string Decided(DecisionKind decision, string? origin) => decision switch
    {
        DecisionKind.Started => "自成一条新闻",
        DecisionKind.Joined => "加入本条新闻",
        DecisionKind.Copy => $"转载自{origin}",
        DecisionKind.Origin => "先前所收转载的原文",
        _ => "曾被当作转载",
    };

    public override string BecamePart(long story, long? becauseOf) =>
        becauseOf is { } article ? $"新闻{story}并入本条：文章{article}同时说明两者" : $"新闻{story}并入本条";

    public override string SimilarReadings => "类似阅读";
    public override string DateUnknown => "日期不详";

    public override string CorrectThis => "有内容放错了地方";
    public override string CorrectNote => "请选择应归入别处的文章。更正对以后到来的文章同样有效，也可以撤销。";
    public override string SplitOff => "这是另一事件：拆分出去";
    public override string MoveThere => "移到那里";
    public override string MergeHere => "是同一事件：并入本条";
    public override string OtherStory => "另一条新闻（编号或网址）";
    public override string NotACopy => "不是转载";
    public override string ACopyOf => "所选文章转载自";
    public override string MarkAsCopy => "标为转载";
    public override string Undo => "撤销";
    public override string Undone => "已撤销";
    public override string Corrections => "更正";
    public override string CorrectionsNote => "您所作的更正，最新的在前。只要没有后来的更正以它为基础，就可以撤销。";
    public override string NoCorrections => "还没有任何更正。每条新闻的页面上，报道列表下方可以更正。";

    public override string Corrected(Correction correction) => correction.Kind switch
    {
        CorrectionKind.Split => $"从新闻{correction.From}拆出{Number(correction.Articles.Count)}篇：新闻{correction.Into}“{correction.IntoTitle}”",
        CorrectionKind.Merge => $"新闻{correction.From}并入新闻{correction.Into}“{correction.IntoTitle}”",
        CorrectionKind.Move => $"{Number(correction.Articles.Count)}篇从新闻{correction.From}移到新闻{correction.Into}“{correction.IntoTitle}”",
        CorrectionKind.Report => $"是独立报道，不是转载：“{correction.ArticleTitle}”",
        _ => $"是转载：“{correction.ArticleTitle}”",
    };

    public override string Refused(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NoSuchStory => $"没有新闻{refusal.About}。请在新闻列表中查看编号。",
        RefusalKind.NoSuchArticle => $"没有文章{refusal.About}。请在新闻页面查看编号。",
        RefusalKind.JustIn => $"文章{refusal.About}刚刚收到，还不属于任何新闻。请稍后再试。",
        RefusalKind.NothingChosen => "没有选择文章。请选择应归入别处的文章。",
        RefusalKind.NotOfStory => $"文章{refusal.About}不在新闻{refusal.Other}中。",
        RefusalKind.NothingWouldStay => $"新闻{refusal.About}将没有报道留下。请至少保留一篇，或与另一条新闻合并。",
        RefusalKind.SameStory => $"新闻{refusal.About}不能与自身合并。请指定另一条新闻。",
        RefusalKind.AlreadyThere => $"文章{refusal.About}已在新闻{refusal.Other}中。",
        RefusalKind.NotACopy => $"文章{refusal.About}不是转载，本来就是独立报道。",
        RefusalKind.CopyOfItself => $"文章{refusal.About}不能是文章{refusal.Other}的转载，因为后者取自前者。请先说明文章{refusal.Other}不是转载。",
        RefusalKind.NothingToUndo => "没有可以撤销的更正。",
        RefusalKind.NoSuchCorrection => $"没有更正{refusal.About}。请查看更正列表。",
        RefusalKind.UndoneAlready => $"更正{refusal.About}已经撤销。",
        RefusalKind.BuiltUpon => $"更正{refusal.Other}以更正{refusal.About}为基础。请先撤销{refusal.Other}。",
        RefusalKind.MergedSince => $"新闻{refusal.About}后来已并入新闻{refusal.Other}。请改为更正新闻{refusal.Other}。",
        _ => refusal.Text,
    };

    public override string PartOfStory => "所属新闻";
    public override string ReadAtSource => "阅读原文";
    public override string By(string author) => $"作者：{author}";
    public override string LeadStandsIn => "该页面没有标题，以首句代替。";
    public override string Notes => "值得留意";
    public override string CopyOf => "这是转载，文字出自：";
    public override string Statistics => "统计";
    public override string Words => "词数";
    public override string ReadingTime => "阅读时间";
    public override string TimesRead => "阅读次数";
    public override string Details => "详情";
    public override string Id => "编号";
    public override string Category => "类别";
    public override string Address => "网址";
    public override string Published => "发布";
    public override string Created => "创建";
    public override string Updated => "更新";
    public override string LastRead => "上次阅读";
    public override string SourceFile => "来源文件";
    public override string Versions => "版本";
    public override string VersionsNote => "媒体在发布之后逐词改动了什么。";
    public override string Version(int number) => $"第{Number(number)}版";
    public override string WhyHere => "为何归入本条新闻";
    public override string Preview => "仅有开头：该媒体要求订阅后才能继续阅读。";
    public override string BrokenOff => "仅有开头：正文中途截断。";
    public override string EmptyArticle => "这篇文章目前只知道标题。";

    public override string MachineSummary => "机器摘要";
    public override string SummaryByMachine(string model) => $"由机器（{model}）根据所引句子写成。报道的原句在上下文中。";
    public override string MachineLeftOut(int sentences) => $"略去 {Number(sentences)} 句：所引的句子不能证实其内容。";
    public override string SentencesCited => "所引的句子";
    public override string AskForSummary => "请机器写摘要";
    public override string AskForSummaryNote => "会把这些报道的句子发送到本程序所有者指定的服务。可能需要一些时间。";
    public override string Translate => "请机器译成中文";
    public override string TranslateNote => "会把本文发送到本程序所有者指定的服务。可能需要一些时间。";
    public override string TranslateTheRest => "重试其余部分";
    public override string TranslatedByMachine(string model) => $"由机器（{model}）翻译，未经人工核对。原文在下方。";
    public override string StandInOriginal(int paragraphs) => $"{Number(paragraphs)} 段保留原文：没有得到可靠的译文。";
    public override string ShowOriginal => "返回原文";
    public override string Original => "原文";
    public override string MachineProblem(EndpointProblem problem) => problem switch
    {
        EndpointProblem.TimedOut => "机器没有及时回答。已收到的部分已保存；请重试，或用 --endpoint-timeout 延长时间。",
        EndpointProblem.Unreachable => "该服务没有应答。请检查它是否在运行、地址是否正确。",
        EndpointProblem.Refused => "该服务拒绝了密钥。所有者可在 KAWARABAN_ENDPOINT_KEY 中另设密钥。",
        EndpointProblem.NotFound => "该服务没有这个模型，或地址不对。所有者可用 --endpoint 和 --endpoint-model 另行指定。",
        EndpointProblem.TooManyCalls => "该服务要求减少调用，或额度已用完。请稍后重试。",
        EndpointProblem.Failing => "该服务自身出错。请稍后重试。",
        EndpointProblem.NotUnderstood => "该服务有应答，但不是可读的文字。",
        EndpointProblem.TooLong => "该服务的回答过长，未予读取。",
        EndpointProblem.Resting => "该服务连续失败，几分钟内不再调用。请稍后重试。",
        _ => "机器作了回答，但没有更多可以显示的内容：与所给的文字不符。",
    };

    public override string StorylinesNote => "前后相续的新闻，跨越数日乃至数年。";
    public override string From(string first, string last) => $"{first}至{last}";

    public override string SearchLabel => "搜索词";
    public override string SearchTip => "避免常用词。固定词组请加双引号：\"防波堤\"。要排除某词，请在前面加减号：-足球。";
    public override string UnderstoodAs => "理解为";
    public override string NothingFound(string query) => $"没有找到“{query}”。";
    public override string NothingFoundAdvice => "请减少词语，或去掉引号再试。";
    public override string JustIn => "刚刚收到，正在与其他报道比对";
    public override string SearchIntroduction => "搜索所有语言的全部文章，结果按所属新闻归类。";

    public override string Feeds => "订阅源";
    public override string FeedsNote => "正在读取的订阅源及其状态。需要您留意的排在最前。";
    public override string NoFeeds => "还没有关注任何订阅源。";
    public override string NeedsLook => "需要留意";
    public override string WithoutFolder => "未归类";
    public override string Feed => "订阅源名称";
    public override string State => "状态";
    public override string NextCheck => "下次检查";
    public override string ThisWeek => "近一周";
    public override string FullTextLabel => "获取全文";
    public override string FullTextAutomatic => "订阅源只有摘要时从网页获取";
    public override string FullTextAlways => "总是从网页获取";
    public override string FullTextNever => "只用订阅源的内容";
    public override string RefreshNow => "立即刷新";
    public override string Pause => "暂停";
    public override string Resume => "恢复";
    public override string FeedSettings => "设置";
    public override string FeedNeverRead => "等待首次读取";
    public override string FeedAskedToWait => "等待中：网站要求暂缓";
    public override string FeedPaused => "已由您暂停";
    public override string FeedStopped => "已停止";
    public override string FeedFailing => "读取失败";
    public override string FeedFresh(string ago) => $"正常，{ago}读取";
    public override string FeedFailingSince(string ago) => $"读取失败，始于{ago}";
    public override string FeedSaved(string name) => $"已保存“{name}”的设置。";
    public override string Soon => "一分钟内";
    public override string InMinutes(int count) => $"{Number(count)}分钟后";
    public override string InHours(int count) => $"{Number(count)}小时后";

    public override string Problem(FeedProblem problem) => problem.Kind switch
    {
        ProblemKind.Gone => $"{problem.Host} 表示此地址已永久失效，今后不再访问。请在网站上寻找新地址。",
        ProblemKind.RateLimited => $"{problem.Host} 要求在 {problem.Detail} 之前不要访问，之后会再次读取。",
        ProblemKind.NotFound => $"{problem.Host} 的这个地址没有内容（{problem.Detail}）。可能已搬迁：请在网站上重新寻找订阅源。",
        ProblemKind.AccessRefused => $"{problem.Host} 拒绝访问（{problem.Detail}）。可能仅限会员：请在您的账户中寻找专属订阅地址。",
        ProblemKind.Challenge => $"{problem.Host} 要求每位访客证明是真人，新闻阅读器因此无法访问。可以请网站放行其订阅源。",
        ProblemKind.ServerFault => $"{problem.Host} 自身出现故障（{problem.Detail}），稍后会再次读取。",
        ProblemKind.OtherAnswer => $"{problem.Host} 的回应是 {problem.Detail}。请用浏览器打开该地址查看。",
        ProblemKind.Empty => $"{problem.Host} 的回应是空的，稍后会再次读取。",
        ProblemKind.TooLarge => $"{problem.Host} 发来的内容超过 {problem.Detail} MB，其余部分没有读取。",
        ProblemKind.HeadersTooLarge => $"{problem.Host} 的响应头过大，因此没有读取。",
        ProblemKind.CannotUnpack => $"{problem.Host} 的回应压缩有误，无法解开，稍后会再次读取。",
        ProblemKind.TooManyRedirects => $"{problem.Host} 循环或无止境地跳转（{problem.Detail} 次后放弃）。请在网站上重新寻找订阅源。",
        ProblemKind.RobotsForbid => $"{problem.Host} 不希望程序读取此页（见其 robots.txt）。请用浏览器打开。",
        ProblemKind.RobotsUnreadable => $"{problem.Host} 的 robots.txt 目前无法读取，因此暂不访问其网页，稍后会再试。",
        ProblemKind.WebPage => $"{problem.Host} 发来的是网页而不是订阅源。添加网站地址即可寻找其订阅源。",
        ProblemKind.NotAFeed => $"这不是订阅源（{WhatWasFound(problem)}）。添加网站地址即可寻找其订阅源。",
        ProblemKind.Malformed => $"订阅源已损坏（{WhatIsBroken(problem)}），稍后会再次读取。",
        ProblemKind.FollowedAlready => $"此订阅源已搬到 {problem.Detail}，而那里已在关注之列，此处不再访问。",
        ProblemKind.NoAnswer => $"{problem.Host} 在 {problem.Detail} 秒内没有回应，稍后会再次读取。",
        ProblemKind.TooSlow => $"{problem.Host} 发送过慢（{problem.Detail} 秒后放弃），稍后会再次读取。",
        ProblemKind.NoSuchHost => $"没有名为 {problem.Host} 的网站。请检查地址拼写，以及本机是否联网。",
        ProblemKind.ConnectionRefused => $"{problem.Host} 目前不接受连接，稍后会再次读取。",
        ProblemKind.ConnectionBroken => $"与 {problem.Host} 的连接中断：{problem.Detail}",
        ProblemKind.Certificate => $"{problem.Host} 的证书无效，无法证明其身份。在网站修复之前不会读取。",
        ProblemKind.NoAddress => "这不是网页地址，请检查拼写。",
        ProblemKind.NotHttp => $"该地址使用 {problem.Detail}:，而这里只读取 http 和 https。",
        ProblemKind.Port => $"{problem.Host} 的端口 {problem.Detail} 不是网页端口，因此不访问。请检查地址。",
        ProblemKind.PrivateAddress => $"{problem.Host} 是您自己网络内的地址，订阅源不得访问。如需允许，请用 --allow-private-addresses 启动。",
        ProblemKind.PasswordInClear => "地址中含有密码，使用 http 会让沿途所有人看到。请改用 https。",
        _ => problem.Text,
    };

    public override string EmptyTitle => "还没有印出任何内容";
    public override string EmptyIntroduction => "这个数据目录里还没有文章。第一批文章可以这样放进来：";
    public override string EmptyDemo => "用虚构媒体的示例编辑部四处看看";
    public override string EmptyAdd => "订阅一个源，然后阅读";
    public override string EmptyImport => "导入您保存的网页";
    public override string NoStoriesMatch => "没有符合筛选条件的新闻。";
    public override string NoStorylines => "还没有前后相续的新闻。一旦有新闻延续了先前的新闻，脉络就会出现。";
    public override string NotFoundTitle => "没有这个页面";
    public override string NotFoundText => "网址可能有误，或者这里从未印过内容。";
    public override string NotTakenTitle => "未能接受";
    public override string NotTakenText => "提交时所在的页面可能已过期，或者内容有缺失。没有做任何更改。请重新载入该页面，再试一次。";
    public override string ErrorTitle => "印刷机卡住了";
    public override string ErrorText => "我们这边出了问题，已写入日志。请再试一次。";
    public override string BackToStories => "返回新闻";
    public override string BackToForm => "返回该页面";

    public override string JustNow => "刚刚";
    public override string MinutesAgo(int count) => $"{Number(count)}分钟前";
    public override string HoursAgo(int count) => $"{Number(count)}小时前";
    public override string DaysAgo(int count) => $"{Number(count)}天前";
    protected override string DayFormat => "yyyy年M月d日";
    protected override string MonthFormat => "yyyy年M月";
    protected override string LongDayFormat => "yyyy年M月d日 dddd";
    public override string ListSeparator => "、";
    public override string Colon => "：";
}
