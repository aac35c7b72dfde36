namespace Kawaraban.Serve.Language;

// Lists of stories with a reader's marks, a story over time, two articles side by side, how articles are set, the keys.
internal abstract partial class Texts
{
    public abstract string Views { get; }
    public abstract string ViewAll { get; }
    public abstract string ViewUnread { get; }
    public abstract string ViewLater { get; }
    public abstract string ViewLiked { get; }
    public abstract string AnyCategory { get; }
    public abstract string AnyStoryline { get; }
    public abstract string StoryAge { get; }
    public abstract string AnyAge { get; }
    public abstract string MostADay { get; }
    public abstract string MostAWeek { get; }
    public abstract string MostAMonth { get; }
    public abstract string MostAYear { get; }
    public abstract string KeepForLater { get; }
    public abstract string KeepNoLonger { get; }
    public abstract string MarkRead { get; }
    public abstract string MarkUnread { get; }
    public abstract string MarkAllRead { get; }
    public abstract string YourMarks { get; }
    public abstract string SaidLater { get; }
    public abstract string SaidNotLater { get; }
    public abstract string SaidRead { get; }
    public abstract string SaidUnread { get; }
    public abstract string NewsSinceRead { get; }
    public abstract string NothingUnread { get; }
    public abstract string NothingKept { get; }
    public abstract string NothingLiked { get; }
    public abstract string SingleArticle { get; }
    public abstract string ArticlesADay { get; }
    public abstract string OverTime { get; }
    public abstract string LaneReport { get; }
    public abstract string LaneCopy { get; }
    public abstract string LaneVersion { get; }
    public abstract string AsTable { get; }
    public abstract string FirstArticle { get; }
    public abstract string AllArticles { get; }
    public abstract string AllCopiesOf { get; }
    public abstract string AllClaims { get; }
    public abstract string LaterArticles { get; }
    public abstract string EarliestArticles { get; }
    public abstract string MoreStatements { get; }
    public abstract string BackToStory { get; }
    public abstract string SideBySide { get; }
    public abstract string SideBySideNote { get; }
    public abstract string NothingShared { get; }
    public abstract string InOtherWords { get; }
    public abstract string CompareWithOrigin { get; }
    public abstract string CompareTwo { get; }
    public abstract string FirstOfTwo { get; }
    public abstract string SecondOfTwo { get; }
    public abstract string CompareThem { get; }
    public abstract string CompareMissing { get; }
    public abstract string PreviousArticle { get; }
    public abstract string NextArticle { get; }
    public abstract string NeighbouringArticles { get; }
    public abstract string HowYouRead { get; }
    public abstract string HowYouReadNote { get; }
    public abstract string TextSize { get; }
    public abstract string SizeSmall { get; }
    public abstract string SizeNormal { get; }
    public abstract string SizeLarge { get; }
    public abstract string SizeHuge { get; }
    public abstract string LineWidth { get; }
    public abstract string WidthNarrow { get; }
    public abstract string WidthNormal { get; }
    public abstract string WidthWide { get; }
    public abstract string Typeface { get; }
    public abstract string FaceSerif { get; }
    public abstract string FaceSans { get; }
    public abstract string ReadingColours { get; }
    public abstract string ThemeSystem { get; }
    public abstract string ThemeLight { get; }
    public abstract string ThemeDark { get; }
    public abstract string SaveReading { get; }
    public abstract string ReadingSaved { get; }
    public abstract string ReadingSample { get; }
    public abstract string Keyboard { get; }
    public abstract string KeyboardNote { get; }
    public abstract string KeyNext { get; }
    public abstract string KeyPrevious { get; }
    public abstract string KeyOpen { get; }
    public abstract string KeyRead { get; }
    public abstract string KeyLater { get; }
    public abstract string KeyLike { get; }
    public abstract string KeyHome { get; }
    public abstract string KeySearch { get; }
    public abstract string KeyHelp { get; }
    public abstract string KeyThen { get; }
    public abstract string CloseKeys { get; }

    /// <summary>What the bars of a plot show, in words.</summary>
    public abstract string ArticlesADaySummary(int total, DateTimeOffset first, DateTimeOffset last, int most, DateTimeOffset on);

    /// <summary>What the lanes of a story show.</summary>
    public abstract string LanesTitle(int outlets, DateTimeOffset first, DateTimeOffset last);
    public abstract string ShowArticles(int all);
    public abstract string ShowCopies(int all);
    public abstract string ShowClaims(int all);
    public abstract string MoreOutlets(int count);
    public abstract string SharedSentences(int shared, int first, int second);
    public abstract string GoTo(string page);
}
