namespace Kawaraban.Relate.Text;

/// <summary>
/// Reads the names of scripts that put spaces between words and capitals before names. A run of capitalised words is taken apart into
/// countries, a title with its field ("Japanese Defense Minister", "Secretary of State") and the name behind it.
/// </summary>
internal sealed partial class SpacedNames(string text, string? language, List<FoundName> found)
{
    private const int LongestRun = 9;

    private readonly List<NameToken> _tokens = NameToken.Read(text);
    private HashSet<string> _lowerCase = [];
    private HashSet<string> _capitalInside = [];
    private readonly HashSet<string> _alone = [];

    // In German every noun is capitalised: a capital alone says nothing there.
    private readonly bool _capitalsAreCommon = language is not null && language.StartsWith("de", StringComparison.OrdinalIgnoreCase);

    public void Read()
    {
        if (_tokens.Count == 0)
            return;
        _lowerCase = [.. _tokens.Where(token => !token.IsCapital).Select(token => token.Folded)];
        _capitalInside = [.. _tokens.Where(token => token is { IsCapital: true, IsFirst: false }).Select(token => token.Folded)];
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i] is { IsCapital: true, IsGlued: false } && (i + 1 == _tokens.Count || !_tokens[i + 1].IsGlued))
                _alone.Add(_tokens[i].Folded);
        }
        for (var i = 0; i < _tokens.Count;)
        {
            var end = EndOfRun(i);
            var start = SkipSentenceWords(i, end);
            if (start < end)
                ReadRun(start, end);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>The end of the run of capitalised words (and the small words inside names) that begins here.</summary>
    private int EndOfRun(int start)
    {
        if (!IsNameWord(start))
            return start;
        var end = start + 1;
        while (end < _tokens.Count && end - start < LongestRun && !_tokens[end].IsApart && !IsPossessive(end - 1) && !JoinsTwoNames(end))
        {
            if (IsNameWord(end))
                end++;
            else if (NameWords.Particles.Contains(_tokens[end].Folded) && end + 1 < _tokens.Count && IsNameWord(end + 1) && !_tokens[end + 1].IsApart && BindsAcross(start, end))
                end += 2;
            else
                break;
        }
        return end;
    }

    private bool IsPossessive(int at)
    {
        var end = _tokens[at].End;
        return end + 1 < text.Length && Scripts.IsApostrophe(text[end]) && text[end + 1] is 's' or 'S';
    }

    // "Veltoria-Norlandia treaty" joins two names when the first also stands alone; "Indo-Pacific" is one.
    private bool JoinsTwoNames(int at) => _tokens[at].IsGlued && _alone.Contains(_tokens[at - 1].Folded) && Countries.Spaced(_tokens[at - 1].Folded) is null;

    // "Secretary of Defense", "Bank of Japan", "Vincent van Loon"; but not "Nakatani of Japan" nor "the Senate for Texas".
    private bool BindsAcross(int start, int particle)
    {
        if (_tokens[particle].Folded is not ("of" or "for"))
            return true;
        for (var i = start; i < particle; i++)
        {
            if (IsTitle(i) || NameWords.OrganisationWords.Contains(_tokens[i].Folded) || NameWords.PlaceWords.Contains(_tokens[i].Folded))
                return true;
        }
        return false;
    }

    private bool IsNameWord(int at)
    {
        var token = _tokens[at];
        return token.IsCapital && !IsTime(at) && token.Folded is not ("i" or "article") && !NameWords.Numbers.Contains(token.Folded) && !IsElidedPronoun(token);
    }

    private bool IsElidedPronoun(NameToken token) => text[token.Start] == 'I' && token.End > token.Start + 1 && Scripts.IsApostrophe(text[token.Start + 1]);

    private bool IsTime(int at)
    {
        var word = _tokens[at].Folded;
        if (!NameWords.CalendarOrPerson.Contains(word))
            return NameWords.Calendar.Contains(word);
        return (at > 0 && (NameWords.BeforeTimes.Contains(_tokens[at - 1].Folded) || StartsWithDigit(at - 1)))
            || (at + 1 < _tokens.Count && StartsWithDigit(at + 1));
    }

    private bool StartsWithDigit(int at) => _tokens[at].Folded.Length > 0 && char.IsDigit(_tokens[at].Folded[0]);

    /// <summary>A sentence begins with a capital whatever its first word is.</summary>
    private int SkipSentenceWords(int start, int end)
    {
        while (start < end && IsOrdinary(start, end))
            start++;
        return start;
    }

    private bool IsOrdinary(int at, int end)
    {
        var token = _tokens[at];
        if (token.IsAllCapitals && token.Folded.Length > 1)
            return false;
        if (IsStopWord(token.Folded) && Countries.Spaced(token.Folded) is null)
            return token.IsFirst || token.Folded is "the" or "a" or "an" or "and" or "in" or "of";
        if (!token.IsFirst || IsTitle(at) || NameWords.Honorifics.Contains(token.Folded) || Countries.Spaced(token.Folded) is not null)
            return false;
        if (_lowerCase.Contains(token.Folded))
            return true;
        if (_capitalInside.Contains(token.Folded))
            return false;
        // A lone capitalised word at the start that the text never repeats: a name only when somebody speaks.
        return end - at == 1 ? !SpeechFollows(end) && !IsPairedWithName(end) : token.Folded.EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>The lists of grammar words are kept stemmed.</summary>
    private bool IsStopWord(string folded)
    {
        Span<char> stem = stackalloc char[folded.Length + 2];
        folded.CopyTo(stem);
        return Words.IsStopWord(stem[..Stems.Cut(stem, folded.Length, Words.StemmingFor(language))], language);
    }

    // "Ostmark and Norlandia have…": what is paired with a name is one.
    private bool IsPairedWithName(int end) =>
        end + 1 < _tokens.Count && _tokens[end].Folded is "and" or "dan" or "et" or "und" && !_tokens[end].IsApart && IsNameWord(end + 1);

    private void ReadRun(int start, int end)
    {
        var i = start;
        var roleStart = LookBackForRole(start);
        while (i < end)
        {
            var country = LongestCountry(i, end, out var words);
            var role = EndOfRole(country is null ? i : i + words, end);
            if (role > 0)
            {
                if (country is not null)
                    AddCountry(i, i + words, country);
                roleStart = roleStart < 0 ? i : roleStart;
                i = role;
                continue;
            }
            if (country is not null && !IsWithinName(i, words, end, roleStart))
            {
                AddCountry(i, i + words, country);
                i += words;
                continue;
            }
            if (roleStart >= 0 && i + 1 < end && _tokens[i].Folded is "of" or "for")
            {
                AddName(i + 1, end, null);
                break;
            }
            var nameEnd = EndOfName(i, end);
            var before = RoleBefore(ref roleStart, i);
            // "told his counterpart Veltoria's plan": what owns something in one word is not the counterpart.
            AddName(i, nameEnd, nameEnd - i == 1 && i > 0 && IsPossessive(i) && IsTitle(i - 1) && !_tokens[i - 1].IsCapital ? null : before);
            // "Veltorian Defense Minister Oru Tamaki": what stands before the title belongs to the role.
            roleStart = nameEnd < end && EndOfRole(nameEnd, end) > 0 ? i : roleStart;
            i = nameEnd;
        }
        // "Minister of Defense of Japan, Gen Nakatani": the role stands alone and the name follows a comma.
        if (roleStart >= 0 && roleStart < end && end < _tokens.Count && _tokens[end].FollowsComma && start < end)
            ReadAppositiveName(roleStart, end);
    }

    /// <summary>"Bank of Japan", "South China Sea", "Japan Airlines": the country is a part of a longer name.</summary>
    private bool IsWithinName(int at, int words, int end, int roleStart)
    {
        if (roleStart >= 0 || at + words >= end)
            return false;
        var next = at + words;
        if (_tokens[next].IsGlued && Countries.Spaced(_tokens[next].Folded) is not null)
            return false;
        for (var i = next; i < end && i < next + 4; i++)
        {
            var word = _tokens[i].Folded;
            if (NameWords.OrganisationWords.Contains(word) || NameWords.PlaceWords.Contains(word))
                return true;
        }
        return false;
    }

    private string? LongestCountry(int start, int end, out int words)
    {
        words = 0;
        if (!Countries.MayBegin(_tokens[start].Folded))
            return null;
        for (words = Math.Min(Countries.MostWords, end - start); words > 0; words--)
        {
            var name = words == 1 ? _tokens[start].Folded : string.Join(' ', _tokens.Skip(start).Take(words).Select(token => token.Folded));
            if (words == 1 && _tokens[start] is { IsAllCapitals: false, Folded: "us" })
                continue;
            if (Countries.Spaced(name) is { } code)
                return code;
        }
        return null;
    }

    /// <summary>A name goes on until a country or a role begins in the same run; a hyphen between names binds.</summary>
    private int EndOfName(int start, int end)
    {
        var i = start + 1;
        while (i < end && !BeginsCountry(i, end) && !(EndOfRole(i, end) is var role and > 0 && !IsInsideOrganisation(role, end)))
            i++;
        while (i - 1 > start && NameWords.Particles.Contains(_tokens[i - 1].Folded))
            i--;
        return i;
    }

    private bool BeginsCountry(int at, int end) => LongestCountry(at, end, out var words) is not null && !IsWithinName(at, words, end, -1);

    private bool IsInsideOrganisation(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (NameWords.OrganisationWords.Contains(_tokens[i].Folded))
                return true;
        }
        return false;
    }

    private void AddCountry(int start, int end, string code) => Add(start, end, null, NameKind.Place, code);

    private void AddName(int start, int end, string? role)
    {
        while (start < end && NameWords.Honorifics.Contains(_tokens[start].Folded))
            start++;
        if (start == end || (end - start == 1 && role is null && _tokens[start].Folded.Length < 2))
            return;
        if (_appositive is { } appositive && appositive.Token == start)
            role ??= appositive.Role;
        role ??= RoleBehind(end);
        var kind = KindOf(start, end, role);
        var word = _tokens[start].Folded;
        if (kind == NameKind.Unknown && _capitalsAreCommon && end - start == 1 && !found.Exists(name => name.Words.Length > 1 && name.Words.Contains(word)))
            return;
        Add(start, end, role, kind, null);
    }

    private void Add(int start, int end, string? role, NameKind kind, string? country)
    {
        var from = _tokens[start].Start;
        var to = _tokens[end - 1].End;
        // "U.S." keeps its last stop.
        if (to < text.Length && text[to] == '.' && text.AsSpan(from, to - from).Contains('.'))
            to++;
        var words = new string[end - start];
        for (var i = start; i < end; i++)
            words[i - start] = _tokens[i].Folded;
        found.Add(new FoundName(new NameMention(text[from..to], from, to - from, role), words, kind, country));
    }

    private NameKind KindOf(int start, int end, string? role)
    {
        var last = _tokens[end - 1].Folded;
        if (role is not null)
            return NameKind.Person;
        if (NameWords.PlaceWords.Contains(last) || (end - start > 1 && NameWords.PlaceWords.Contains(_tokens[start].Folded)))
            return NameKind.Place;
        if (IsInsideOrganisation(start, end))
            return NameKind.Organisation;
        if (start > 0 && NameWords.Honorifics.Contains(_tokens[start - 1].Folded))
            return NameKind.Person;
        if (end - start == 1 && _tokens[start] is { IsAllCapitals: true, Folded.Length: >= 2 and <= 6 })
            return NameKind.Organisation;
        if (SpeechFollows(end) || SpeechBefore(start))
            return start > 0 && _tokens[start - 1].Folded == "the" ? NameKind.Organisation : NameKind.Person;
        return start > 0 && !_tokens[start].IsApart && NameWords.Locatives.Contains(_tokens[start - 1].Folded) ? NameKind.Place : NameKind.Unknown;
    }

    private bool SpeechFollows(int end) => end < _tokens.Count && !_tokens[end].IsApart && !_tokens[end].IsGlued && NameWords.Speech.Contains(_tokens[end].Folded);

    private bool SpeechBefore(int start) =>
        start > 0 && !_tokens[start].IsApart && _tokens[start - 1].Folded is "said" or "says" or "ujar" or "kata" or "tutur" or "dijo" or "sagte" or "disse";
}
