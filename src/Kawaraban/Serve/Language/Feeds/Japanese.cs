using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class JapaneseTexts
{
    public override string FollowNew => "新しく購読する";
    public override string AddressToFollow => "サイト、ページ、フィードのアドレス";
    public override string AddressHint => "そのサイトのどのアドレスでも構いません。購読できるものを探します。";
    public override string LookAndFollow => "探して購読";
    public override string AddressMissing => "アドレスではありません。news.example.org のように入力してください。";
    public override string MoreWays => "フィードの一覧とブラウザー用のボタン";
    public override string ListIn => "フィードの一覧（OPML）を取り込む";
    public override string ListTake => "取り込む";
    public override string ListOut => "一覧を書き出す（OPML）";
    public override string FileMissing => "ファイルが選ばれていません。";
    public override string FileTooLarge(int megabytes) => $"ファイルが {megabytes} MB を超えています。フィードの一覧としては大きすぎます。正しいファイルか確かめてください。";
    public override string FileNoList => "フィードの一覧（OPML）ではないか、フィードが一つも載っていません。元のアプリからもう一度書き出してください。";
    public override string TooMuchWork => "いま処理が立て込んでいます。一分ほどしてからもう一度お試しください。";
    public override string AddToKawaraban => "瓦版に追加";
    public override string BookmarkletNote => "ブックマークバーにドラッグしてください。どのページでも、押すとそのページをここに送れます。ここで押しても何も起こりません。";
    public override string NothingToAdd => "共有された内容にアドレスがありません。";
    public override string AlreadyFollowed => "すでに購読しています：";
    public override string ReadTheArticle => "読む";
    public override string FollowSite => "サイトを購読";
    public override string AddNote => "まだそのサイトには接続していません。ボタンを押すと読み込みます。";
    public override string EditorsOnly => "フィードやページを追加できるのは編集者だけです。";

    public override string WorkLooking => "探しています";
    public override string WorkReading => "読み込んでいます";
    public override string WorkRuns => "少々お待ちください。サイトへの問い合わせは一秒に一度です。";
    public override string ReadSoFar(int done, int total) => $"{Number(total)}件中{Number(done)}件を読み込みました";
    public override string LooksAgain => "このページは二秒ごとに確かめ直します。";
    public override string LookAgain => "今すぐ確かめる";
    public override string FoundTitle => "購読できるもの";
    public override string FoundSeveral => "可能性の高い順に並べています。購読するものを選んでください。";
    public override string FoundOnlyLinks => "フィードは見つかりませんでした。代わりに、ページの記事リンクを購読できます。";
    public override string NothingChosen => "何も選ばれていません。";
    public override string FollowChosen => "選んだものを購読";
    public override string CountItems(int count) => $"{Number(count)}件";
    public override string CountLinks(int count) => $"記事リンク{Number(count)}件";
    public override string FollowedTitle => "購読しました";
    public override string FollowedAlready => "すでに購読しています。";
    public override string FollowedNow(int feeds, int articles) => $"{Number(feeds)}件のフィードを購読しました。最初の読み込みで{Number(articles)}本の記事が入りました。";
    public override string TookInTitle => "取り込みました";
    public override string PageTakenIn => "ページを記事として取り込みました。";
    public override string PageKnown => "このページはすでに取り込まれています。";
    public override string ListTitle => "一覧を取り込みました";
    public override string ListTaken(int added, int known) => $"新規{Number(added)}件、購読済み{Number(known)}件。これから順に読み込みます。";
    public override string ListRefused(int count) => $"{Number(count)}件は取り込めませんでした";
    public override string RefreshedTitle => "読み込みました";
    public override string RefreshDone(int feeds, int added, int changed) => $"{Number(feeds)}件のフィードを読み込みました。新しい記事{Number(added)}本、更新{Number(changed)}本。";
    public override string FailedTitle => "追加できませんでした";
    public override string WhatElse => "ページ、サイトのトップ、フィードによくある場所、サイトマップを調べました。ほかに次の方法があります：";
    public override string FollowLinks => "このページの記事リンクを購読";
    public override string TakePage => "このページを記事として取り込む";
    public override string TookTooLong => "時間がかかりすぎたため打ち切りました。ページの正確なアドレスを試すか、あとでもう一度お試しください。";
    public override string WentWrong => "こちらの側で問題が起きました。詳細はプログラムのログに残っています。";
    public override string BackToFeeds => "フィード一覧へ";

    public override string RefreshAllNow => "すべて今すぐ読み込む";
    public override string FindFeeds => "フィードを検索";
    public override string FindFeed => "検索";
    public override string NoFeedsMatch => "名前やアドレスが一致するフィードはありません。";
    public override string CountFeeds(int count) => $"フィード{Number(count)}件";
    public override string AllFeeds(int count) => $"すべてのフィード（{Number(count)}件）";
    public override string AllAiling(int count) => $"確認が必要な{Number(count)}件をすべて表示";
    public override string MoreFeeds => "次のフィード";
    public override string FirstFeeds => "最初から";
    public override string Folders => "フォルダー";
    public override string FoldersNote => "名前にスラッシュを入れるとフォルダーの中に入ります。フォルダーを外してもフィードは残ります。";
    public override string NoFolders => "フォルダーはまだありません。各フィードのページで指定できます。";
    public override string FolderLabel => "フォルダー名";
    public override string RenameFolder => "名前を変更";
    public override string RemoveFolder => "フォルダーを外す";
    public override string OwnTitle => "自分で付ける名前";
    public override string FeedAddress => "アドレス";
    public override string AddressRefused => "ほかは保存しましたが、そのアドレスからはフィードを読み込めません。";
    public override string AddressTaken => "ほかは保存しましたが、そのアドレスは別のフィードが使っています。";
    public override string SaveFeed => "保存";
    public override string RemoveFeed => "このフィードを外す…";
    public override string RemoveFeedNote(int articles) => $"今後は読み込みません。記事{Number(articles)}本とニュースはそのまま残ります。";
    public override string RemoveFeedYes => "外す";
    public override string FeedRemoved => "フィードを外しました。記事は残っています。";
    public override string LastArticles => "最近の記事";
    public override string NoArticlesYet => "まだ記事は届いていません。";
    public override string ProblemHistory => "これまでの不具合";
    public override string NoProblemsYet => "記録はありません。";
    public override string ProblemSince(string from) => $"{from}から";
    public override string ProblemLasted(string from, string to) => $"{from} – {to}";
    public override string FeedHomePage => "サイト";
    public override string FeedArticles => "記事の総数";
    public override string LastCheck => "最後の確認";
    public override string LastNews => "最後の新着";

    public override string OnlyForYou => "あなただけ";
    public override string OnlyForYouNote => "このフィードとその記事は、ほかの人には見えません。";
    public override string ForWhom => "公開範囲";
    public override string ForEverybody => "全員";
    public override string ForMe => "自分だけ";
    public override string FollowAloneNote => "ここで追加したものは自分専用です。フィードも記事も、ほかの人には見えません。";
    public override string OwnFeedsFull(int most) => $"自分だけで購読できるフィードは一人{Number(most)}件までで、これを追加すると超えてしまいます。いくつか外すか、数を減らしてください。";
    public override string RefreshMineNow => "自分の分を今すぐ読み込む";
    public override string ShareFeed => "全員に公開する…";
    public override string ShareFeedNote => "今後の記事は全員に届きます。これまでに届いた記事は、引き続き自分だけのものです。";
    public override string ShareFeedYes => "全員に公開する";
    public override string FeedShared => "このフィードを全員に公開しました。";
    public override string NothingAlone => "自分だけで購読しているフィードからは、まだ何も届いていません。";
    public override string BesideEverybodys => "全員のニュースにある同じ出来事";
    public override string InYourOwnFeeds => "自分だけのフィードから";
    public override string OwnFeedsLegend => "自分だけのフィード";
    public override string MostOwnFeedsLabel => "一人が自分だけで購読できるフィードの数";
    public override string MostOwnFeedsNote => "フィードも記事も本人にしか見えません。0 にすると、フィードを追加できるのは編集者だけになります。いまあるものは残ります。";
    public override string MostOwnFeedsUnfit(int most) => $"0 から {Number(most)} までの数ではないため、変更していません。";

    public override string OlderCorrections => "以前の訂正";
    public override string NewestCorrections => "最新の訂正";

    public override string ShowImages => "画像を表示";
    public override string HideImages => "画像を隠す";
    public override string OfflineTitle => "接続がありません";
    public override string OfflineText => "いま瓦版に接続できません。最近読んだページはこちらです：";
    public override string OfflineNone => "手元に保存されたページはありません。接続してからもう一度お試しください。";
    public override string OfflineAgain => "もう一度試す";

    public override string OfferKind(FeedKind kind, string? format, bool isOfComments) => kind switch
    {
        FeedKind.Links => "ページの記事リンク",
        FeedKind.Sitemap => "サイトマップ",
        _ => (isOfComments ? "コメントの" : "") + (format is null ? "フィード" : format + " フィード"),
    };

    public override string NameOf(ContentKind content) => content switch
    {
        ContentKind.Empty => "空の文書",
        ContentKind.PlainText => "プレーンテキスト",
        ContentKind.HtmlPage => "ウェブページ",
        ContentKind.PageWithoutArticles => "記事へのリンクがないページ",
        ContentKind.FeedList => "フィードの一覧（OPML）",
        ContentKind.Sitemap => "サイトマップ",
        ContentKind.EmptySitemapList => "空のサイトマップ一覧",
        ContentKind.SitemapMaze => "入れ子の深すぎるサイトマップ一覧",
        ContentKind.OtherXml => "別の種類のXML文書",
        ContentKind.OtherJson => "フィードではないJSON",
        ContentKind.Svg => "SVG画像",
        ContentKind.Png => "PNG画像",
        ContentKind.Jpeg => "JPEG画像",
        ContentKind.Gif => "GIF画像",
        ContentKind.Media => "メディアファイル",
        ContentKind.Pdf => "PDF文書",
        ContentKind.Zip => "ZIPアーカイブ",
        ContentKind.Mp3 => "MP3ファイル",
        ContentKind.Gzip => "gzipで圧縮されたデータ",
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    public override string HowBroken(Breakage breakage) => breakage switch
    {
        Breakage.NoElement => "XML文書に要素がありません",
        Breakage.SaysNothing => "文書が何も述べないうちに途切れています",
        Breakage.Json => "JSONが途切れているか、正しくありません",
        _ => throw new ArgumentOutOfRangeException(nameof(breakage)),
    };

    public override string OnLine(string what, int line) => $"{what}（{Number(line)}行目）";

    public override string NotAdded(AddProblem problem) => problem switch
    {
        AddProblem.NotAnAddress => "https://example.org のようなアドレスではありません。",
        AddProblem.EmptyList => "フィードの一覧ですが、一つも載っていません。",
        AddProblem.BrokenFeed => "フィードはありますが、壊れていて読み込めません。",
        AddProblem.NotAPage => "ページではないため、たどれるリンクがありません。",
        AddProblem.NoArticleLinks => "このページには記事へのリンクらしいものがありません。記事の一覧があるページを指定してください。",
        AddProblem.OtherFile => "このアドレスに文章はありません（空か、画像や文書などのファイルです）。ページのアドレスを指定してください。",
        _ => "フィードも記事も見つかりませんでした。このページには記事らしい文章がありません。",
    };
}
