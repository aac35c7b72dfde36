using System.Text;

namespace Kawaraban.Extract.Language;

/// <summary>Writing systems, as far as they tell languages apart.</summary>
internal enum Script
{
    None, Latin, Cyrillic, Greek, Arabic, Hebrew, Devanagari, Han, Kana, Hangul, Thai, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada,
    Malayalam, Sinhala, Lao, Burmese, Georgian, Ethiopic, Khmer, Armenian, Odia, Tibetan,
}

/// <summary>Which characters belong to a script, and which languages are written in it.</summary>
internal static class Scripts
{
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0041, 0x005A, Script.Latin), (0x0061, 0x007A, Script.Latin), (0x00C0, 0x024F, Script.Latin), (0x0370, 0x03FF, Script.Greek),
        (0x0400, 0x052F, Script.Cyrillic), (0x0530, 0x058F, Script.Armenian), (0x0590, 0x05FF, Script.Hebrew), (0x0600, 0x06FF, Script.Arabic),
        (0x0750, 0x077F, Script.Arabic), (0x0900, 0x097F, Script.Devanagari), (0x0980, 0x09FF, Script.Bengali), (0x0A00, 0x0A7F, Script.Gurmukhi),
        (0x0A80, 0x0AFF, Script.Gujarati), (0x0B00, 0x0B7F, Script.Odia), (0x0B80, 0x0BFF, Script.Tamil), (0x0C00, 0x0C7F, Script.Telugu),
        (0x0C80, 0x0CFF, Script.Kannada), (0x0D00, 0x0D7F, Script.Malayalam), (0x0D80, 0x0DFF, Script.Sinhala), (0x0E00, 0x0E7F, Script.Thai),
        (0x0E80, 0x0EFF, Script.Lao), (0x0F00, 0x0FFF, Script.Tibetan), (0x1000, 0x109F, Script.Burmese), (0x10A0, 0x10FF, Script.Georgian),
        (0x1100, 0x11FF, Script.Hangul), (0x1200, 0x137F, Script.Ethiopic), (0x1780, 0x17FF, Script.Khmer), (0x1C90, 0x1CBF, Script.Georgian),
        (0x1E00, 0x1EFF, Script.Latin), (0x1F00, 0x1FFF, Script.Greek), (0x3041, 0x309F, Script.Kana), (0x30A1, 0x30FA, Script.Kana),
        (0x3400, 0x4DBF, Script.Han), (0x4E00, 0x9FFF, Script.Han), (0xAC00, 0xD7AF, Script.Hangul), (0xF900, 0xFAFF, Script.Han),
        (0xFB50, 0xFDFF, Script.Arabic), (0xFE70, 0xFEFE, Script.Arabic), (0xFF66, 0xFF9D, Script.Kana), (0x20000, 0x3FFFF, Script.Han),
    ];

    public static Script Of(Rune rune)
    {
        if (rune.Value < 0x80)
            return rune.Value is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? Script.Latin : Script.None;

        var low = 0;
        var high = Blocks.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, script) = Blocks[middle];
            if (rune.Value < first)
                high = middle - 1;
            else if (rune.Value > last)
                low = middle + 1;
            else
                return script;
        }

        return Script.None;
    }

    /// <summary>The language of a script that one language of the news alone is written in; null where words must decide.</summary>
    public static string? OnlyLanguage(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Hangul => "ko",
        Script.Thai => "th",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Odia => "or",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Lao => "lo",
        Script.Burmese => "my",
        Script.Georgian => "ka",
        Script.Ethiopic => "am",
        Script.Khmer => "km",
        Script.Armenian => "hy",
        Script.Tibetan => "bo",
        _ => null,
    };

    public static bool Writes(string language, Script script) => language switch
    {
        "ja" => script is Script.Kana or Script.Han,
        "zh" or "zh-hans" or "zh-hant" => script is Script.Han,
        "sr" => script is Script.Cyrillic or Script.Latin,
        _ => OnlyLanguage(script) is { } only ? only == language : WordModel.ScriptOf(language) == script,
    };
}

/// <summary>How many letters of each script a text holds.</summary>
internal readonly struct ScriptCounts
{
    private readonly int[] counts;

    private ScriptCounts(int[] counts) => this.counts = counts;

    public int this[Script script] => counts[(int)script];

    /// <summary>The script most letters belong to. An ideograph or a syllable says as much as two letters of an alphabet.</summary>
    public Script Dominant
    {
        get
        {
            var best = Script.None;
            var most = 0;
            for (var script = Script.Latin; (int)script < counts.Length; script++)
            {
                var weight = counts[(int)script] * (script is Script.Han or Script.Kana or Script.Hangul ? 2 : 1);
                if (weight > most)
                    (best, most) = (script, weight);
            }

            return best;
        }
    }

    public static ScriptCounts Of(ReadOnlySpan<char> text)
    {
        var counts = new int[Enum.GetValues<Script>().Length];
        foreach (var rune in text.EnumerateRunes())
            counts[(int)Scripts.Of(rune)]++;
        counts[(int)Script.None] = 0;
        return new ScriptCounts(counts);
    }
}
