namespace Kawaraban.Extract.Content;

/// <summary>Scripts whose words are not parted by spaces.</summary>
internal static class Script
{
    /// <summary>Chinese, Japanese, Thai, Lao, Burmese, Khmer; Korean parts words but writes a syllable a sign.</summary>
    public static bool IsUnspaced(char c) => c >= '\u0e00' && c is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff')
        or (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af');
}
