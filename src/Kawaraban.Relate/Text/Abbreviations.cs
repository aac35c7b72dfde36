using System.Collections.Frozen;

namespace Kawaraban.Relate.Text;

/// <summary>Words that carry a full stop of their own, by what usually follows them. One list for all languages that write them so.</summary>
internal static class Abbreviations
{
    /// <summary>Always followed by what they belong to, so the stop never ends a sentence: "Gen. Smith", "No. 5", "vs. Ajax".</summary>
    private static readonly FrozenSet<string> Leading = Set(
        """
        mr mrs ms messrs mx dr drs prof rev revd hon gen lt col maj capt cmdr cdr sgt cpl pvt adm brig sen rep gov pres supt insp det
        st ste mt ft no nos nr nº fig vol pp p art sec cf vs v approx ca ed eds al e.g i.e viz
        hr fr frl dipl ing abs bzw ggf inkl ev evtl sog geb gest vgl usw.z z.b d.h u.a s.o
        mm mme mlle mgr me sr sra srta dña d ud uds dott avv on sig sig.ra ing prof.ssa exmo exma dhr mevr drs mej
        h hj hjh kh ust jl jln gg kab kec drs ir dr r.a kol letkol jend brigjen mayjen letjen kombes akbp ipda iptu no tgl
        """);

    /// <summary>Followed by a number they do not end a sentence; otherwise they may.</summary>
    private static readonly FrozenSet<string> BeforeNumbers = Set(
        """
        jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil août déc ene abr ago dic okt dez mrt mei des agt nop
        mon tue tues wed thu thur thurs fri sat sun rs rp us hk c
        """);

    /// <summary>They stand in the middle of a sentence or at its end: only what follows can tell.</summary>
    private static readonly FrozenSet<string> Either = Set(
        """
        jr sr inc corp co ltd llc plc bros etc est dept univ assn assoc intl int'l tbk pte sdn bhd gmbh cie usw u.s.w dll dsb dst
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
        ave blvd rd sq hwy min max avg tel ext
        """);

    /// <summary>What a word with a stop after it may be.</summary>
    public enum Reading
    {
        /// <summary>No abbreviation we know.</summary>
        None,

        /// <summary>The stop belongs to the word; the sentence goes on.</summary>
        Continues,

        /// <summary>The sentence goes on when a number follows.</summary>
        ContinuesBeforeNumber,

        /// <summary>The next word decides.</summary>
        Either,
    }

    /// <summary>Reads the word before a stop, without that stop.</summary>
    public static Reading Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 8)
            return Reading.None;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return Reading.Continues;
        if (IsDottedInitials(word))
            return Reading.Either;
        if (Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return Reading.Continues;
        if (BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return Reading.ContinuesBeforeNumber;
        return Either.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? Reading.Either : Reading.None;
    }

    /// <summary>"U.S", "a.m", "S.M", "Ph.D": letters and stops in turn, the last stop being the one asked about.</summary>
    private static bool IsDottedInitials(ReadOnlySpan<char> word)
    {
        var stops = 0;
        var run = 0;
        foreach (var c in word)
        {
            run = c == '.' ? 0 : run + 1;
            stops += c == '.' ? 1 : 0;
            if (run > 2 || (c != '.' && !char.IsLetter(c)))
                return false;
        }
        return stops > 0;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
