using System.Buffers;

namespace Kawaraban.Relate.Text;

/// <summary>Which endings are cut.</summary>
internal enum Stemming
{
    /// <summary>By the script alone: English inflection on Latin letters, case endings on Cyrillic ones. What search uses.</summary>
    ByScript,

    /// <summary>Indonesian and Malay affixes.</summary>
    Indonesian,
}

/// <summary>
/// Light stemming: inflection only, so that a stem is still the word. English after step 1 of Porter's algorithm
/// (https://tartarus.org/martin/PorterStemmer/def.txt); Russian case endings; Indonesian clitics and verb prefixes. It also runs
/// over other languages of the script, where it cuts a plural here and there and does so alike in every text.
/// </summary>
internal static class Stems
{
    private static readonly string[] Cyrillic =
    [
        "иями", "ями", "ами", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ешь", "ает", "яет", "ают", "яют", "ила", "или", "ило",
        "ала", "али", "ало", "ого", "ией", "ием", "иям", "ах", "ях", "ов", "ев", "ей", "ой", "ый", "ий", "ая", "яя", "ое", "ее", "ые",
        "ие", "ую", "юю", "ом", "ем", "ам", "ям", "ых", "их", "ым", "им", "ия", "ью", "ию", "ии", "ет", "ит", "ут", "ют", "ят", "ть",
        "ал", "ил", "ла", "ли", "ло", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й",
    ];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly string[] IndonesianEndings = ["nya", "lah", "kah", "pun", "kan"];
    private static readonly string[] IndonesianPrefixes = ["meng", "meny", "mem", "men", "ber", "ter", "di", "me"];

    /// <summary>Cuts the token in place and returns its new length.</summary>
    public static int Cut(Span<char> token, int length, Stemming stemming)
    {
        if (length < 3)
            return length;
        if (stemming == Stemming.Indonesian && char.IsAsciiLetter(token[0]))
            return CutIndonesian(token, length);
        if (char.IsAsciiLetter(token[0]))
            return CutEnglish(token, length);
        return token[0] is >= 'Ѐ' and <= 'ӿ' ? CutCyrillic(token, length) : length;
    }

    private static int CutEnglish(Span<char> token, int length)
    {
        length = CutPlural(token, length);
        if (length >= 5 && Ends(token, length, "ied"))
            length -= 2;
        else if (length >= 5 && Ends(token, length, "ed") && HasVowel(token[..(length - 2)]))
            length = Restore(token, length - 2);
        else if (length >= 6 && Ends(token, length, "ing") && HasVowel(token[..(length - 3)]))
            length = Restore(token, length - 3);
        // "agree" and "agreed", "strike" and "striking" meet without the last e.
        if (length >= 5 && token[length - 1] == 'e')
            length -= token[length - 2] == 'e' ? 0 : 1;
        if (length >= 4 && token[length - 1] == 'y' && !IsVowel(token[length - 2]))
            token[length - 1] = 'i';
        return length;
    }

    private static int CutPlural(Span<char> token, int length)
    {
        if (length < 4 || token[length - 1] != 's')
            return length;
        if (Ends(token, length, "sses"))
            return length - 2;
        if (Ends(token, length, "ies"))
            return length >= 5 ? length - 2 : length - 1;
        if (Ends(token, length, "ches") || Ends(token, length, "shes") || Ends(token, length, "xes"))
            return length - 2;
        return token[length - 2] is 's' or 'u' or 'i' ? length : length - 1;
    }

    /// <summary>stopp → stop, agre → agree.</summary>
    private static int Restore(Span<char> token, int length)
    {
        if (length >= 4 && token[length - 1] == token[length - 2] && token[length - 1] is not ('l' or 's' or 'z' or 'e' or 'o'))
            return length - 1;
        if (length >= 4 && token[length - 1] == 'e')
            token[length++] = 'e';
        return length;
    }

    private static int CutCyrillic(Span<char> token, int length)
    {
        if (length >= 6 && (Ends(token, length, "ся") || Ends(token, length, "сь")))
            length -= 2;
        foreach (var ending in Cyrillic)
        {
            if (length - ending.Length >= 3 && Ends(token, length, ending))
                return length - ending.Length;
        }

        return length;
    }

    private static int CutIndonesian(Span<char> token, int length)
    {
        foreach (var ending in IndonesianEndings)
        {
            if (length - ending.Length >= 4 && Ends(token, length, ending))
                length -= ending.Length;
        }

        foreach (var prefix in IndonesianPrefixes)
        {
            if (length - prefix.Length < 4 || !token.StartsWith(prefix))
                continue;
            token[prefix.Length..length].CopyTo(token);
            return length - prefix.Length;
        }

        return length;
    }

    private static bool Ends(ReadOnlySpan<char> token, int length, string ending) => token[..length].EndsWith(ending);

    private static bool HasVowel(ReadOnlySpan<char> token) => token.IndexOfAny(Vowels) >= 0;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
