using Kawaraban.Relate.Storylines;

namespace Kawaraban.Tests.Relate;

/// <summary>Five pages of one storyline that look alike to a bag of words: two report one event, three report others.</summary>
public sealed class SeedStoriesTests
{
    [Fact]
    public void The_pages_are_four_stories_of_one_storyline_whatever_the_order_of_import() => AssertGrouping(text => text);

    [Fact]
    public void Other_names_for_all_outlets_people_and_places_change_nothing() =>
        AssertGrouping(text => SeedPages.Renamed.Aggregate(text, (page, name) => page.Replace(name.From, name.To, StringComparison.Ordinal)));

    private static void AssertGrouping(Func<string, string> rename)
    {
        var pages = SeedPages.Read(rename);
        var faults = new List<string>();
        foreach (var order in Orders([0, 1, 2, 3, 4]))
        {
            var grouped = Grouped.Stream(order.Select((page, arrival) => pages[page] with { Id = arrival + 1 }));
            var found = grouped.StoriesBy(arrival => order[(int)arrival - 1]);
            var line = LineOf(grouped, order);
            if (found != "0+1 | 2 | 3 | 4" || grouped.LineCount != 1 || line != "3@2021-01-24 2@2024-10 0+1@2025-01-31 4@2025-03-30")
                faults.Add($"{string.Join(',', order)}: {found} in {grouped.LineCount} lines, {line}");
        }

        Assert.Empty(faults);
    }

    private static string LineOf(Grouped grouped, int[] order)
    {
        var dated = StorylineOrder.Settle([.. grouped.Stories.Select(story => new StoryReports(story.Key, [.. story.Value.Select(id => grouped.Signatures[id])]))]);
        return string.Join(' ', dated.Select(story => string.Join('+', grouped.Stories[story.Story].Select(id => order[(int)id - 1]).Order()) + "@" + story.Date));
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 1 ? [items] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
