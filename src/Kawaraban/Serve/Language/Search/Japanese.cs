using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class JapaneseTexts
{
    public override string SearchHelpTitle => "検索のしかた";
    public override IReadOnlyList<(string Example, string Meaning)> SearchHelp =>
    [
        ("港 フェリー", "両方の語を含む記事"),
        ("「日米同盟」", "この並びのまま含む記事（\"日米同盟\" も同じ）"),
        ("フェリー -野球", "マイナスに続く語を含まない記事"),
        ("フェリー OR 客船", "どちらかを含む記事。括弧でまとめられます：(フェリー OR 客船) 台風"),
        ("見出し:防波堤", "見出しに含む記事"),
        ("媒体:日報", "この媒体の記事"),
        ("言語:英語", "この言語の記事（言語:en も可）"),
        ("分野:スポーツ", "この分野の記事"),
        ("以降:2024-05 前:2025", "2024年5月以降、2025年より前に公開"),
        ("期間:2週間", "2週間以内（時間・日・週間・か月・年）"),
        ("状態:未読", "まだ読んでいない記事（既読・後で・いいね も可）"),
    ];

    public override string DaysAreUtc => "日付の区切りは協定世界時の午前0時です。コロンの前の語は、このサイトのどの言語で書いてもかまいません。全角のコロンや括弧も使えます。";

    protected override string Phrase(string words) => $"「{words}」";
    protected override string Leaving(string what) => $"{what}を除く";
    protected override string InHeadline(string what) => $"見出し：{what}";
    protected override string OfOutlet(string what) => $"媒体：{what}";
    protected override string InLanguage(string language) => $"言語：{language}";
    protected override string InCategory(string category) => $"分野：{category}";
    protected override string PublishedBefore(string day) => $"{day}より前（協定世界時）";
    protected override string PublishedFrom(string day) => $"{day}以降（協定世界時）";
    protected override string EitherOf(IEnumerable<string> parts) => string.Join(" または ", parts);
    protected override string TheseTogether(IEnumerable<string> parts) => $"（{string.Join(" かつ ", parts)}）";
    protected override string StateOf(QueryState state) => state switch
    {
        QueryState.Unread => "未読",
        QueryState.Read => "既読",
        QueryState.Later => "後で読む",
        _ => "いいね",
    };

    public override string AtMostOld(int count, AgeUnit unit) => Number(count) + unit switch
    {
        AgeUnit.Hours => "時間",
        AgeUnit.Days => "日",
        AgeUnit.Weeks => "週間",
        AgeUnit.Months => "か月",
        _ => "年",
    } + "以内";

    public override string RemovePart(string what) => $"「{what}」を外して検索";

    public override string Problem(QueryProblem problem) => Around(problem, problem.Kind switch
    {
        QueryProblemKind.Empty => "検索する語を入力してください。",
        QueryProblemKind.NoWord => $"{problem.Piece} には検索できる語がありません。",
        QueryProblemKind.OnlyWithout => "除く語のほかに、探す語が少なくとも一つ必要です。",
        QueryProblemKind.UnclosedQuote => $"引用符 {problem.Piece} が閉じられていません。末尾までを一つの語句とみなしました。",
        QueryProblemKind.UnclosedBracket => $"括弧 {problem.Piece} が閉じられていません。末尾までとみなしました。",
        QueryProblemKind.LooseOr => $"{problem.Piece} は二つの語の間に置いてください。この語は無視しました。",
        QueryProblemKind.UnknownField => $"{problem.Piece} という項目はありません。普通の語として検索しました。使える項目は、見出し： 媒体： 言語： 分野： 前： 以降： 期間： 状態：",
        QueryProblemKind.EmptyField => $"{problem.Piece} の後に何もありません。無視しました。",
        QueryProblemKind.BadDate => $"{problem.Piece} は日付として読めないため無視しました。2024、2024-05、2024-05-17 のように書いてください。",
        QueryProblemKind.BadAge => $"{problem.Piece} は期間として読めないため無視しました。12時間、3日、2週間、6か月、1年のように書いてください。",
        QueryProblemKind.BadLanguage => $"{problem.Piece} は言語として読めないため無視しました。言語:ja、言語:英語のように書いてください。",
        QueryProblemKind.BadState => $"{problem.Piece} は無視しました。状態：の後には、未読、既読、後で、いいねのどれかを書いてください。",
        QueryProblemKind.SignIn => $"{problem.Piece} は無視しました。既読や「後で読む」は、ログインした読者だけが使えます。",
        _ => $"検索語が長すぎます。{problem.Piece} から後は無視しました。",
    }, $"（{problem.Position}文字目）");

    public override string AgeLimit => "期間";
    public override string InOrder => "並び順";
    public override string BestFirst => "関連度順";
    public override string NewestFirst => "新しい順";
    public override string CountFound(int stories, bool isMore) => isMore ? $"最近の記事から{Number(stories)}件のニュース。ほかにもあります" : $"{Number(stories)}件のニュースが見つかりました";
    public override string FoundLoosely => "すべてを含む記事はありません。一部の語を含む記事です。";
    public override string DidYouMean => "もしかして";
    public override string FindsWithout => "次のどれかを外すと見つかります。";
    public override string MoreReportsFound(int count) => $"ほか{Number(count)}本の記事";
    public override string CopiesFound(int count) => $"転載{Number(count)}本";
    public override string MoreResults => "次の結果";
    public override string FirstResults => "最初の結果";

    public override string SaveSearch => "この検索を保存";
    public override string SearchSaved => "この検索を保存しています。";
    public override string Subjects => "追っている話題";
    public override string SavedSearches => "保存した検索";
    public override string SavedSearchesNote => "追っている話題と、前回見てから届いたニュースです。";
    public override string NoSavedSearches => "保存した検索はまだありません。検索して保存すると、新しいニュースの数がここに表示されます。";
    public override string SavedForReaders => "ログインすると、検索を保存し、前回から何が届いたかを見られます。";
    public override string NameOfSearch => "名前";
    public override string Rename => "名前を変える";
    public override string RemoveSearch => "削除";
    public override string NewStories(int count, bool isMore) => isMore ? $"新着{Number(count)}件以上" : $"新着{Number(count)}件";
    public override string NothingNew => "新着なし";
    public override string LastLooked => "前回の閲覧";
    public override string TakeOutAs => "この検索をフィードで購読：";
    public override string FeedOfSearch(string query) => $"{query}・Kawaraban検索";
}
