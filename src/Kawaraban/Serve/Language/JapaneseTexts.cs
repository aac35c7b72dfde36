using System.Globalization;
using Kawaraban.Endpoint;
using Kawaraban.Relate;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class JapaneseTexts : Texts
{
    public override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("ja");
    public override string OwnName => "日本語";

    public override string Motto => "一つの出来事を一度だけ";
    public override string SkipToContent => "本文へ移動";
    public override string MainNavigation => "メイン";
    public override string Stories => "ニュース";
    public override string Storylines => "流れ";
    public override string Search => "検索";
    public override string InterfaceLanguage => "表示言語";
    public override string MorePages => "その他のページ";
    public override string FooterNote => "瓦版は一つの出来事を一度だけ伝えます。各報道が一致する点、一つの報道だけが伝える点、食い違う点を並べて示します。";

    public override string Filter => "絞り込み";
    public override string FilteredBy => "絞り込み中";
    public override string RemoveFilter(string what) => $"絞り込み「{what}」を外す";
    public override string Outlet => "媒体";
    public override string LanguageLabel => "言語";
    public override string Storyline => "流れ";
    public override string AnyOutlet => "すべての媒体";
    public override string AnyLanguage => "すべての言語";
    public override string Apply => "適用";
    public override string MoreStories => "ほかのニュース";
    public override string OlderStories => "以前のニュース";
    public override string NewestStories => "最新のニュース";
    public override string LatestOfStoryline => "この流れの最新";
    public override string AndMore(int count) => $"ほか{Number(count)}件";
    public override string UnknownOutlet => "媒体不明";
    public override string NoHeadline => "見出しなし";

    public override string CountStories(int count) => $"{Number(count)}件のニュース";
    public override string CountOutlets(int count) => $"{Number(count)}媒体";
    public override string CountReports(int count) => $"独自報道{Number(count)}本";
    public override string CountCopies(int count) => $"転載{Number(count)}本";
    public override string CountLanguages(int count) => $"{Number(count)}言語";
    public override string CountWords(int count) => $"{Number(count)}語";
    public override string CountMinutes(int count) => $"{Number(count)}分";
    public override string MinutesToRead(int count) => $"{Number(count)}分で読めます";
    public override string ComparedSome(int compared, int all) => $"{Number(all)}件の記事のうち{Number(compared)}件を一文ずつ照合しています（各媒体の最初の記事から）。";
    public override string CountReads(int count) => $"{Number(count)}回";

    public override string EventDate => "発生";
    public override string FirstReport => "第一報";
    public override string LatestReport => "最新の報道";
    public override string Summary => "要約";
    public override string SummaryNote => "報道の文をそのまま引いています。番号は、その文が載っている記事へのリンクです。";
    public override string WhatTheySay => "報道の比較";
    public override string Agreed => "一致する点";
    public override string AgreedNote => "二つ以上の独自報道が伝えています。行を開くと元の文が読めます。";
    public override string Differing => "食い違う点";
    public override string DifferingNote => "同じ点について、数字・名前・場所・日付が異なります。";
    public override string OnlyHere => "ここだけの点";
    public override string OnlyHereNote => "いまのところ一つの報道だけが伝えています。";
    public override string Background => "背景";
    public override string OneReportSoFar => "独自報道はまだ一本です。二本目が届くと、ここで比較します。";
    public override string NothingCompared => "これらの報道には、並べて比べられる点がありません。";
    public override string Point => "項目";
    public override string NotSaid => "記載なし";
    public override string Figure => "数字";
    public override string Name => "名前";
    public override string Place => "場所";
    public override string Date => "日付";
    public override string Reports => "報道";
    public override string Credit(string agency) => $"配信元：{agency}";
    public override string Edited(int times) => $"{Number(times)}回の修正";
    public override string BeforeAndAfter => "前後の流れ";
    public override string ThisStory => "このニュース";
    public override string WholeStoryline => "流れの全体";
    public override string WhyItFollows => "前のニュースに続くとした理由";
    public override string WhyTogether => "一つにまとめた理由";

    public override string Reason(Reason reason) => reason.Signal switch
    {
        Signals.NearIdenticalText => $"短いほうの文章の約{Percent(reason.Value)}が、長いほうにそのまま含まれています",
        Signals.OriginCameLater => $"転載より後に届きました。短いほうの文章の約{Percent(reason.Value)}が、長いほうにそのまま含まれています",
        Signals.NothingLikeIt => $"同じ出来事と思われるニュースは当時ありませんでした（最も近いもので{Percent(1 - reason.Value)}）",
        Signals.OneEvent => $"同じ出来事である確からしさ：{Percent(reason.Value)}",
        Signals.SharedNames => $"共通する名前と数字：{reason.Detail}",
        Signals.SharedTitleWords => $"見出しと書き出しに共通する語：{reason.Detail}",
        Signals.SharedWords => $"共通する特徴的な語：{reason.Detail}",
        Signals.DaysApart => $"公開日の隔たり：{DaysOf(reason)}日",
        Signals.DatesExclude => $"両立しない日付が書かれています：{reason.Detail}",
        _ => $"{reason.Signal}: {reason.Detail}",
    };

    public override string Decided(DecisionKind decision, string? origin) => decision switch
    {
        DecisionKind.Started => "新しいニュースとして始まりました",
        DecisionKind.Joined => "このニュースに加わりました",
        DecisionKind.Copy => $"{origin}の転載です",
        DecisionKind.Origin => "先に届いた転載の元記事です",
        _ => "転載とみなされていました",
    };

    public override string BecamePart(long story, long? becauseOf) =>
        becauseOf is { } article ? $"ニュース{story}が合流しました（記事{article}が両方に当てはまるため）" : $"ニュース{story}が合流しました";

    public override string SimilarReadings => "似た記事";
    public override string DateUnknown => "日付不明";

    public override string CorrectThis => "入っている場所が違うものがある";
    public override string CorrectNote => "別の場所に入るべき記事を選んでください。訂正は今後届く記事にも反映され、取り消すこともできます。";
    public override string SplitOff => "別の出来事として切り離す";
    public override string MoveThere => "そこへ移す";
    public override string MergeHere => "同じ出来事としてここに統合する";
    public override string OtherStory => "別のニュース（番号またはアドレス）";
    public override string NotACopy => "転載ではない";
    public override string ACopyOf => "選んだ記事の転載元";
    public override string MarkAsCopy => "転載として扱う";
    public override string Undo => "取り消す";
    public override string Undone => "取り消し済み";
    public override string Corrections => "訂正";
    public override string CorrectionsNote => "これまでの訂正を新しい順に並べています。その上に別の訂正が重なっていなければ取り消せます。";
    public override string NoCorrections => "まだ訂正はありません。各ニュースのページで、報道の一覧の下から訂正できます。";

    public override string Corrected(Correction correction) => correction.Kind switch
    {
        CorrectionKind.Split => $"ニュース{correction.From}から{Number(correction.Articles.Count)}本を切り離し、ニュース{correction.Into}「{correction.IntoTitle}」としました",
        CorrectionKind.Merge => $"ニュース{correction.From}をニュース{correction.Into}「{correction.IntoTitle}」に統合しました",
        CorrectionKind.Move => $"{Number(correction.Articles.Count)}本をニュース{correction.From}からニュース{correction.Into}「{correction.IntoTitle}」へ移しました",
        CorrectionKind.Report => $"転載ではなく独自の報道としました：「{correction.ArticleTitle}」",
        _ => $"転載としました：「{correction.ArticleTitle}」",
    };

    public override string Refused(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NoSuchStory => $"ニュース{refusal.About}はありません。一覧から番号を確かめてください。",
        RefusalKind.NoSuchArticle => $"記事{refusal.About}はありません。ニュースのページで番号を確かめてください。",
        RefusalKind.JustIn => $"記事{refusal.About}は届いたばかりで、まだどのニュースにも入っていません。少し待ってからお試しください。",
        RefusalKind.NothingChosen => "記事が選ばれていません。別の場所に入るべき記事を選んでください。",
        RefusalKind.NotOfStory => $"記事{refusal.About}はニュース{refusal.Other}に入っていません。",
        RefusalKind.NothingWouldStay => $"ニュース{refusal.About}に報道が残りません。少なくとも一本を残すか、ほかのニュースと統合してください。",
        RefusalKind.SameStory => $"ニュース{refusal.About}をそれ自身と統合することはできません。別のニュースを指定してください。",
        RefusalKind.AlreadyThere => $"記事{refusal.About}はすでにニュース{refusal.Other}に入っています。",
        RefusalKind.NotACopy => $"記事{refusal.About}は転載ではなく、すでに独自の報道です。",
        RefusalKind.CopyOfItself => $"記事{refusal.Other}のほうが記事{refusal.About}の転載なので、逆にはできません。先に記事{refusal.Other}を転載ではないとしてください。",
        RefusalKind.NothingToUndo => "取り消せる訂正はありません。",
        RefusalKind.NoSuchCorrection => $"訂正{refusal.About}はありません。訂正の一覧で確かめてください。",
        RefusalKind.UndoneAlready => $"訂正{refusal.About}はすでに取り消されています。",
        RefusalKind.BuiltUpon => $"訂正{refusal.Other}が訂正{refusal.About}の上に重なっています。先に{refusal.Other}を取り消してください。",
        RefusalKind.MergedSince => $"ニュース{refusal.About}はその後ニュース{refusal.Other}に合流しました。ニュース{refusal.Other}のほうを訂正してください。",
        _ => refusal.Text,
    };

    public override string PartOfStory => "このニュースの記事";
    public override string ReadAtSource => "元の記事を読む";
    public override string By(string author) => $"文：{author}";
    public override string LeadStandsIn => "このページには見出しがないため、最初の文を代わりに掲げています。";
    public override string Notes => "ご注意";
    public override string CopyOf => "これは転載です。元の文章：";
    public override string Statistics => "統計";
    public override string Words => "語数";
    public override string ReadingTime => "読む時間";
    public override string TimesRead => "読まれた回数";
    public override string Details => "詳細";
    public override string Id => "番号";
    public override string Category => "分類";
    public override string Address => "アドレス";
    public override string Published => "公開";
    public override string Created => "作成";
    public override string Updated => "更新";
    public override string LastRead => "最後に読んだ日時";
    public override string SourceFile => "元のファイル";
    public override string Versions => "版";
    public override string VersionsNote => "公開後に媒体が変えた箇所を、語ごとに示します。";
    public override string Version(int number) => $"第{Number(number)}版";
    public override string WhyHere => "このニュースに入れた理由";
    public override string Preview => "冒頭のみ：続きを読むには配信元の購読が必要です。";
    public override string BrokenOff => "冒頭のみ：本文は途中で切れています。";
    public override string EmptyArticle => "この記事は見出ししか分かっていません。";

    public override string MachineSummary => "機械による要約";
    public override string SummaryByMachine(string model) => $"引用した文をもとに機械（{model}）が書きました。報道そのものの文は上下にあります。";
    public override string MachineLeftOut(int sentences) => $"{Number(sentences)}文を省きました。引用した文で裏づけられない内容でした。";
    public override string SentencesCited => "引用した文";
    public override string AskForSummary => "機械に要約を頼む";
    public override string AskForSummaryNote => "これらの報道の文を、このプログラムの所有者が指定した接続先に送ります。時間がかかることがあります。";
    public override string Translate => "機械に日本語訳を頼む";
    public override string TranslateNote => "この記事の本文を、このプログラムの所有者が指定した接続先に送ります。時間がかかることがあります。";
    public override string TranslateTheRest => "残りをもう一度試す";
    public override string TranslatedByMachine(string model) => $"機械（{model}）による翻訳で、誰も確認していません。原文は下にあります。";
    public override string StandInOriginal(int paragraphs) => $"{Number(paragraphs)}段落は原文のままです。確かな訳が得られませんでした。";
    public override string ShowOriginal => "原文に戻る";
    public override string Original => "原文";
    public override string MachineProblem(EndpointProblem problem) => problem switch
    {
        EndpointProblem.TimedOut => "機械が時間内に答えませんでした。届いた分は保存しています。もう一度試すか、--endpoint-timeout で時間を延ばしてください。",
        EndpointProblem.Unreachable => "接続先が応答しません。動いているか、アドレスが正しいかを確かめてください。",
        EndpointProblem.Refused => "接続先が鍵を受け付けません。所有者は KAWARABAN_ENDPOINT_KEY に別の鍵を設定できます。",
        EndpointProblem.NotFound => "接続先にそのモデルがないか、アドレスが違います。所有者は --endpoint と --endpoint-model で指定し直せます。",
        EndpointProblem.TooManyCalls => "接続先が呼び出しを減らすよう求めているか、利用枠を使い切っています。後でもう一度試してください。",
        EndpointProblem.Failing => "接続先でエラーが起きました。後でもう一度試してください。",
        EndpointProblem.NotUnderstood => "接続先から答えがありましたが、読める文章ではありませんでした。",
        EndpointProblem.TooLong => "接続先の答えが長すぎるため、読みませんでした。",
        EndpointProblem.Resting => "接続先が続けて失敗したため、数分間は呼び出しません。その後でもう一度試してください。",
        _ => "機械の答えに、これ以上表示できるものはありませんでした。渡した文章と合いません。",
    };

    public override string StorylinesNote => "数日から数年にわたって続くニュースのつながりです。";
    public override string From(string first, string last) => $"{first}~{last}";

    public override string SearchLabel => "検索する言葉";
    public override string SearchTip => "ありふれた語は避けてください。決まった語句は二重引用符で囲みます：\"防波堤\"。除く語にはマイナスを付けます：-野球。";
    public override string UnderstoodAs => "次のように解釈しました";
    public override string NothingFound(string query) => $"「{query}」は見つかりませんでした。";
    public override string NothingFoundAdvice => "語を減らすか、引用符を外してみてください。";
    public override string JustIn => "届いたばかりです。ほかの記事と照合しています";
    public override string SearchIntroduction => "すべての言語の記事を検索します。結果はニュースごとにまとめて表示します。";

    public override string Feeds => "フィード";
    public override string FeedsNote => "読み込んでいるフィードとその状態です。確認が必要なものを先に並べています。";
    public override string NoFeeds => "まだフィードを購読していません。";
    public override string NeedsLook => "確認が必要";
    public override string WithoutFolder => "フォルダーなし";
    public override string Feed => "フィード名";
    public override string State => "状態";
    public override string NextCheck => "次の確認";
    public override string ThisWeek => "この一週間";
    public override string FullTextLabel => "全文の取得";
    public override string FullTextAutomatic => "抜粋だけのときは記事ページから";
    public override string FullTextAlways => "常に記事ページから";
    public override string FullTextNever => "フィードの内容のみ";
    public override string RefreshNow => "今すぐ更新";
    public override string Pause => "一時停止";
    public override string Resume => "再開";
    public override string FeedSettings => "設定";
    public override string FeedNeverRead => "最初の読み込みを待っています";
    public override string FeedAskedToWait => "待機中（サイトからの要請）";
    public override string FeedPaused => "一時停止中";
    public override string FeedStopped => "停止";
    public override string FeedFailing => "読み込めません";
    public override string FeedFresh(string ago) => $"正常（{ago}に読み込み）";
    public override string FeedFailingSince(string ago) => $"読み込めません（{ago}から）";
    public override string FeedSaved(string name) => $"「{name}」の設定を保存しました。";
    public override string Soon => "まもなく";
    public override string InMinutes(int count) => $"{Number(count)}分後";
    public override string InHours(int count) => $"{Number(count)}時間後";

    public override string Problem(FeedProblem problem) => problem.Kind switch
    {
        ProblemKind.Gone => $"{problem.Host} によると、このアドレスは廃止されました。今後は問い合わせません。サイトで新しいアドレスを探してください。",
        ProblemKind.RateLimited => $"{problem.Host} から {problem.Detail} まで控えるよう求められています。そのあと再び読み込みます。",
        ProblemKind.NotFound => $"{problem.Host} のこのアドレスには何もありません（{problem.Detail}）。移転したかもしれません。サイトでフィードを探し直してください。",
        ProblemKind.AccessRefused => $"{problem.Host} に拒否されました（{problem.Detail}）。会員限定かもしれません。アカウントの画面で専用のフィードを探してください。",
        ProblemKind.Challenge => $"{problem.Host} は訪問者に人間である証明を求めるため、ニュースリーダーでは読めません。フィードを通すようサイトに頼むことができます。",
        ProblemKind.ServerFault => $"{problem.Host} で障害が起きています（{problem.Detail}）。あとでもう一度読み込みます。",
        ProblemKind.OtherAnswer => $"{problem.Host} の応答は {problem.Detail} でした。ブラウザーで開いて確かめてください。",
        ProblemKind.Empty => $"{problem.Host} の応答は空でした。あとでもう一度読み込みます。",
        ProblemKind.TooLarge => $"{problem.Host} から {problem.Detail} MB を超えるデータが届いたため、残りは読んでいません。",
        ProblemKind.HeadersTooLarge => $"{problem.Host} の応答ヘッダーが大きすぎるため、読んでいません。",
        ProblemKind.CannotUnpack => $"{problem.Host} の応答は圧縮が壊れていて展開できません。あとでもう一度読み込みます。",
        ProblemKind.TooManyRedirects => $"{problem.Host} の転送が終わりません（{problem.Detail} 回で打ち切り）。サイトでフィードを探し直してください。",
        ProblemKind.RobotsForbid => $"{problem.Host} はプログラムにこのページを読ませないよう求めています（robots.txt）。ブラウザーで開いてください。",
        ProblemKind.RobotsUnreadable => $"{problem.Host} の robots.txt がいま読めないため、ページには触れません。あとでもう一度読み込みます。",
        ProblemKind.WebPage => $"{problem.Host} からフィードではなくウェブページが届きました。サイトのアドレスを追加すると、フィードを探せます。",
        ProblemKind.NotAFeed => $"フィードではありません（{WhatWasFound(problem)}）。サイトのアドレスを追加すると、フィードを探せます。",
        ProblemKind.Malformed => $"フィードが壊れています：{WhatIsBroken(problem)}。あとでもう一度読み込みます。",
        ProblemKind.FollowedAlready => $"このフィードは {problem.Detail} に移りました。そちらは購読済みなので、こちらには問い合わせません。",
        ProblemKind.NoAnswer => $"{problem.Host} から {problem.Detail} 秒以内に応答がありませんでした。あとでもう一度読み込みます。",
        ProblemKind.TooSlow => $"{problem.Host} の応答が遅すぎます（{problem.Detail} 秒で打ち切り）。あとでもう一度読み込みます。",
        ProblemKind.NoSuchHost => $"{problem.Host} というサイトはありません。アドレスのつづりと、この機器の接続を確かめてください。",
        ProblemKind.ConnectionRefused => $"{problem.Host} はいま接続を受け付けていません。あとでもう一度読み込みます。",
        ProblemKind.ConnectionBroken => $"{problem.Host} との接続が切れました（{problem.Detail}）。",
        ProblemKind.Certificate => $"{problem.Host} の証明書が正しくないため、本物かどうか確かめられません。サイトが直すまで読み込みません。",
        ProblemKind.NoAddress => "ウェブのアドレスではありません。つづりを確かめてください。",
        ProblemKind.NotHttp => $"{problem.Detail}: のアドレスです。読めるのは http と https だけです。",
        ProblemKind.Port => $"{problem.Host} のポート {problem.Detail} はウェブ用ではないため、問い合わせません。アドレスを確かめてください。",
        ProblemKind.PrivateAddress => $"{problem.Host} はお使いのネットワーク内のアドレスで、フィードからは読めません。許可するには --allow-private-addresses を付けて起動してください。",
        ProblemKind.PasswordInClear => "アドレスにパスワードが含まれていて、http では途中で見られてしまいます。https を使ってください。",
        _ => problem.Text,
    };

    public override string EmptyTitle => "まだ何も刷られていません";
    public override string EmptyIntroduction => "このデータディレクトリーには記事がありません。最初の記事を入れるには：";
    public override string EmptyDemo => "架空の媒体による見本の編集局を見てみる";
    public override string EmptyAdd => "フィードを追加して読み込む";
    public override string EmptyImport => "保存したページを取り込む";
    public override string NoStoriesMatch => "この条件に合うニュースはありません。";
    public override string NoStorylines => "まだつながるニュースはありません。以前のニュースの続きが届くと、ここに現れます。";
    public override string NotFoundTitle => "そのページはありません";
    public override string NotFoundText => "アドレスが誤っているか、ここには何も刷られていません。";
    public override string NotTakenTitle => "受け付けられません";
    public override string NotTakenText => "送信元のページが古くなっているか、内容に不足があります。何も変更されていません。そのページを読み込み直して、もう一度お試しください。";
    public override string ErrorTitle => "印刷機が止まりました";
    public override string ErrorText => "こちら側で問題が起き、ログに記録しました。もう一度お試しください。";
    public override string BackToStories => "ニュースへ";
    public override string BackToForm => "元のページへ";

    public override string JustNow => "たった今";
    public override string MinutesAgo(int count) => $"{Number(count)}分前";
    public override string HoursAgo(int count) => $"{Number(count)}時間前";
    public override string DaysAgo(int count) => $"{Number(count)}日前";
    protected override string DayFormat => "yyyy年M月d日";
    protected override string MonthFormat => "yyyy年M月";
    protected override string LongDayFormat => "yyyy年M月d日 dddd";
    public override string ListSeparator => "、";
    public override string Colon => "：";
}
