using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;

namespace Kawaraban.Tests.Relate;

/// <summary>Short reports for the tests of coverage: each text an article of its own outlet, ids from 1.</summary>
internal static class Reports
{
    public static CoverageInput Report(long id, string outlet, string text, long? copyOf = null, string language = "en") =>
        new(new Article { Id = id, Outlet = outlet, Language = language, Text = text }, copyOf);

    public static StoryCoverage Cover(params string[] texts) => CoverageBuilder.Of([.. texts.Select((text, i) => Report(i + 1, $"Outlet {i + 1}", text))]);

    public static long[] Articles(Claim claim) => [.. claim.Sentences.Select(sentence => sentence.Article).Distinct().Order()];
}
