using Kawaraban.Relate.Stories;

namespace Kawaraban.Relate.Storylines;

/// <summary>How much of a story's names stand in another of its line, those of all stories counting least.</summary>
internal sealed class SharedNames
{
    private readonly Dictionary<uint, double>[] _names;

    public SharedNames(IReadOnlyList<StoryReports> stories)
    {
        var named = stories.Select(story => NamesOf(story.Reports)).ToArray();
        _names = [.. named.Select(names => names.ToDictionary(name => name, name => Math.Log(1 + (double)stories.Count / named.Count(other => other.Contains(name)))))];
    }

    /// <summary>The share of one story's names that the other has, 0 to 1. Not the cosine: a story of many reports has many names, and is no less near for it.</summary>
    public double Between(int story, int other)
    {
        var all = _names[story].Values.Sum();
        return all == 0 ? 0 : _names[story].Where(name => _names[other].ContainsKey(name.Key)).Sum(name => name.Value) / all;
    }

    private static HashSet<uint> NamesOf(IReadOnlyList<ArticleSignature> reports) =>
        [.. reports.SelectMany(report => report.Terms).Where(term => term.Name > (Half)0).Select(term => term.Hash)];
}
