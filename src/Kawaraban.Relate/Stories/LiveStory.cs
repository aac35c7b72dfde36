using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>What the index keeps of a story: the sum of its reports' vectors, the newest reports one by one, its days and dates.</summary>
internal sealed class LiveStory(long id)
{
    private readonly List<TermVector> _newest = [];

    public long Id { get; } = id;

    /// <summary>The story this one was merged into.</summary>
    public LiveStory? MergedInto { get; private set; }

    public int Count { get; private set; }

    public int WordCount { get; private set; }

    public TermVector Sum { get; private set; } = TermVector.Empty;

    /// <summary>The newest reports, the latest last.</summary>
    public IReadOnlyList<TermVector> Newest => _newest;

    public int? FirstDay { get; private set; }

    public int? LastDay { get; private set; }

    public List<EventDate> Dates { get; } = [];

    /// <summary>Content words of a report, on average.</summary>
    public double AverageWords => (double)WordCount / Count;

    /// <summary>A single article looked at as a story, so that articles and stories are compared alike.</summary>
    public static LiveStory Of(ArticleSignature article, TermVector vector)
    {
        var story = new LiveStory(0);
        story.Add(article, vector);
        return story;
    }

    public void Add(ArticleSignature article, TermVector vector)
    {
        Count++;
        WordCount += article.WordCount;
        Sum = Count == 1 ? vector : TermVector.Sum(Sum, vector, Thresholds.TermsOfAStory);
        _newest.Add(vector);
        Extend(article.Published?.DayNumber, article.Published?.DayNumber, article.LeadDates);
    }

    public void Absorb(LiveStory other)
    {
        other.MergedInto = this;
        Count += other.Count;
        WordCount += other.WordCount;
        Sum = TermVector.Sum(Sum, other.Sum, Thresholds.TermsOfAStory);
        _newest.AddRange(other.Newest);
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

    private void Extend(int? firstDay, int? lastDay, IReadOnlyList<EventDate> dates)
    {
        if (_newest.Count > Thresholds.NewestReports)
            _newest.RemoveRange(0, _newest.Count - Thresholds.NewestReports);
        FirstDay = FirstDay < firstDay ? FirstDay : firstDay ?? FirstDay;
        LastDay = LastDay > lastDay ? LastDay : lastDay ?? LastDay;
        Dates.AddRange(dates.Except(Dates).Take(Math.Max(0, Thresholds.DatesOfAStory - Dates.Count)));
    }
}
