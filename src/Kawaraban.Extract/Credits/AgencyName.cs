using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>What a name of an agency or an outlet looks like, and which are known.</summary>
internal static partial class AgencyName
{
    private const int LongestName = 48;
    private const int MostWords = 6;

    private static readonly FrozenSet<string> Known = ReadKnown();

    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>The known agency that a run of ideographs and kana ends with: 「ワシントン共同」, 「国営新華社」, "日本共同社".</summary>
    public static string? KnownEnd(string run)
    {
        for (var start = 0; start <= run.Length - ShortestEnd; start++)
        {
            if (IsKnown(run[start..]))
                return start == 0 || !EverydayWords.Contains(run[start..]) || IsPlace(run.AsSpan(0, start)) ? run[start..] : null;
        }

        return null;
    }

    private const int ShortestEnd = 2;

    // Agencies whose names are words of the language, too: 「日米共同」 is a joint statement. Behind a place they are the agency.
    private static readonly string[] EverydayWords = ["共同", "時事"];

    // Places that news from abroad comes from and that are not written in katakana.
    private static readonly string[] Places = ["北京", "上海", "台北", "香港", "瀋陽", "広州", "平壌", "東京", "大阪", "那覇", "京都"];

    private static bool IsPlace(ReadOnlySpan<char> name) => name.IndexOfAnyExceptInRange('\u30A0', '\u30FF') < 0 || Places.Contains(name.ToString());

    /// <summary>Whether a name is a known agency's, or ends as only names of agencies and outlets do.</summary>
    public static bool IsKnownOrNamedSo(string name) => IsKnown(name) || Institutions.Any(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal));

    private static readonly string[] Institutions = ["通信", "通信社", "新聞", "新報", "ニュース", "放送", "テレビ", "通讯社", "通訊社", "新闻", "新聞網", "新闻网"];

    /// <summary>The name without what is no part of it ("Kyodo News Agency" → "Kyodo"); null where it is no name at all.</summary>
    public static string? Clean(string written)
    {
        var name = Trimmed(written);
        if (IsKnown(name))
            return name;
        if (name.IndexOfAny(['/', '／']) is > 0 and var stroke && IsKnown(name[..stroke].TrimEnd()))
            return name[..stroke].TrimEnd();
        if (KnownEnd(name) is { } end)
            return end;

        name = Trimmed(AgencyWords().Replace(name, ""));
        if (name.StartsWith("The ", StringComparison.Ordinal))
            name = name[4..];
        return name.Length is > 1 and <= LongestName && IsNameLike(name) ? name : null;
    }

    private static string Trimmed(string text) => text.Trim(' ', '.', ',', ';', ':', '。', '，', '、', '"', '“', '”', '\'', '-', '–', '—', '|', '(', ')', '（', '）');

    /// <summary>Words that each begin with a capital, or a short run of a script that has none.</summary>
    private static bool IsNameLike(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords || name.Any(char.IsDigit) || NotEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) || NotNames.Contains(words[0].ToLowerInvariant()))
            return false;
        return words.All(word => !char.IsLower(word[0]) || Connectors.Contains(word) || Domain().IsMatch(word)) && name.Any(char.IsLetter);
    }

    private static readonly string[] Connectors = ["of", "the", "and", "de", "la", "le", "del", "di", "da", "do", "du", "des", "der", "die", "für", "und", "et", "y", "e", "van", "dan",
        "news", "press", "agency", "agence", "agencia", "agenzia", "agência", "agentur", "агентство", "информационное", "інформаційне"];

    // Trades that end as an agency does, and credits of pictures.
    private static readonly string[] NotEndings = [" Photo", " Photos", " Images", " Archive", "旅行社", "旅社", "出版社", "报社", "報社", "杂志社", "雜誌社", "合作社", "公社", "会社", "會社", "神社"];

    private static readonly string[] NotNames =
        ["he", "she", "it", "they", "we", "i", "the", "a", "an", "this", "that", "but", "and", "in", "on", "at", "photo", "file", "image", "journalist", "reporter", "editor", "getty", "shutterstock", "imago", "zuma", "picture", "alamy", "unsplash", "pixabay", "wikimedia", "istock", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "all", "copyright",
        "kementerian", "badan", "kepolisian", "polda", "polres", "bank", "dinas", "akun", "instagram", "twitter", "facebook", "youtube", "tiktok", "whatsapp",
        "同社", "同紙", "同通信", "弊社", "本社", "本報", "本报", "本网", "本網", "本刊", "编辑", "記者", "记者"];

    [GeneratedRegex(@"\s+(?:News Agency|news agency|Press Agency|press agency|News Service|news service|newswire|Newswire)$|^(?:(?:kantor berita|agence|agencia|agência|agenzia|agentur|агентство)\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex AgencyWords();

    [GeneratedRegex(@"^[a-z0-9-]+\.[a-z.]{2,10}$")]
    private static partial Regex Domain();

    private static FrozenSet<string> ReadKnown()
    {
        using var stream = typeof(AgencyName).Assembly.GetManifestResourceStream("Kawaraban.Extract.Credits.agencies.txt")!;
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                names.UnionWith(line.Split('|', StringSplitOptions.TrimEntries));
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
