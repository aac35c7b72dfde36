using System.Collections.Frozen;

namespace Kawaraban.Relate.Text;

/// <summary>The words that tell what a name names, in the languages we have lists for. All folded.</summary>
internal static class NameWords
{
    /// <summary>Offices, trades and relations that stand before a name or, with an article, behind it.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        """
        minister secretary president premier chancellor king queen prince princess emperor empress pope cardinal archbishop bishop governor mayor
        senator congressman congresswoman representative lawmaker ambassador envoy general admiral colonel captain major lieutenant sergeant
        commander chief chairman chairwoman chairperson chair ceo cfo executive director head leader boss spokesman spokeswoman spokesperson judge
        justice attorney prosecutor lawyer sheriff officer inspector detective professor doctor coach analyst economist strategist actor
        actress singer author founder counterpart candidate nominee adviser advisor commissioner superintendent speaker whip treasurer
        researcher scientist activist journalist star striker goalkeeper midfielder defender driver player
        menteri presiden perdana wakil gubernur bupati walikota wali ketua kepala direktur juru jenderal laksamana kapten panglima raja ratu
        pangeran duta dubes rektor profesor pengamat analis ekonom aktor aktris penyanyi pelatih hakim jaksa pengacara kapolri kapolda menlu
        menhan menkeu sekretaris anggota
        ministre president premier chancelier roi reine maire gouverneur senateur depute directeur porte-parole juge procureur general
        ministro ministra presidente presidenta primer canciller rey reina alcalde alcaldesa gobernador senador diputado director portavoz juez fiscal
        minister ministerin prasident prasidentin kanzler kanzlerin bundeskanzler konig burgermeister gouverneur senator abgeordneter sprecher
        sprecherin richter staatsanwalt verteidigungsminister aussenminister innenminister finanzminister ministerprasident vorsitzender chef trainer
        premier sindaco governatore portavoce ministro generale
        министр президент премьер канцлер король губернатор мэр сенатор депутат посол генерал директор глава представитель секретарь
        """);

    /// <summary>Titles when a full stop follows: "Gen. Lowe"; without one Gen is a name.</summary>
    public static readonly FrozenSet<string> TitleAbbreviations = Set("gov rep sen gen lt col maj capt sgt pres sec cmdr adm brig supt insp det");

    /// <summary>What may stand between the adjective of a country and the title, or after "of": the field of an office.</summary>
    public static readonly FrozenSet<string> Fields = Set(
        """
        prime vice deputy first acting defense defence foreign finance state interior home health education energy trade justice commerce labor
        labour agriculture transport transportation treasury environment economy industry homeland security affairs external internal cabinet
        press chief executive general lieutenant brigadier rear attorney police army navy force air district police national supreme party
        veterans housing culture science technology tourism science policy communications information planning war armed forces
        pertahanan luar dalam negeri keuangan kesehatan pendidikan perdagangan energi agama perhubungan koordinator bidang kabinet utama sekretaris
        bicara besar jenderal umum daerah partai
        """);

    /// <summary>Before a name these say that it is a person, and are no role.</summary>
    public static readonly FrozenSet<string> Honorifics = Set(
        "mr mrs ms miss messrs dr sir dame lord lady madam prof rev bapak ibu pak bu tuan nyonya haji sheikh monsieur madame mme herr frau senor senora sr sra don dona signor signora");

    /// <summary>What a person does with words.</summary>
    public static readonly FrozenSet<string> Speech = Set(
        """
        said says say told tells added adds stated explained stressed noted claimed argued warned announced acknowledged admitted denied insisted
        replied asked wrote tweeted recalled declared confirmed reaffirmed urged vowed pledged emphasized emphasised expressed remarked commented
        testified promised suggested hopes hoped believes believed thinks welcomed criticised criticized resigned
        kata ujar berkata mengatakan menyatakan menambahkan menegaskan menjelaskan menuturkan tutur ungkap mengungkapkan jelas tegas ucap sebut menyebut menyebutkan imbuh
        sagte sagt erklarte betonte declare affirme explique dit dijo afirmo declaro explico senalo aseguro disse ha afferma
        сказал сказала заявил заявила сообщил сообщила отметил подчеркнул добавил
        """);

    /// <summary>Part of the name of an organisation.</summary>
    public static readonly FrozenSet<string> OrganisationWords = Set(
        """
        ministry department agency authority bureau commission committee council board office court senate congress parliament house party
        university college school institute hospital bank fund corp corporation inc co company ltd llc plc group holdings partners associates
        association federation union league club society foundation trust organization organisation force forces army navy police guard
        press news times post journal broadcasting television network airlines airways motors electric electronics industries systems
        exchange treasury administration service services center centre museum church team fc united city
        kementerian badan dewan komisi partai universitas rumah bank kepolisian tentara polri polda majelis lembaga perusahaan mahkamah
        ministere universite banque ministerio universidad banco ministerium universitat bundesbank partei gericht parti partido ministero
        министерство университет банк партия
        """);

    /// <summary>Part of the name of a place.</summary>
    public static readonly FrozenSet<string> PlaceWords = Set(
        """
        sea ocean island islands isle isles river lake bay gulf strait straits mount mountain mountains valley peninsula prefecture province
        county city town village district region state street avenue road square park beach port harbor harbour airport base cape coast
        continent north south east west northern southern eastern western central
        laut samudra pulau kepulauan sungai danau teluk selat gunung provinsi kabupaten kota kecamatan desa jalan bandara pelabuhan
        mer ile iles lac fleuve province ville mar isla islas rio lago provincia ciudad meer insel inseln fluss see stadt
        море остров острова область река город
        """);

    /// <summary>They stand before the place where something happens.</summary>
    public static readonly FrozenSet<string> Locatives = Set("in near at from across outside throughout around di dari ke dekat en a dans pres von bei nach aus в из под");

    /// <summary>Small words that may stand inside a person's name or an office.</summary>
    public static readonly FrozenSet<string> Particles = Set("de da do dos del della di du van von der den ter ten bin binti ibn al el la le of for y e bint st");

    /// <summary>Capitalised, yet the name of a time.</summary>
    public static readonly FrozenSet<string> Calendar = Set(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march july september october november december
        feb apr jul sep sept oct nov tue tues thu thurs christmas easter ramadan
        senin selasa rabu kamis jumat sabtu minggu januari februari maret mei juni juli agustus oktober desember
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar marz dezember gmt est edt pst jst wib utc bst cet am pm
        """);

    /// <summary>Times that are also names of people: a number or a word of time beside them tells.</summary>
    public static readonly FrozenSet<string> CalendarOrPerson = Set("april may june august jan mar jun aug dec mon wed fri sat sun");

    /// <summary>Numbers in words are no names even where they are capitalised: "Article Five".</summary>
    public static readonly FrozenSet<string> Numbers = Set("one two three four five six seven eight nine ten eleven twelve twenty hundred hundreds thousand thousands million millions billion dozen dozens satu dua tiga empat lima enam tujuh delapan sembilan sepuluh");

    /// <summary>They stand before a month.</summary>
    public static readonly FrozenSet<string> BeforeTimes = Set("in since until by last this next early late mid from to through of on before after during");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
