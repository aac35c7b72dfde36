namespace Kawaraban.Relate.Text;

/// <summary>How a word stood in the text before it was folded.</summary>
[Flags]
public enum WordShape
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>It began with a capital letter.</summary>
    Capitalised = 1,

    /// <summary>Two letters or more, all of them capitals: an acronym, or a headline that shouts.</summary>
    AllCapitals = 2,

    /// <summary>It holds a digit.</summary>
    Number = 4,

    /// <summary>Two neighbouring characters of a script that puts no space between words.</summary>
    Bigram = 8,

    /// <summary>It begins the text, or follows the end of a sentence, a line break or an opening quote.</summary>
    First = 16,
}

/// <summary>
/// Reads the words of a text one after another without allocating: folded (<see cref="Folding"/>), lightly stemmed, overlapping
/// bigrams where a script writes no spaces (Han, kana, Hangul, Thai, Lao, Khmer, Burmese). Search and grouping share these words.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text, Stemming stemming)
{
    /// <summary>Longer runs of letters are no words; what is beyond is left out of the token.</summary>
    private const int Longest = 40;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly char[] _token = new char[Longest + 8];
    private readonly Stemming _stemming = stemming;
    private int _next;
    private int _lastEnd;
    private int _length;
    private bool _insideRun;

    public readonly ReadOnlySpan<char> Token => _token.AsSpan(0, _length);

    public int Start { get; private set; }

    public int Length { get; private set; }

    public WordShape Shape { get; private set; }

    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var c = _text[_next];
            if (Scripts.IsUnspaced(c) ? ReadBigram() : char.IsLetterOrDigit(c) && ReadWord())
                return true;
            if (!Scripts.IsUnspaced(c) && !char.IsLetterOrDigit(c))
                _next++;
        }

        return false;
    }

    /// <summary>A run of n characters gives n-1 bigrams; a single character stands alone.</summary>
    private bool ReadBigram()
    {
        var second = Scripts.NextCharacter(_text, _next);
        var isPair = second < _text.Length && Scripts.IsUnspaced(_text[second]);
        var end = isPair ? Scripts.NextCharacter(_text, second) : second;
        var isTail = !isPair && _insideRun;

        if (!isTail)
            Take(_next, end, WordShape.Bigram);
        _insideRun = isPair;
        _next = second;
        return !isTail;
    }

    private bool ReadWord()
    {
        var start = _next;
        var end = EndOfWord(start, out var cut);
        _next = end;
        Take(start, cut, ShapeOf(start, cut));
        _length = (Shape & WordShape.Number) != 0 ? _length : Stems.Cut(_token, _length, _stemming);
        return _length > 0;
    }

    /// <summary>The word's end, and in <paramref name="cut"/> the end of what counts of it (without a possessive 's).</summary>
    private readonly int EndOfWord(int start, out int cut)
    {
        var at = start;
        while (at < _text.Length)
        {
            var c = _text[at];
            var isInside = char.IsAsciiLetterOrDigit(c) || (c >= 0x80 && (char.IsLetterOrDigit(c) || Scripts.IsMark(c)) && !Scripts.IsUnspaced(c));
            if (!isInside && !Binds(start, at))
                break;
            if (!isInside && Scripts.IsApostrophe(c) && IsPossessive(at, out var after))
            {
                cut = at;
                return after;
            }

            at++;
        }

        cut = at;
        return at;
    }

    /// <summary>A point, comma or apostrophe that stands inside a word: 1,200 · 3.5 · U.S. · don't. An elision (l'accord) parts.</summary>
    private readonly bool Binds(int start, int at)
    {
        if (at + 1 >= _text.Length || at == start)
            return false;
        var (before, mark, after) = (_text[at - 1], _text[at], _text[at + 1]);
        if (mark is '.' or ',' or '٫' && char.IsDigit(before) && char.IsDigit(after))
            return true;
        if (mark == '.' && IsInitial(at - 1) && char.IsLetter(after))
            return true;
        return Scripts.IsApostrophe(mark) && char.IsLetter(before) && char.IsLetter(after) && at - start > 2;
    }

    private readonly bool IsInitial(int at) =>
        char.IsLetter(_text[at]) && (at == 0 || _text[at - 1] == '.' || !char.IsLetterOrDigit(_text[at - 1]));

    private readonly bool IsPossessive(int at, out int after)
    {
        after = at + 2;
        return at + 1 < _text.Length && _text[at + 1] is 's' or 'S' && (after >= _text.Length || !char.IsLetterOrDigit(_text[after]));
    }

    private readonly WordShape ShapeOf(int start, int end)
    {
        // Most words of most texts: small letters only, perhaps with a capital before them.
        var word = _text[start..end];
        var shape = char.IsUpper(word[0]) ? WordShape.Capitalised : WordShape.None;
        if (word.Length > 1 && word[1..].IndexOfAnyExceptInRange('a', 'z') < 0 && char.IsAsciiLetter(word[0]))
            return shape;

        var (letters, capitals) = (0, 0);
        foreach (var c in word)
        {
            if (char.IsDigit(c))
                shape |= WordShape.Number;
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= 2 && capitals == letters ? shape | WordShape.AllCapitals : shape;
    }

    private void Take(int start, int end, WordShape shape)
    {
        (Start, Length, Shape) = (start, end - start, BeginsSentence(start) ? shape | WordShape.First : shape);
        _length = Folding.Fold(_text[start..end], _token.AsSpan(0, Longest));
        if ((shape & WordShape.Number) != 0)
            KeepDecimalPoint(end);
        _lastEnd = end;
    }

    /// <summary>Folding drops points and commas, as it must for U.S. and 1,200; in 3.5 the point is the number.</summary>
    private void KeepDecimalPoint(int end)
    {
        var mark = end - 1;
        while (mark > Start && char.IsDigit(_text[mark]))
            mark--;
        var decimals = end - 1 - mark;
        if (_text[mark] is not ('.' or ',') || decimals == 3 || decimals >= _length || _length == Longest)
            return;
        _token.AsSpan(_length - decimals, decimals).CopyTo(_token.AsSpan(_length - decimals + 1));
        _token[_length++ - decimals] = '.';
    }

    private readonly bool BeginsSentence(int start)
    {
        if (_lastEnd == 0)
            return true;
        foreach (var c in _text[Math.Min(_lastEnd, start)..start])
        {
            if (c is '.' or '!' or '?' or ':' or '\n' or '“' or '"' or '‘' or '„' or '«' or '。' or '—')
                return true;
        }

        return false;
    }
}
