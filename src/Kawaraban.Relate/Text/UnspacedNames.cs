using System.Collections.Frozen;

namespace Kawaraban.Relate.Text;

/// <summary>
/// Reads the names of Japanese and Chinese text, which has neither spaces nor capitals: a title tells that a name stands beside it, before
/// it in Japanese (中谷防衛相, ピート・ヘグセス国防長官), before or after it in Chinese (国防部长张三, 张三部长). Countries are known by name.
/// </summary>
internal static class UnspacedNames
{
    private const int LongestTitle = 8;
    private const int LongestHanName = 4;

    private static readonly FrozenSet<string> Titles = Set(
        """
        首相 総理 総理大臣 外相 防衛相 財務相 法相 経産相 厚労相 文科相 国交相 農相 環境相 総務相 大臣 防衛大臣 外務大臣 財務大臣 副大臣 長官 官房長官 国防長官 国務長官 財務長官
        大統領 副大統領 主席 国家主席 知事 市長 町長 村長 社長 会長 副社長 頭取 委員長 議長 党首 代表 幹事長 書記長 総書記 議員 報道官 大使 司令官 総裁 監督 選手 教授 准教授 氏 さん 容疑者 被告
        裁判官 弁護士 記者 相
        总统 副总统 总理 首相 部长 防长 外长 国防部长 外交部长 国务卿 防卫大臣 防卫相 外务大臣 大臣 主席 国家主席 总书记 书记 省长 市长 州长 议员 议长 发言人 大使 司令 司令官 总裁 董事长 主任 局长 教授 先生 女士
        總統 總理 部長 防長 外長 國防部長 國務卿 防衛大臣 省長 州長 議員 議長 發言人 總裁 董事長 局長
        """);

    /// <summary>Titles that stand before the name in Chinese.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        """
        总统 副总统 总理 首相 部长 防长 外长 国防部长 外交部长 国务卿 防卫大臣 防卫相 外务大臣 大臣 主席 国家主席 总书记 书记 省长 市长 州长 议员 议长 发言人 大使 司令 司令官 总裁 董事长 主任 局长 教授
        總統 總理 部長 防長 外長 國防部長 國務卿 防衛大臣 省長 州長 議員 議長 發言人 總裁 董事長 局長
        """);

    /// <summary>Characters that end a name in running text: particles, verbs of speech and motion, times.</summary>
    private const string Boundaries = "在说說表称稱与與和对對于於将將已也就同及等的是会會向为為指强強宣认認周上下星昨今当當举舉通抵访訪出率主不有到从從被把让讓还還都但并並则則又再日月年时時前后後曾正参參接发發回应應重要可能";

    private static readonly string[] CommonHan =
        ["両国", "两国", "政府", "今回", "同国", "各国", "関係", "新", "前", "元", "現", "副", "両", "米国", "外国", "国防", "防衛", "国家", "代表", "担当", "会談", "新任", "共同", "日米", "美日"];

    /// <summary>Whether the text holds any Han or kana at all.</summary>
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Scripts.IsHan(c) || Scripts.IsKana(c))
                return true;
        }
        return false;
    }

    public static void Read(string text, List<FoundName> found)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = ReadCountry(text, i, found);
            if (next == 0)
                next = ReadTitled(text, i, found);
            if (next == 0)
                next = ReadDottedKatakana(text, i, found);
            i = Math.Max(next, i + 1);
        }
    }

    private static int ReadCountry(string text, int at, List<FoundName> found)
    {
        if (!Scripts.IsHan(text[at]) && !Scripts.IsKatakana(text[at]))
            return 0;
        if (Scripts.IsKatakana(text[at]) && at > 0 && Scripts.IsKatakana(text[at - 1]))
            return 0;
        for (var length = Math.Min(Countries.LongestUnspaced, text.Length - at); length >= 2; length--)
        {
            if (Countries.Unspaced(text.AsSpan(at, length)) is not { } code || SplitsKatakana(text, at + length))
                continue;
            Add(found, text, at, length, null, NameKind.Place, code);
            return at + length;
        }
        return ReadSigns(text, at, found);
    }

    /// <summary>日米, 美日韩: two or more signs in a row that are no other word.</summary>
    private static int ReadSigns(string text, int at, List<FoundName> found)
    {
        var end = at;
        while (end < text.Length && Countries.Sign(text.AsSpan(end, 1)) is not null)
            end++;
        if (end - at < 2 || (end < text.Length && text[end] is '本' or '国' or '國') || (at > 0 && char.IsDigit(text[at - 1])))
            return 0;
        for (var i = at; i < end; i++)
            Add(found, text, i, 1, null, NameKind.Place, Countries.Sign(text.AsSpan(i, 1)));
        return end;
    }

    private static int ReadTitled(string text, int at, List<FoundName> found)
    {
        var length = TitleLength(text, at);
        if (length == 0)
            return 0;
        var title = text.Substring(at, length);
        var start = NameBefore(text, at);
        if (start < at)
        {
            var name = text.AsSpan(start, at - start).TrimEnd("・·").Length;
            Add(found, text, start, name, IsHonorific(title) ? null : title, NameKind.Person, null);
        }
        else if (Leading.Contains(title) && NameAfter(text, at + length) is var end && end > at + length)
        {
            Add(found, text, at + length, end - at - length, title, NameKind.Person, null);
            return end;
        }
        return at + length;
    }

    private static bool IsHonorific(string title) => title is "氏" or "さん" or "先生" or "女士";

    private static int TitleLength(string text, int at)
    {
        if (!Scripts.IsHan(text[at]) && text[at] != 'さ')
            return 0;
        for (var length = Math.Min(LongestTitle, text.Length - at); length > 0; length--)
        {
            if (Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, length)))
                return length;
        }
        return 0;
    }

    /// <summary>Where the name that ends here begins: katakana with its dots, or up to four Han letters after something else.</summary>
    private static int NameBefore(string text, int end)
    {
        var stop = end > 0 && IsDot(text[end - 1]) ? end - 1 : end;
        var start = stop;
        if (start > 0 && Scripts.IsKatakana(text[start - 1]))
        {
            while (start > 0 && (Scripts.IsKatakana(text[start - 1]) || IsDot(text[start - 1])))
                start--;
            while (start < stop && IsDot(text[start]))
                start++;
            return stop - start >= 2 && Countries.Unspaced(text.AsSpan(start, stop - start)) is null ? start : end;
        }
        while (start > 0 && Scripts.IsHan(text[start - 1]) && !Boundaries.Contains(text[start - 1], StringComparison.Ordinal))
            start--;
        return stop - start is >= 2 and <= LongestHanName && IsHanName(text.AsSpan(start, stop - start)) ? start : end;
    }

    private static bool IsHanName(ReadOnlySpan<char> name)
    {
        if (Countries.Unspaced(name) is not null || Countries.Sign(name[..1]) is not null || Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            return false;
        foreach (var word in CommonHan)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) || (word.Length > 1 && name.EndsWith(word, StringComparison.Ordinal)))
                return false;
        }
        return true;
    }

    private static int NameAfter(string text, int start)
    {
        var end = start;
        var dots = 0;
        while (end < text.Length && (Scripts.IsHan(text[end]) || (IsDot(text[end]) && end > start)) && end - start < LongestHanName + dots * LongestHanName && !Boundaries.Contains(text[end], StringComparison.Ordinal))
        {
            dots += IsDot(text[end]) ? 1 : 0;
            end++;
        }
        return end - start >= 2 && TitleLength(text, start) == 0 && IsHanName(text.AsSpan(start, end - start)) ? end : start;
    }

    /// <summary>Katakana parted by a dot is a foreign name even without a title: ピート・ヘグセス.</summary>
    private static int ReadDottedKatakana(string text, int at, List<FoundName> found)
    {
        if (!Scripts.IsKatakana(text[at]) || (at > 0 && (Scripts.IsKatakana(text[at - 1]) || IsDot(text[at - 1]))))
            return 0;
        var end = at;
        var dots = 0;
        while (end < text.Length && (Scripts.IsKatakana(text[end]) || (IsDot(text[end]) && end + 1 < text.Length && Scripts.IsKatakana(text[end + 1]))))
        {
            dots += IsDot(text[end]) ? 1 : 0;
            end++;
        }
        if (dots == 0 || TitleLength(text, Math.Min(end, text.Length - 1)) > 0)
            return end == text.Length || dots > 0 ? 0 : end;
        Add(found, text, at, end - at, null, NameKind.Unknown, null);
        return end;
    }

    private static bool IsDot(char c) => c is '・' or '·' or '＝' or '•';

    private static bool SplitsKatakana(string text, int end) =>
        end < text.Length && Scripts.IsKatakana(text[end - 1]) && Scripts.IsKatakana(text[end]);

    private static void Add(List<FoundName> found, string text, int start, int length, string? role, NameKind kind, string? country)
    {
        var name = text.Substring(start, length);
        var words = name.Split(['・', '·', '＝', '•'], StringSplitOptions.RemoveEmptyEntries);
        found.Add(new FoundName(new NameMention(name, start, length, role), words.Length == 0 ? [name] : words, kind, country));
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
