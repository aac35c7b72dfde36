using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>What the index keeps of a story: the sum of its reports' vectors, its days and dates.</summary>
internal sealed class LiveStory(long id)
{
    private long _sumOfDays;
    private int _datedReports;

    public long Id { get; } = id;

    /// <summary>The story this one was merged into.</summary>
    public LiveStory? MergedInto { get; private set; }

    public int Count { get; private set; }

    public int WordCount { get; private set; }

    public TermVector Sum { get; private set; } = TermVector.Empty;

    /// <summary>What its reports may share with reports in other languages.</summary>
    public TermVector Neutral { get; private set; } = TermVector.Empty;

    /// <summary>The telling figures of its reports.</summary>
    public uint[] Figures { get; private set; } = [];

    /// <summary>The languages its reports are written in.</summary>
    public List<uint> Languages { get; } = [];

    public int? FirstDay { get; private set; }

    public int? LastDay { get; private set; }

    /// <summary>The day its reports tell of, on average; null when none has a date.</summary>
    public double? MeanDay => _datedReports == 0 ? null : (double)_sumOfDays / _datedReports;

    public List<EventDate> Dates { get; } = [];

    /// <summary>Content words of a report, on average.</summary>
    public double AverageWords => (double)WordCount / Count;

    /// <summary>A single article looked at as a story, so that articles and stories are compared alike.</summary>
    public static LiveStory Of(ArticleSignature article, TermVector vector, TermVector neutral)
    {
        var story = new LiveStory(0);
        story.Add(article, vector, neutral);
        return story;
    }

    public void Add(ArticleSignature article, TermVector vector, TermVector neutral)
    {
        Count++;
        WordCount += article.WordCount;
        Sum = Count == 1 ? vector : TermVector.Sum(Sum, vector, Thresholds.TermsOfAStory);
        Neutral = Count == 1 ? neutral : TermVector.Sum(Neutral, neutral, Thresholds.NeutralTermsOfAStory);
        Languages.AddRange(Languages.Contains(article.Language) ? [] : [article.Language]);
        KeepFigures(article.Figures);
        var day = article.Day?.DayNumber;
        _datedReports += day is null ? 0 : 1;
        _sumOfDays += day ?? 0;
        Extend(day, day, article.LeadDates);
    }

    public void Absorb(LiveStory other)
    {
        other.MergedInto = this;
        AddAll(other);
    }

    /// <summary>What the two would be as one story.</summary>
    public LiveStory With(LiveStory other)
    {
        var both = new LiveStory(Id);
        both.AddAll(this);
        both.AddAll(other);
        return both;
    }

    private void AddAll(LiveStory other)
    {
        Count += other.Count;
        WordCount += other.WordCount;
        Sum = TermVector.Sum(Sum, other.Sum, Thresholds.TermsOfAStory);
        Neutral = TermVector.Sum(Neutral, other.Neutral, Thresholds.NeutralTermsOfAStory);
        Languages.AddRange(other.Languages.Except(Languages).ToArray());
        KeepFigures(other.Figures);
        _datedReports += other._datedReports;
        _sumOfDays += other._sumOfDays;
        Extend(other.FirstDay, other.LastDay, other.Dates);
    }

    /// <summary>The story that stands for this one today.</summary>
    public LiveStory Standing()
    {
        var story = this;
        while (story.MergedInto is { } into)
            story = into;
        return story;
    }

    private void KeepFigures(uint[] figures)
    {
        if (Figures.Length == 0)
            Figures = figures;
        else if (figures.Length > 0 && Figures.Length < Thresholds.FiguresOfAStory)
            Figures = [.. Figures.Union(figures).Take(Thresholds.FiguresOfAStory)];
    }

    private void Extend(int? firstDay, int? lastDay, IReadOnlyList<EventDate> dates)
    {
        FirstDay = FirstDay < firstDay ? FirstDay : firstDay ?? FirstDay;
        LastDay = LastDay > lastDay ? LastDay : lastDay ?? LastDay;
        Dates.AddRange(dates.Except(Dates).Take(Math.Max(0, Thresholds.DatesOfAStory - Dates.Count)));
    }
}
