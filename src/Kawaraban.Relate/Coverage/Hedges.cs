namespace Kawaraban.Relate.Coverage;

/// <summary>"at least 14" is shown so, not as "14".</summary>
internal static class Hedges
{
    private static readonly string[] Words =
    [
        "at least", "more than", "nearly", "about", "around", "some", "over", "up to", "fewer than", "less than", "almost", "approximately", "roughly",
        "sedikitnya", "setidaknya", "lebih dari", "sekitar", "hampir", "kurang dari", "mindestens", "rund", "etwa", "au moins", "environ", "al menos", "unos",
        "少なくとも", "約", "およそ", "至少", "约", "超过", "近",
    ];

    public static string WithHedge(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        foreach (var word in Words)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return text[(before.Length - word.Length)..end];
        }
        return text[start..end];
    }
}
