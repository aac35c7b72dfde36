namespace Kawaraban.Parse.Dates;

/// <summary>
/// Reads a date word by word and number by number, in whatever order they come: what has colons is the time, a sign behind the time
/// is the zone, a word is a month, a zone, half a day or nothing; the two or three numbers left are year, month and day.
/// </summary>
internal ref struct DateReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly DateNumbers _numbers = new();
    private int _at;
    private TimeSpan? _time;
    private bool? _isAfternoon;
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
                : char.IsLetter(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark ? ReadWord()
                : ReadMark(letter);
            if (!isRead)
                return null;
        }

        return Instant();
    }

    private bool ReadMark(char letter)
    {
        _at++;
        if (letter == '(')
        {
            // "GMT+0000 (Coordinated Universal Time)"
            var close = _text[_at..].IndexOf(')');
            _at = close < 0 ? _text.Length : _at + close + 1;
        }

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
        if (_time is null && _at < _text.Length && digits.Length <= 2 && FollowedByHalfDay())
        {
            _time = TimeSpan.FromHours(int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));
            return true;
        }

        return _numbers.Add(digits, start > 0 ? _text[start - 1] : ' ');
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
        return _at == start || _at - start > most ? null : int.Parse(_text[start.._at], System.Globalization.CultureInfo.InvariantCulture);
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
        if (_time is null)
            return sign < 0;
        if (!char.IsAsciiDigit(_text[_at]))
            return false;

        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        var value = _at - start > 4 ? 9999 : int.Parse(_text[start.._at], System.Globalization.CultureInfo.InvariantCulture);
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
        while (_at < _text.Length && (char.IsLetter(_text[_at]) || _text[_at] is '/' or '_' || char.GetUnicodeCategory(_text[_at]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            _at++;
        if (_at + 1 < _text.Length && _text[_at] == '.' && _text[_at + 1] is 'm' or 'M')
            _at += 2;

        var written = _text[start.._at];
        return written.Contains('/') ? TakeNamedZone(written) : TakeWord(written, DateWords.Plain(written));
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
        if (DateWords.IsAfternoon(word) is { } isAfternoon)
        {
            _isAfternoon = isAfternoon;
            if (written[0] >= '가')
                TakeKorean();
        }
        else if (word is "년" or "월" or "일" or "年" or "月" or "日" or "時" or "分")
        {
            if (written[0] >= '가')
                TakeKorean();
        }
        else if (_time is not null && DateWords.Zone(word) is { } minutes)
        {
            _zoneMinutes ??= minutes;
        }
        else if (DateWords.Month(word) is { } month && (_numbers.Count > 0 || _numbers.MonthWord is null || !_numbers.IsComplete))
        {
            return TakeMonth(word, month);
        }
        else
        {
            return TakeOther(written, word);
        }

        return true;
    }

    private bool TakeMonth(string word, int month)
    {
        _numbers.Day ??= DateWords.Day(word);
        if (_time is not null && _numbers.MonthWord is not null)
            return false;
        _numbers.MonthWord = month;
        return true;
    }

    private bool TakeOther(ReadOnlySpan<char> written, string word)
    {
        // Before the date: the name of a day, in any language. Behind the time: a zone we do not know, taken as UTC.
        if (_numbers.Count == 0 && _numbers.MonthWord is null)
        {
            _numbers.Day ??= DateWords.Day(word);
            return true;
        }

        return DateWords.IsNothing(word) || DateWords.Zone(word) is not null || DateWords.Day(word) is not null
            || (_time is not null && written.Length <= 5 && written.IndexOfAnyExceptInRange('A', 'Z') < 0);
    }

    // Feeds that write their dates in Korean mean Korean time.
    private void TakeKorean() => _zoneMinutes ??= 9 * 60;

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
        var offset = _zone?.GetUtcOffset(new DateTime(Math.Min(local, DateTime.MaxValue.Ticks))) ?? TimeSpan.FromMinutes(_zoneMinutes ?? 0);
        var ticks = local - offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
