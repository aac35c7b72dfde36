using System.Text;

namespace Kawaraban.Store;

/// <summary>Reads what a reader typed into parts, from left to right. It never fails: what it cannot understand becomes a problem.</summary>
internal sealed class QueryReader
{
    // Far beyond what a person types, far below what would make one query a burden.
    private const int MostParts = 64;
    private const int Deepest = 8;

    private readonly string _text;
    private readonly List<QueryProblem> _problems = [];
    private int _at;
    private int _depth;
    private int _count;

    private QueryReader(string text) => _text = text;

    public static (IReadOnlyList<QueryPart> Parts, IReadOnlyList<QueryProblem> Problems) Read(string text)
    {
        var reader = new QueryReader(text);
        return (reader.ReadParts(), [.. reader._problems.OrderBy(problem => problem.Position)]);
    }

    // To the end, or to the bracket that closes. OR binds the part before it and the part after it; all else must stand.
    private List<QueryPart> ReadParts()
    {
        var parts = new List<QueryPart>();
        var or = -1;
        while (SkipSpace() && !(_depth > 0 && IsClosing(_text[_at])))
        {
            var start = _at;
            if (TakeJoiner(out var isOr))
            {
                if (!isOr)
                    continue;
                if (parts.Count == 0 || or >= 0)
                    Tell(QueryProblemKind.LooseOr, start, _at);
                else
                    or = start;
            }
            else if (_count >= MostParts)
            {
                Tell(QueryProblemKind.TooLong, start, EndOfWord(start));
                _at = _text.Length;
            }
            else if (ReadPart() is { } part)
            {
                _count++;
                if (or >= 0)
                    parts[^1] = Either(parts[^1], part);
                else
                    parts.Add(part);
                or = -1;
            }
        }

        if (or >= 0)
            Tell(QueryProblemKind.LooseOr, or, EndOfWord(or));
        return parts;
    }

    private static QueryPart.AnyOf Either(QueryPart one, QueryPart other) =>
        new(one is QueryPart.AnyOf any ? [.. any.Parts, other] : [one, other]) { Start = one.Start, Length = other.Start + other.Length - one.Start };

    // OR stands by itself, in capitals where a script has them: "or" is a word. AND is what is meant anyway.
    private bool TakeJoiner(out bool isOr)
    {
        var end = EndOfWord(_at);
        var word = _text.AsSpan(_at, end - _at);
        isOr = word is "OR" or "ATAU" or "|" or "または" or "或" or "或者";
        if (!isOr && word is not "AND")
            return false;
        _at = end;
        return true;
    }

    /// <summary>A part with its minus; null where there is nothing to look for in it.</summary>
    private QueryPart? ReadPart()
    {
        var start = _at;
        while (_at + 1 < _text.Length && _text[_at] is '-' or '−' or '－' or '–' && !char.IsWhiteSpace(_text[_at + 1]))
            _at++;

        var isExcluded = _at > start;
        var part = IsOpening(_text[_at]) ? ReadBracket() : ClosingQuote(_text[_at]) is { } ? ReadPhrase() : ReadWord();
        if (part is null || !isExcluded)
            return part;
        return new QueryPart.Without(part) { Start = start, Length = _at - start };
    }

    private QueryPart? ReadBracket()
    {
        var start = _at++;
        if (_depth == Deepest)
            return null;

        _depth++;
        var parts = ReadParts();
        _depth--;
        if (_at < _text.Length)
            _at++;
        else if (parts.Count > 0)
            Tell(QueryProblemKind.UnclosedBracket, start, start + 1);
        return parts.Count switch
        {
            0 => null,
            1 => parts[0] with { Start = start, Length = _at - start },
            _ => new QueryPart.AllOf(parts) { Start = start, Length = _at - start },
        };
    }

    private QueryPart.Text? ReadPhrase()
    {
        var start = _at;
        var (raw, rawStart) = TakeValue(endsAtBracket: true);
        return Words(raw, rawStart, isQuoted: true, TextField.Anywhere, start);
    }

    private QueryPart? ReadWord()
    {
        var start = _at;
        var end = EndOfWord(start);
        var colon = _text.AsSpan(start, end - start).IndexOfAny(':', '：');
        if (colon > 0)
        {
            var name = _text.Substring(start, colon);
            if (QueryFields.Of(name) is { } field)
            {
                _at = start + colon + 1;
                return ReadField(field, start);
            }

            // A field of some other program, perhaps: what looks like an address, a time or a heading is none.
            if (colon > 1 && name.All(char.IsAsciiLetterLower) && start + colon + 1 < end && char.IsLetter(_text[start + colon + 1]))
                Tell(QueryProblemKind.UnknownField, start, start + colon + 1);
        }

        _at = Math.Max(end, start + 1);
        return Words(_text[start.._at], start, isQuoted: false, TextField.Anywhere, start);
    }

    private QueryPart? ReadField(QueryField field, int start)
    {
        var name = _at;
        SkipSpace();
        if (_at >= _text.Length || (_depth > 0 && IsClosing(_text[_at])))
        {
            Tell(QueryProblemKind.EmptyField, start, name);
            return null;
        }

        var isQuoted = ClosingQuote(_text[_at]) is not null;
        var (raw, rawStart) = TakeValue(endsAtBracket: _depth > 0);
        var value = raw.Normalize(NormalizationForm.FormKC).Trim();
        return field switch
        {
            QueryField.Title => Words(raw, rawStart, isQuoted, TextField.Title, start) ?? Refused(QueryProblemKind.EmptyField),
            QueryField.Outlet => Words(raw, rawStart, isQuoted, TextField.Outlet, start) ?? Refused(QueryProblemKind.EmptyField),
            QueryField.Category => value.Length > 0 ? Placed(new QueryPart.Category(value)) : Refused(QueryProblemKind.EmptyField),
            QueryField.Language => QueryFields.LanguageOf(value) is { } tag ? Placed(new QueryPart.Language(tag)) : Refused(QueryProblemKind.BadLanguage),
            QueryField.Before => QueryFields.DayOf(value) is { } at ? Placed(new QueryPart.Before(at)) : Refused(QueryProblemKind.BadDate),
            QueryField.After => QueryFields.DayOf(value) is { } at ? Placed(new QueryPart.After(at)) : Refused(QueryProblemKind.BadDate),
            QueryField.Age => QueryFields.AgeOf(value) is { } age ? Placed(age) : Refused(QueryProblemKind.BadAge),
            _ => QueryFields.StateOf(value) is { } state ? Placed(new QueryPart.Is(state)) : Refused(QueryProblemKind.BadState),
        };

        QueryPart Placed(QueryPart part) => part with { Start = start, Length = _at - start };

        QueryPart? Refused(QueryProblemKind why)
        {
            Tell(why, start, _at);
            return null;
        }
    }

    // A word, or what stands in quotes. A phrase nobody closed goes on to the end: that is what was meant.
    private (string Raw, int Start) TakeValue(bool endsAtBracket)
    {
        var start = _at;
        if (ClosingQuote(_text[start]) is { } closing)
        {
            var end = _text.IndexOf(closing, start + 1);
            if (end < 0)
                Tell(QueryProblemKind.UnclosedQuote, start, start + 1);
            _at = end < 0 ? _text.Length : end + 1;
            return (_text[(start + 1)..(end < 0 ? _text.Length : end)], start + 1);
        }

        _at = Math.Max(EndOfWord(start, endsAtBracket), start + 1);
        return (_text[start.._at], start);
    }

    private QueryPart.Text? Words(string raw, int rawStart, bool isQuoted, TextField field, int start)
    {
        var words = Relate.Text.Words.Index(raw);
        return words.Count == 0 ? null : new QueryPart.Text(raw, rawStart, words, isQuoted, field) { Start = start, Length = _at - start };
    }

    private void Tell(QueryProblemKind kind, int start, int end) => _problems.Add(new QueryProblem(kind, _text[start..end], start + 1));

    private bool SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at < _text.Length;
    }

    private int EndOfWord(int from, bool endsAtBracket = true)
    {
        while (from < _text.Length && !char.IsWhiteSpace(_text[from]) && ClosingQuote(_text[from]) is null
            && !(endsAtBracket && _depth > 0 && IsClosing(_text[from])))
        {
            from++;
        }

        return from;
    }

    private static bool IsOpening(char c) => c is '(' or '（';

    private static bool IsClosing(char c) => c is ')' or '）';

    private static char? ClosingQuote(char opening) => opening switch
    {
        '"' => '"',
        '＂' => '＂',
        '“' or '„' => '”',
        '「' => '」',
        '『' => '』',
        '«' => '»',
        _ => null,
    };
}
