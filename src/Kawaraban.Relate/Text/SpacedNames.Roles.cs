namespace Kawaraban.Relate.Text;

/// <summary>The titles and roles beside a name: before it, in lower case before it, behind a comma.</summary>
internal sealed partial class SpacedNames
{
    private bool IsTitle(int at)
    {
        var token = _tokens[at];
        return NameWords.Titles.Contains(token.Folded)
            || (NameWords.TitleAbbreviations.Contains(token.Folded) && token.End < text.Length && text[token.End] == '.');
    }

    private void ReadAppositiveName(int roleStart, int start)
    {
        var end = EndOfRun(start);
        if (end - start is >= 2 and <= 4 && LongestCountry(start, end, out _) is null && EndOfRole(start, end) == 0)
            _appositive = (start, text[_tokens[roleStart].Start.._tokens[start - 1].End].Trim());
    }

    private (int Token, string Role)? _appositive;

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
}
