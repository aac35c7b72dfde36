namespace Kawaraban.Relate.Text;

/// <summary>
/// Reads the names of scripts that put spaces between words and capitals before names. A run of capitalised words is taken apart into
/// countries, a title with its field ("Japanese Defense Minister", "Secretary of State") and the name behind it.
/// </summary>
internal sealed class SpacedNames(string text, string? language, List<FoundName> found)
{
    private const int LongestRun = 9;

    private readonly List<NameToken> _tokens = NameToken.Read(text);
    private HashSet<string> _lowerCase = [];
    private HashSet<string> _capitalInside = [];

    // In German every noun is capitalised: a capital alone says nothing there.
    private readonly bool _capitalsAreCommon = language is not null && language.StartsWith("de", StringComparison.OrdinalIgnoreCase);

    public void Read()
    {
        if (_tokens.Count == 0)
            return;
        _lowerCase = [.. _tokens.Where(token => !token.IsCapital).Select(token => token.Folded)];
        _capitalInside = [.. _tokens.Where(token => token is { IsCapital: true, IsFirst: false }).Select(token => token.Folded)];
        for (var i = 0; i < _tokens.Count;)
        {
            var end = EndOfRun(i);
            if (end > i)
                ReadRun(SkipSentenceWords(i, end), end);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>The end of the run of capitalised words (and the small words inside names) that begins here.</summary>
    private int EndOfRun(int start)
    {
        if (!IsNameWord(start))
            return start;
        var end = start + 1;
        while (end < _tokens.Count && end - start < LongestRun && !_tokens[end].IsApart)
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

    private bool IsTitle(int at)
    {
        var token = _tokens[at];
        return NameWords.Titles.Contains(token.Folded)
            || (NameWords.TitleAbbreviations.Contains(token.Folded) && token.End < text.Length && text[token.End] == '.');
    }

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
        return end - at == 1 ? !SpeechFollows(end) : token.Folded.EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>The lists of grammar words are kept stemmed.</summary>
    private bool IsStopWord(string folded)
    {
        Span<char> stem = stackalloc char[folded.Length + 2];
        folded.CopyTo(stem);
        return Words.IsStopWord(stem[..Stems.Cut(stem, folded.Length, Words.StemmingFor(language))], language);
    }

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
            AddName(i, nameEnd, RoleBefore(ref roleStart, i));
            // "Veltorian Defense Minister Oru Tamaki": what stands before the title belongs to the role.
            roleStart = nameEnd < end && EndOfRole(nameEnd, end) > 0 ? i : roleStart;
            i = nameEnd;
        }
        // "Minister of Defense of Japan, Gen Nakatani": the role stands alone and the name follows a comma.
        if (roleStart >= 0 && roleStart < end && end < _tokens.Count && _tokens[end].FollowsComma && start < end)
            ReadAppositiveName(roleStart, end);
    }

    private void ReadAppositiveName(int roleStart, int start)
    {
        var end = EndOfRun(start);
        if (end - start is >= 2 and <= 4 && LongestCountry(start, end, out _) is null && EndOfRole(start, end) == 0)
            _appositive = (start, text[_tokens[roleStart].Start.._tokens[start - 1].End].Trim());
    }

    private (int Token, string Role)? _appositive;

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

    /// <summary>The end of "Defense Minister", "Secretary of Defense", "Prime Minister" that begins here; 0 when none does.</summary>
    private int EndOfRole(int start, int end)
    {
        var i = start;
        while (i < end && NameWords.Fields.Contains(_tokens[i].Folded))
            i++;
        var title = i;
        while (i < end && (IsTitle(i) || (i > title && NameWords.Fields.Contains(_tokens[i].Folded))))
            i++;
        if (i < end && i > start && NameWords.OrganisationWords.Contains(_tokens[i].Folded))
            return 0;
        if (i == title)
            return title > start && IsTitle(title - 1) ? title : 0;
        while (i + 1 < end && _tokens[i].Folded is "of" or "for" && (NameWords.Fields.Contains(_tokens[i + 1].Folded) || LongestCountry(i + 1, end, out _) is not null))
        {
            i++;
            if (LongestCountry(i, end, out var words) is not null)
                i += words;
            while (i < end && (NameWords.Fields.Contains(_tokens[i].Folded) || (_tokens[i].Folded == "and" && i + 1 < end)))
                i++;
        }
        return i;
    }

    /// <summary>"its new U.S. counterpart Pete Hegseth", "defense secretary Lloyd Austin": a title in lower case before the run.</summary>
    private int LookBackForRole(int start)
    {
        if (start == 0 || _tokens[start].IsApart || !IsTitle(start - 1))
            return -1;
        var i = start - 1;
        while (i > 0 && !_tokens[i].IsApart && (NameWords.Fields.Contains(_tokens[i - 1].Folded) || IsTitle(i - 1) || Countries.Spaced(_tokens[i - 1].Folded) is not null)
            && !IsStopWord(_tokens[i - 1].Folded))
            i--;
        return i;
    }

    private string? RoleBefore(ref int roleStart, int at)
    {
        if (roleStart < 0 || roleStart >= at)
            return null;
        var role = text[_tokens[roleStart].Start.._tokens[at - 1].End].Trim(' ', ',');
        roleStart = -1;
        return role;
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

    /// <summary>"…, the Japanese defense minister," or "…, president of Dollan Corp.,": a title within the words behind the comma.</summary>
    private string? RoleBehind(int end)
    {
        if (end >= _tokens.Count || !_tokens[end].FollowsComma)
            return null;
        for (var i = end; i < Math.Min(end + 6, _tokens.Count) && (i == end || !_tokens[i].IsApart); i++)
        {
            if (IsTitle(i))
                return BeginsAppositive(end) && EndOfRoleBehind(i) is var last && IsApartOrLast(last + 1) ? text[_tokens[end].Start.._tokens[last].End] : null;
        }
        return null;
    }

    private bool BeginsAppositive(int at) =>
        _tokens[at].Folded is "the" or "a" or "an" or "its" or "their" or "his" or "her" || IsTitle(at) || NameWords.Fields.Contains(_tokens[at].Folded)
        || Countries.Spaced(_tokens[at].Folded) is not null;

    private int EndOfRoleBehind(int title)
    {
        var i = title;
        while (i + 2 < _tokens.Count && _tokens[i + 1].Folded is "of" or "for" && !_tokens[i + 1].IsApart && !_tokens[i + 2].IsApart)
            i += 2;
        while (i > title && i + 1 < _tokens.Count && !_tokens[i + 1].IsApart && _tokens[i + 1].IsCapital)
            i++;
        return i;
    }

    // "in Tokyo, Defense Minister Oru Tamaki": a name follows at once, the role is that one's.
    private bool IsApartOrLast(int at) => at >= _tokens.Count || _tokens[at].IsApart || !_tokens[at].IsCapital;

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

    private bool SpeechFollows(int end) => end < _tokens.Count && !_tokens[end].IsApart && NameWords.Speech.Contains(_tokens[end].Folded);

    private bool SpeechBefore(int start) =>
        start > 0 && !_tokens[start].IsApart && _tokens[start - 1].Folded is "said" or "says" or "ujar" or "kata" or "tutur" or "dijo" or "sagte" or "disse";
}
