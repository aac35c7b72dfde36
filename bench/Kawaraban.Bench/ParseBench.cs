using BenchmarkDotNet.Attributes;
using Kawaraban.Lab;
using Kawaraban.Parse;

namespace Kawaraban.Bench;

/// <summary>Feeds a second and bytes a second on generated feeds of three kinds, and what is allocated for them.</summary>
[MemoryDiagnoser]
public class ParseBench
{
    private byte[] _feed = [];

    /// <summary>What the feed looks like.</summary>
    [Params("rss-escaped", "rss-cdata", "atom-xhtml", "json")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Generate() => _feed = SampleFeeds.Generate(Kind, items: 50, paragraphs: 12);

    [Benchmark]
    public ParseResult Parse() => FeedParser.Parse(_feed, FeedContext.None);
}
