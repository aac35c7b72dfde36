using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>
/// Whether the dates two groups of reports name speak for one event. Only days count (a month and a day, with a year or without); the
/// day of publication stands in for a report that names none, since what it tells lies at most a few days back.
/// </summary>
internal static class DateEvidence
{
    /// <summary>1 when a day named on one side is named, or was the day of publication, on the other.</summary>
    public static double Agreement(LiveStory a, LiveStory b) =>
        a.Dates.Exists(date => IsNamed(date, b.Dates)) || IsPublishedSoonAfter(a, b) || IsPublishedSoonAfter(b, a) ? 1 : 0;

    /// <summary>1 when both sides have a day and no two of them can be one.</summary>
    public static double Contradiction(LiveStory a, LiveStory b) =>
        HasDay(a) && HasDay(b) && Agreement(a, b) == 0 ? 1 : 0;

    private static bool HasDay(LiveStory story) => story.FirstDay is not null || story.Dates.Exists(IsDay);

    private static bool IsDay(EventDate date) => date is { Month: not null, Day: not null };

    private static bool IsNamed(EventDate date, List<EventDate> dates) => IsDay(date) && dates.Exists(other => IsDay(other) && !date.Contradicts(other));

    private static bool IsPublishedSoonAfter(LiveStory named, LiveStory published)
    {
        if (published.FirstDay is not { } first || published.LastDay is not { } last)
            return false;
        if (named.FirstDay is { } otherFirst && named.LastDay is { } otherLast)
            return Math.Max(otherFirst - last, first - otherLast) <= Thresholds.DaysUntilReported;
        return named.Dates.Exists(date => IsDay(date) && IsWithin(date, first - Thresholds.DaysUntilReported, last));
    }

    private static bool IsWithin(EventDate date, int first, int last)
    {
        for (var day = first; day <= Math.Min(last, first + 31); day++)
        {
            if (!date.Contradicts(EventDate.Of(DateOnly.FromDayNumber(Math.Max(0, day)))))
                return true;
        }

        return false;
    }
}
