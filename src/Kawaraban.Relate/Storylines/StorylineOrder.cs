using Kawaraban.Relate.Stories;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Storylines;

/// <summary>A story of a storyline and what is known of its reports.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Reports">The signatures of its articles, the earliest first.</param>
public sealed record StoryReports(long Story, IReadOnlyList<ArticleSignature> Reports);

/// <summary>When a story's event was.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Date">The date of the event, as far as it could be settled.</param>
/// <param name="Why">What settled it.</param>
public sealed record DatedStory(long Story, EventDate Date, Reason Why);

/// <summary>
/// Settles when the events of a storyline were and puts them in order. A date that a dated report names is whole. A report without a
/// date of its own may name "January 24": its year is the latest that its text names and a page can date from, else the one that puts
/// it nearest to the stories of the line it shares people and places with.
/// </summary>
public static class StorylineOrder
{
    /// <summary>The stories by the date of their events; those without any date last, by id.</summary>
    public static IReadOnlyList<DatedStory> Settle(IReadOnlyList<StoryReports> stories)
    {
        var dated = stories.Select(story => FromOwnReports(story)).ToArray();
        var names = new SharedNames(stories);
        while (NextToSettle(dated, names) is { } next)
            dated[next.Index] = dated[next.Index] with { Date = dated[next.Index].Date with { Year = next.Year }, Why = next.Why };
        return [.. dated.OrderBy(story => DayNumber(story.Date) ?? int.MaxValue).ThenBy(story => story.Story)];
    }

    private static DatedStory FromOwnReports(StoryReports story)
    {
        foreach (var report in story.Reports.Where(report => report.Published is not null))
        {
            var published = report.Published!.Value;
            // Published at six in the morning there is the evening before by universal time.
            var named = report.LeadDates.Select(date => date.AsDay())
                .FirstOrDefault(day => day is { } d && d <= published.AddDays(1) && published.DayNumber - d.DayNumber <= Thresholds.DaysOfOldNews);
            return new DatedStory(story.Story, EventDate.Of(named ?? published), new Reason("published", 1, $"published on {EventDate.Of(published)}"));
        }

        foreach (var report in story.Reports)
        {
            if (report.LeadDates.FirstOrDefault(date => date.Month is not null) is not { Month: not null } named)
                continue;
            if (named.Year is not null)
                return new DatedStory(story.Story, named, new Reason("date in the text", 1, named.ToString()));
            return report.LatestYear is { } year
                ? new DatedStory(story.Story, named with { Year = year }, new Reason("year in the text", 0.8, $"the latest year its text names is {year}"))
                : new DatedStory(story.Story, named, new Reason("date in the text", 0.5, $"{named}, without a year"));
        }

        var weekday = story.Reports.SelectMany(report => report.LeadDates).FirstOrDefault();
        return new DatedStory(story.Story, weekday, new Reason("no date", 0, "no report names a date"));
    }

    /// <summary>The story whose missing year its dated neighbours settle most clearly: what is settled first helps to settle the rest.</summary>
    private static (int Index, int Year, Reason Why)? NextToSettle(DatedStory[] dated, SharedNames names)
    {
        (int Index, int Year, double Margin)? best = null;
        for (var i = 0; i < dated.Length; i++)
        {
            if (dated[i].Date is not { Year: null, Month: not null } date)
                continue;
            if (BestYear(i, date, dated, names) is { } year && year.Margin > (best?.Margin ?? 0))
                best = (i, year.Year, year.Margin);
        }

        if (best is not { } found)
            return null;
        return (found.Index, found.Year, new Reason("nearest stories of the line", Math.Min(1, found.Margin), $"in {found.Year} it lies nearest to the stories it shares names with"));
    }

    /// <summary>The best year, and how far it leads before the next best.</summary>
    private static (int Year, double Margin)? BestYear(int index, EventDate date, DatedStory[] dated, SharedNames names)
    {
        var (best, bestScore, nextScore) = (0, 0.0, 0.0);
        foreach (var year in dated.Where(story => story.Date.Year is not null).SelectMany(story => new[] { -1, 0, 1 }.Select(step => story.Date.Year!.Value + step)).Distinct().Order())
        {
            var day = DayNumber(date with { Year = year })!.Value;
            var score = 0.0;
            for (var i = 0; i < dated.Length; i++)
            {
                if (i != index && dated[i].Date.Year is not null && DayNumber(dated[i].Date) is { } other)
                    score += names.Between(index, i) * Math.Exp(-Math.Abs(day - other) / Thresholds.DaysThatMatterInALine);
            }

            if (score > bestScore)
                (best, bestScore, nextScore) = (year, score, bestScore);
            else
                nextScore = Math.Max(nextScore, score);
        }

        return bestScore > 0 ? (best, bestScore - nextScore) : null;
    }

    /// <summary>A day to sort by: the middle of what is known.</summary>
    private static int? DayNumber(EventDate date)
    {
        if (date.Year is not { } year)
            return null;
        var month = date.Month ?? 7;
        return new DateOnly(year, month, Math.Min(date.Day ?? 15, DateTime.DaysInMonth(year, month))).DayNumber;
    }
}
