using BenchmarkDotNet.Attributes;
using Kawaraban.Parse;

namespace Kawaraban.Bench;

/// <summary>All the feeds of a folder, one after the other: <c>KAWARABAN_BENCH_FEEDS=DIR</c>. <c>lab bench --feeds DIR</c> says it in megabytes a second.</summary>
[MemoryDiagnoser]
public class RealFeedsBench
{
    private const string Folder = "KAWARABAN_BENCH_FEEDS";

    private byte[][] _feeds = [];

    [GlobalSetup]
    public void Read()
    {
        var folder = Environment.GetEnvironmentVariable(Folder)
            ?? throw new InvalidOperationException($"Name a folder of feeds: {Folder}=DIR");
        _feeds = [.. Directory.GetFiles(folder).Where(path => !path.EndsWith(".headers.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    [Benchmark]
    public int Parse() => _feeds.Count(feed => FeedParser.Parse(feed, FeedContext.None) is ParseResult.Parsed);
}
