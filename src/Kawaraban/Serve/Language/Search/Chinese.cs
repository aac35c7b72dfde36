using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class ChineseTexts
{
    public override string SearchHelpTitle => "搜索方法";
    public override IReadOnlyList<(string Example, string Meaning)> SearchHelp =>
    [
        ("港口 渡轮", "同时含有两个词的文章"),
        ("“防波堤”", "完全按此顺序出现的词组（\"防波堤\" 亦可）"),
        ("渡轮 -足球", "不含减号后的词"),
        ("渡轮 OR 客船", "含有其中之一；可用括号组合：(渡轮 OR 客船) 台风"),
        ("标题:防波堤", "出现在标题中"),
        ("来源:日报", "来自该媒体"),
        ("语言:日语", "该语言的文章（也可写 语言:ja）"),
        ("分类:体育", "属于该栏目"),
        ("之后:2024-05 之前:2025", "2024年5月起、2025年以前发布"),
        ("最近:2周", "不超过两周（小时、天、周、个月、年）"),
        ("状态:未读", "尚未阅读；还可写 已读、稍后、喜欢"),
    ];

    public override string DaysAreUtc => "日期以协调世界时零点为界。冒号前的词可以用本站的任何一种语言书写，全角冒号和括号同样有效。";

    protected override string Phrase(string words) => $"“{words}”";
    protected override string Leaving(string what) => $"不含{what}";
    protected override string InHeadline(string what) => $"标题：{what}";
    protected override string OfOutlet(string what) => $"来源：{what}";
    protected override string InLanguage(string language) => $"语言：{language}";
    protected override string InCategory(string category) => $"栏目：{category}";
    protected override string PublishedBefore(string day) => $"早于{day}（协调世界时）";
    protected override string PublishedFrom(string day) => $"{day}起（协调世界时）";
    protected override string EitherOf(IEnumerable<string> parts) => string.Join(" 或 ", parts);
    protected override string TheseTogether(IEnumerable<string> parts) => $"（{string.Join(" 且 ", parts)}）";
    protected override string StateOf(QueryState state) => state switch
    {
        QueryState.Unread => "未读",
        QueryState.Read => "已读",
        QueryState.Later => "稍后阅读",
        _ => "喜欢",
    };

    public override string AtMostOld(int count, AgeUnit unit) => Number(count) + unit switch
    {
        AgeUnit.Hours => "小时",
        AgeUnit.Days => "天",
        AgeUnit.Weeks => "周",
        AgeUnit.Months => "个月",
        _ => "年",
    } + "以内";

    public override string RemovePart(string what) => $"去掉“{what}”再搜索";

    public override string Problem(QueryProblem problem) => Around(problem, problem.Kind switch
    {
        QueryProblemKind.Empty => "请输入要搜索的词。",
        QueryProblemKind.NoWord => $"{problem.Piece} 中没有可以搜索的词。",
        QueryProblemKind.OnlyWithout => "除了要排除的词，至少还需要一个要查找的词。",
        QueryProblemKind.UnclosedQuote => $"引号 {problem.Piece} 没有闭合，已将其后全部视为一个词组。",
        QueryProblemKind.UnclosedBracket => $"括号 {problem.Piece} 没有闭合，已视为到末尾为止。",
        QueryProblemKind.LooseOr => $"{problem.Piece} 应放在两个词之间，已忽略。",
        QueryProblemKind.UnknownField => $"没有 {problem.Piece} 这个字段，已按普通词搜索。可用字段：标题： 来源： 语言： 分类： 之前： 之后： 最近： 状态：",
        QueryProblemKind.EmptyField => $"{problem.Piece} 后面没有内容，已忽略。",
        QueryProblemKind.BadDate => $"{problem.Piece} 不是日期，已忽略。请写成 2024、2024-05 或 2024-05-17。",
        QueryProblemKind.BadAge => $"{problem.Piece} 不是时限，已忽略。请写成 12小时、3天、2周、6个月 或 1年。",
        QueryProblemKind.BadLanguage => $"{problem.Piece} 不是语言，已忽略。请写成 语言:zh 或 语言:日语。",
        QueryProblemKind.BadState => $"{problem.Piece} 已忽略：状态：后应为 未读、已读、稍后 或 喜欢。",
        QueryProblemKind.SignIn => $"{problem.Piece} 已忽略：登录的读者才有已读、稍后阅读和喜欢的记录。",
        _ => $"搜索内容过长，{problem.Piece} 及其后的部分已忽略。",
    }, $"（第{problem.Position}个字符）");

    public override string AgeLimit => "时限";
    public override string InOrder => "排序";
    public override string BestFirst => "最相关";
    public override string NewestFirst => "最新";
    public override string CountFound(int stories, bool isMore) => isMore ? $"在较新的文章中找到{Number(stories)}则新闻，还有更多" : $"找到{Number(stories)}则新闻";
    public override string FoundLoosely => "没有文章含有全部内容。以下文章含有其中一部分词：";
    public override string DidYouMean => "您是不是要找";
    public override string FindsWithout => "去掉以下任一项即有结果：";
    public override string MoreReportsFound(int count) => $"另有{Number(count)}篇报道";
    public override string CopiesFound(int count) => $"{Number(count)}篇转载";
    public override string MoreResults => "更多结果";
    public override string FirstResults => "最前的结果";

    public override string SaveSearch => "保存此搜索";
    public override string SearchSaved => "您已关注此搜索。";
    public override string Subjects => "您关注的话题";
    public override string SavedSearches => "已保存的搜索";
    public override string SavedSearchesNote => "您关注的内容，以及上次查看之后的新消息。";
    public override string NoSavedSearches => "您还没有保存搜索。搜索后点“保存此搜索”，这里就会显示有多少新消息。";
    public override string SavedForReaders => "登录后可以保存搜索，并查看上次以来的新消息。";
    public override string NameOfSearch => "名称";
    public override string Rename => "改名";
    public override string RemoveSearch => "删除";
    public override string NewStories(int count, bool isMore) => isMore ? $"{Number(count)}则以上新消息" : $"{Number(count)}则新消息";
    public override string NothingNew => "没有新消息";
    public override string LastLooked => "上次查看";
    public override string TakeOutAs => "以订阅源取出此搜索：";
    public override string FeedOfSearch(string query) => $"{query} · Kawaraban 搜索";
}
