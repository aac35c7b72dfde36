using System.Text;

namespace Kawaraban.Relate.Text;

/// <summary>
/// The sound of a name by its consonants, so that ナカタニ and Nakatani, ヘグセス and Hegseth, トランプ and Trump meet: vowels are left out,
/// and consonants that Japanese does not tell apart count as one.
/// </summary>
internal static class NameSound
{
    private const string Kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ";
    private const string Sounds = "     kkkkksssssttttt" + "nnnnn" + "hhhhh" + "mmmmm" + "   " + "rrrrr" + "  " + "n" + "kkkkk" + "sssss" + "ttttt" + "hhhhh" + "hhhhh" + "h";

    /// <summary>The consonants of a katakana word.</summary>
    public static string OfKatakana(ReadOnlySpan<char> word)
    {
        var sound = new StringBuilder();
        foreach (var c in word)
        {
            if (Kana.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
                Append(sound, Sounds[at]);
        }

        return sound.ToString();
    }

    /// <summary>The consonants of a name in folded Latin letters.</summary>
    public static string OfLatin(ReadOnlySpan<char> word)
    {
        var sound = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var (consonant, length) = (word[i], next) switch
            {
                ('t', 'h') => ('s', 2),
                ('p', 'h') => ('h', 2),
                ('c', 'h') or ('t', 's') => ('t', 2),
                ('s', 'h') or ('s', 'c') => ('s', 2),
                ('c', 'e' or 'i' or 'y') => ('s', 1),
                ('c' or 'k' or 'q' or 'g' or 'x', _) => ('k', 1),
                ('s' or 'z' or 'j', _) => ('s', 1),
                ('t' or 'd', _) => ('t', 1),
                ('b' or 'p' or 'f' or 'v', _) => ('h', 1),
                ('h', _) => (i == 0 ? 'h' : ' ', 1),
                ('r' or 'l', _) => ('r', 1),
                ('n', _) => ('n', 1),
                ('m', _) => (next is 'b' or 'p' ? 'n' : 'm', 1),
                _ => (' ', 1),
            };
            Append(sound, consonant);
            i += length - 1;
        }

        return sound.ToString();
    }

    /// <summary>Doubled consonants sound once.</summary>
    private static void Append(StringBuilder sound, char consonant)
    {
        if (consonant != ' ' && (sound.Length == 0 || sound[^1] != consonant))
            sound.Append(consonant);
    }
}
