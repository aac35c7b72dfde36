using System.Collections.Frozen;

namespace Kawaraban.Extract.Dates;

/// <summary>The names of the months in <c>months.txt</c>, from name to number.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, (string Language, int Month)[]> Names = Read();

    private static readonly string[] Persian =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    public static int? NumberOf(string name, string? language)
    {
        if (!Names.TryGetValue(name.Normalize(), out var meanings))
            return null;
        foreach (var (tag, month) in meanings)
        {
            if (tag == language)
                return month;
        }

        return meanings[0].Month;
    }

    /// <summary>The number of a month of the Solar Hijri year (Farvardin is 1).</summary>
    public static int? PersianNumberOf(string name) => Array.IndexOf(Persian, name) is >= 0 and var index ? index + 1 : null;

    private static FrozenDictionary<string, (string Language, int Month)[]> Read()
    {
        var names = new Dictionary<string, List<(string, int)>>(StringComparer.Ordinal);
        foreach (var line in DateTables.Lines("months.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var months = line[(colon + 1)..].Split(',');
            for (var month = 0; month < months.Length; month++)
            {
                foreach (var name in Forms(months[month]))
                {
                    if (!names.TryGetValue(name, out var meanings))
                        names.Add(name, meanings = []);
                    meanings.Add((line[..colon], month + 1));
                }
            }
        }

        return names.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    // Two of the Levantine names are two words; they are told from two forms by their known second word.
    private static IEnumerable<string> Forms(string month)
    {
        var forms = month.Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < forms.Length; i++)
        {
            if (i + 1 < forms.Length && forms[i + 1] is "الثاني" or "الأول")
                yield return forms[i] + " " + forms[++i];
            else
                yield return forms[i];
        }
    }
}

/// <summary>The word lists of this folder, carried in the assembly.</summary>
internal static class DateTables
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DateTables).Assembly.GetManifestResourceStream("Kawaraban.Extract.Dates." + name)!;
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
