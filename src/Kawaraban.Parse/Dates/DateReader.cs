using System.Globalization;

namespace Kawaraban.Parse.Dates;

/// <summary>
/// Reads a date word by word and number by number, in whatever order they come: what has colons is the time, a sign behind the time
/// is the zone, a word is a month, a zone, half a day or nothing; the two or three numbers left are year, month and day.
/// </summary>
internal ref struct DateReader(ReadOnlySpan<char> text)
{
    // Feeds that write their dates in Korean mean Korean time.
    private const int KoreanMinutes = 9 * 60;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly DateNumbers _numbers = new();
    private int _at;
    private TimeSpan? _time;
    private bool? _isAfternoon;
    private bool _isKorean;
    private int? _zoneMinutes;
    private TimeZoneInfo? _zone;

    /// <summary>The instant, or null when the text is no date.</summary>
    public DateTimeOffset? Read()
    {
        while (_at < _text.Length)
        {
            var letter = _text[_at];
            var isRead = char.IsAsciiDigit(letter) ? ReadNumber()
                : letter is '+' or '-' or '−' ? ReadSign()
                : IsWordLetter(letter) ? ReadWord()
                : SkipMark(letter);
            if (!isRead)
                return null;
        }

        return Instant();
    }

    private static bool IsWordLetter(char letter) => char.IsLetter(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Marks part words and numbers, no more; what is in brackets explains the zone: "GMT+0000 (Coordinated Universal Time)".
    private bool SkipMark(char letter)
    {
        _at++;
        if (letter != '(')
            return true;
        var close = _text[_at..].IndexOf(')');
        _at = close < 0 ? _text.Length : _at + close + 1;
        return true;
    }

    private bool ReadNumber()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        if (_at < _text.Length && _text[_at] == ':')
        {
            _at = start;
            return ReadTime();
        }

        var digits = _text[start.._at];
        if (_time is null && digits.Length <= 2 && IsHour(digits))
            return ReadWordedTime(digits);
        if (_time is null && _at < _text.Length && digits.Length <= 2 && FollowedByHalfDay())
        {
            _time = TimeSpan.FromHours(int.Parse(digits, CultureInfo.InvariantCulture));
            return true;
        }

        if (_time is null && _numbers.IsComplete && digits.Length is 4 or 6 && char.ToUpperInvariant(_text[start - 1]) == 'T')
            return TakeCompactTime(digits);

        if (digits.Length == 3 && _at - 4 >= 0 && _text[_at - 4] == '-' && (_at == _text.Length || _text[_at] != '-'))
            return _numbers.AddDayOfYear(int.Parse(digits, CultureInfo.InvariantCulture));

        return _numbers.Add(digits, start > 0 ? _text[start - 1] : ' ');
    }

    // "8h30", "8時05分", "오후 8시"; and behind a whole date also "8.30", as half of Europe writes it.
    private readonly bool IsHour(ReadOnlySpan<char> digits) => _at < _text.Length && _text[_at] switch
    {
        'h' or 'H' => _at + 1 >= _text.Length || !char.IsAsciiLetter(_text[_at + 1]),
        '時' or '时' or '点' or '點' or '시' => true,
        '.' => _numbers.IsComplete && _at + 2 < _text.Length && char.IsAsciiDigit(_text[_at + 1]) && char.IsAsciiDigit(_text[_at + 2]) && digits.Length > 0,
        _ => false,
    };

    private bool ReadWordedTime(ReadOnlySpan<char> hours)
    {
        var hour = int.Parse(hours, CultureInfo.InvariantCulture);
        var minute = DigitsBehindMark();
        var second = minute is null ? null : DigitsBehindMark();
        if (hour > 24 || minute > 59 || second > 59)
            return false;
        _time = new TimeSpan(hour, minute ?? 0, second ?? 0);
        return true;
    }

    /// <summary>The number behind one mark that parts hours, minutes and seconds; null where none follows.</summary>
    private int? DigitsBehindMark()
    {
        if (_at >= _text.Length || _text[_at] is not ('h' or 'H' or '.' or '時' or '时' or '点' or '點' or '시' or '分' or '분'))
            return null;
        var mark = _at++;
        while (_at < _text.Length && _text[_at] == ' ' && _text[mark] == '시')
            _at++;
        return Digits(2);
    }

    /// <summary>"20250506T081530Z"</summary>
    private bool TakeCompactTime(ReadOnlySpan<char> digits)
    {
        var value = int.Parse(digits, CultureInfo.InvariantCulture) * (digits.Length == 4 ? 100 : 1);
        if (value / 10000 > 24 || value / 100 % 100 > 59 || value % 100 > 59)
            return false;
        _time = new TimeSpan(value / 10000, value / 100 % 100, value % 100);
        return true;
    }

    private readonly bool FollowedByHalfDay()
    {
        var rest = _text[_at..].TrimStart();
        return rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase);
    }

    private bool ReadTime()
    {
        Span<int> parts = stackalloc int[3];
        var count = 0;
        while (count < 3 && Digits(2) is { } part)
        {
            parts[count++] = part;
            if (_at >= _text.Length || _text[_at] != ':')
                break;
            _at++;
        }

        if (_time is not null || count < 2 || parts[0] > 24 || parts[1] > 59 || parts[2] > 60)
            return false;
        _time = new TimeSpan(parts[0], parts[1], Math.Min(parts[2], 59));
        SkipFraction();
        return _at >= _text.Length || _text[_at] != ':';
    }

    private int? Digits(int most)
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return _at == start || _at - start > most ? null : int.Parse(_text[start.._at], CultureInfo.InvariantCulture);
    }

    private void SkipFraction()
    {
        if (_at + 1 >= _text.Length || _text[_at] is not ('.' or ',') || !char.IsAsciiDigit(_text[_at + 1]))
            return;
        _at++;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
    }

    private bool ReadSign()
    {
        var sign = _text[_at] == '+' ? 1 : -1;
        _at++;
        if (_at >= _text.Length || _text[_at] == ' ')
            return true;
        if (_time is null && !(sign > 0 && _numbers.IsComplete))
            return sign < 0;
        if (!char.IsAsciiDigit(_text[_at]))
            return false;

        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        var value = _at - start > 4 ? 9999 : int.Parse(_text[start.._at], CultureInfo.InvariantCulture);
        var (hours, minutes) = _at - start > 2 ? (value / 100, value % 100) : (value, 0);
        if (_at < _text.Length && _text[_at] == ':')
        {
            _at++;
            if (Digits(2) is not { } afterColon)
                return false;
            minutes = afterColon;
        }

        _zoneMinutes = sign * ((hours * 60) + minutes);
        return hours < 48 && minutes < 60;
    }

    private bool ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && (IsWordLetter(_text[_at]) || _text[_at] is '/' or '_' || IsThaiDot(_at)))
            _at++;
        if (_at + 1 < _text.Length && _text[_at] == '.' && _text[_at + 1] is 'm' or 'M')
            _at += 2;

        var written = _text[start.._at];
        return written.Contains('/') ? TakeNamedZone(written) : TakeWord(written, DateWords.Plain(written));
    }

    // "พ.ค.": Thai shortens its months to letters with dots.
    private readonly bool IsThaiDot(int at) =>
        _text[at] == '.' && at > 0 && at + 1 < _text.Length && _text[at - 1] is >= '\u0E00' and <= '\u0E7F' && _text[at + 1] is >= '\u0E00' and <= '\u0E7F';

    private bool ReadWeek()
    {
        var week = Digits(2);
        if (_at < _text.Length && _text[_at] == '-')
            _at++;
        return week is { } number && _numbers.AddWeek(number, Digits(1) ?? 1);
    }

    private bool TakeNamedZone(ReadOnlySpan<char> written)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(written.ToString(), out var zone))
            return false;
        _zone = zone;
        return true;
    }

    private bool TakeWord(ReadOnlySpan<char> written, string word)
    {
        _isKorean |= written[0] is >= '가' and <= '힣';
        _numbers.IsForeign |= !System.Text.Ascii.IsValid(written);
        if (word == "w" && _numbers.Count == 1 && _at < _text.Length && char.IsAsciiDigit(_text[_at]))
            return ReadWeek();
        if (DateWords.EraBefore(word) is { } began)
            _numbers.EraBegan = began;
        if (DateWords.IsAfternoon(word) is { } isAfternoon)
            _isAfternoon = isAfternoon;
        else if (_time is not null && DateWords.Zone(word) is { } minutes)
            _zoneMinutes ??= minutes;
        else if (DateWords.Month(word) is { } month)
            TakeMonth(word, month);
        else
            return TakeOther(written, word);
        return true;
    }

    // "mar., 01 déc. 2020": the first month was a Tuesday. What follows a whole date is no month.
    private readonly void TakeMonth(string word, int month)
    {
        _numbers.Day ??= DateWords.Day(word);
        if (_numbers.MonthWord is null || !_numbers.IsComplete)
            _numbers.MonthWord = month;
    }

    private bool TakeOther(ReadOnlySpan<char> written, string word)
    {
        // Before the date: the name of a day, in any language. Behind the time: a zone we do not know, taken as UTC.
        if (_numbers.Count == 0 && _numbers.MonthWord is null)
        {
            if (!_numbers.IsForeign)
                _numbers.Day ??= DateWords.Day(word);
            return true;
        }

        return DateWords.IsNothing(word) || DateWords.Zone(word) is not null || DateWords.Day(word) is not null
            || (_time is not null && written.Length <= 5 && written.IndexOfAnyExceptInRange('A', 'Z') < 0);
    }

    private readonly DateTimeOffset? Instant()
    {
        if (_numbers.Instant is { } instant)
            return instant;
        if (_numbers.Resolve() is not { } date)
            return null;

        var time = _time ?? TimeSpan.Zero;
        if (_isAfternoon is { } isAfternoon && time.Hours is >= 1 and <= 12)
            time += TimeSpan.FromHours((isAfternoon ? 12 : 0) - (time.Hours == 12 ? 12 : 0));
        var local = date.ToDateTime(TimeOnly.MinValue).Ticks + time.Ticks;
        var offset = _zone?.GetUtcOffset(new DateTime(Math.Min(local, DateTime.MaxValue.Ticks)))
            ?? TimeSpan.FromMinutes(_zoneMinutes ?? (_isKorean ? KoreanMinutes : 0));
        var ticks = local - offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
