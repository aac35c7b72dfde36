using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Kawaraban.Store;

/// <summary>The fields of a query.</summary>
internal enum QueryField
{
    Title,
    Outlet,
    Language,
    Category,
    Before,
    After,
    Age,
    Is,
}

/// <summary>The words by which readers name fields and what stands in them, in the languages of the interface. Values come in their plain form (NFKC).</summary>
internal static class QueryFields
{
    private static readonly FrozenDictionary<string, QueryField> Fields = Table<QueryField>(
        (QueryField.Title, "title headline judul 見出し タイトル 題名 标题 標題"),
        (QueryField.Outlet, "outlet source media sumber 媒体 配信元 出典 来源 媒體"),
        (QueryField.Language, "lang language bahasa 言語 语言 語言"),
        (QueryField.Category, "category kategori カテゴリ カテゴリー 分野 分类 分類 类别"),
        (QueryField.Before, "before until sebelum 以前 より前 前 之前 早于"),
        (QueryField.After, "after since sejak sesudah setelah 以後 以降 之后 晚于"),
        (QueryField.Age, "age umur usia 期間 最近 时间 時間"),
        (QueryField.Is, "is status 状態 状态"));

    private static readonly FrozenDictionary<string, QueryState> States = Table<QueryState>(
        (QueryState.Unread, "unread belum-dibaca belumdibaca 未読 未读"),
        (QueryState.Read, "read dibaca sudah-dibaca 既読 已读"),
        (QueryState.Later, "later nanti baca-nanti 後で 後で読む あとで 稍后 稍后阅读"),
        (QueryState.Liked, "liked suka disukai いいね お気に入り 喜欢 点赞 赞"));

    private static readonly FrozenDictionary<string, AgeUnit> Units = Table<AgeUnit>(
        (AgeUnit.Hours, "h hour hours jam 時間 小时 小時"),
        (AgeUnit.Days, "d day days hari 日 日間 天"),
        (AgeUnit.Weeks, "w week weeks minggu 週 週間 周 星期"),
        (AgeUnit.Months, "m month months bulan か月 ヶ月 ヵ月 カ月 ケ月 个月 個月 月"),
        (AgeUnit.Years, "y year years tahun 年 年間"));

    // As they call themselves and in English every language is known to the system; these are the names in our other languages.
    private static readonly FrozenDictionary<string, string> Languages = Table<string>(
        ("en", "inggris 英語 英语 英文"), ("id", "indonesia インドネシア語 印尼语 印度尼西亚语"), ("ja", "jepang 日本語 日语 日文"),
        ("zh", "mandarin tionghoa 中国語 中文 汉语 漢語"), ("ko", "korea 韓国語 朝鮮語 韩语"), ("th", "thailand タイ語 泰语"), ("ms", "melayu マレー語 马来语"),
        ("vi", "vietnam ベトナム語 越南语"), ("ar", "arab アラビア語 阿拉伯语"), ("fr", "prancis フランス語 法语"), ("de", "jerman ドイツ語 德语"),
        ("es", "spanyol スペイン語 西班牙语"), ("pt", "portugis ポルトガル語 葡萄牙语"), ("ru", "rusia ロシア語 俄语"), ("it", "italia イタリア語 意大利语"),
        ("nl", "belanda オランダ語 荷兰语"), ("hi", "ヒンディー語 印地语"), ("uk", "ukraina ウクライナ語 乌克兰语"), ("tr", "turki トルコ語 土耳其语"));

    private static readonly Lazy<FrozenDictionary<string, string>> NamesOfSystem = new(() => CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.Name is { Length: 2 or 3 })
        .SelectMany(culture => new[] { culture.EnglishName, culture.NativeName }, (culture, name) => (culture.Name, Called: name.ToLowerInvariant()))
        .DistinctBy(pair => pair.Called)
        .ToFrozenDictionary(pair => pair.Called, pair => pair.Name, StringComparer.Ordinal));

    public static QueryField? Of(string name) => Found(Fields, name.Normalize(NormalizationForm.FormKC));

    public static QueryState? StateOf(string value) => Found(States, value);

    /// <summary>The tag of a language that is named by it (en, pt-BR) or by its name in a language of ours or its own; null: none we know.</summary>
    public static string? LanguageOf(string value)
    {
        var name = value.ToLowerInvariant();
        if (Languages.TryGetValue(name, out var tag) || NamesOfSystem.Value.TryGetValue(name, out tag))
            return tag;
        return name.Split('-') is [{ Length: 2 or 3 } primary, .. var regions] && primary.All(char.IsAsciiLetter) && regions.All(region => region.Length is >= 2 and <= 8 && region.All(char.IsAsciiLetterOrDigit))
            ? name
            : null;
    }

    /// <summary>The beginning of a year, a month or a day (2024, 2024-05, 2024/5/17, 2024年5月17日) in UTC; null: not a date.</summary>
    public static DateTimeOffset? DayOf(string value)
    {
        var figures = value.Split(['-', '/', '.', '年', '月', '日'], StringSplitOptions.None);
        if (figures is [.., ""])
            figures = figures[..^1];
        if (figures is not ({ Length: >= 1 and <= 3 } and [{ Length: 4 }, ..]))
            return null;

        int[] parts = [1, 1, 1];
        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i].Length is 0 or > 4 || !int.TryParse(figures[i], NumberStyles.None, CultureInfo.InvariantCulture, out parts[i]))
                return null;
        }

        return parts[0] >= 1 && parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1])
            ? new DateTimeOffset(parts[0], parts[1], parts[2], 0, 0, 0, TimeSpan.Zero)
            : null;
    }

    /// <summary>12h, 3d, 2w, 6m, 1y, or with the unit as a word; null: not an age.</summary>
    public static QueryPart.Age? AgeOf(string value)
    {
        var digits = value.TakeWhile(char.IsAsciiDigit).Count();

        // Three figures of years still lead to a date that there is.
        return digits is >= 1 and <= 3 && Found(Units, value[digits..].Trim()) is { } unit
            ? new QueryPart.Age(int.Parse(value.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture), unit)
            : null;
    }

    private static T? Found<T>(FrozenDictionary<string, T> table, string name)
        where T : struct => table.TryGetValue(name.ToLowerInvariant(), out var found) ? found : null;

    private static FrozenDictionary<string, T> Table<T>(params (T Value, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' '), (row, name) => (name, row.Value)).ToFrozenDictionary(pair => pair.name, pair => pair.Value, StringComparer.Ordinal);
}
