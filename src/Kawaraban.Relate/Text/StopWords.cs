using System.Collections.Frozen;

namespace Kawaraban.Relate.Text;

/// <summary>Words of grammar, and the words every report uses ("said", "reported"), by language. They pass through the same cutting as all words.</summary>
internal static class StopWords
{
    private const string English = """
        a about above across after again against ago all almost along already also although always am among amid an and another any anyone
        anything are around as ask asked at away back be became because become been before began behind being below between both but by
        call called came can cannot come comes could day days despite did do does doing done down during each early either else end ended
        enough even ever every everyone expect expected far few first follow following for former found from full further gave get gets
        getting give given go goes going gone good got had has have having he her here hers herself him himself his how however i if in
        include including into is it its itself just keep kept know known last late later least leave left less let like likely long made
        make makes making many may me mean might more most much must my near need needs never new news next no none nor not nothing now of
        off often old on once one only onto or other others our out over own part people per perhaps put rather really report reported
        reporter reporters reports right said same saw say saying says second see seem seen set several shall she should show showed shown
        since so some someone something soon source sources speak spoke spokesman spokeswoman state stated statement still such take taken
        takes taking talk tell than that the their them then there these they thing things think this those though three through thus
        time times to today together told tomorrow tonight too took toward towards try trying two under until up upon us use used using
        very via want wanted wants was way we week weeks well went were what when where whether which while who whom whose why will with
        within without word work would year years yes yesterday yet you your according added adding accord mr mrs ms dr don doesn didn won
        isn aren wasn couldn wouldn ve ll re im its
        jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        """;

    private const string Indonesian = """
        ada adalah agar akan aku anda antara apa atas atau bagi bagaimana bahkan bahwa banyak baru beberapa belum berbagai berita bersama
        bisa bukan dalam dan dapat dari dengan di dia hal hari harus hingga ia ini itu jadi jika juga kalau kami kata ke kemudian kepada
        ketika kita lagi lain lalu lebih maka mana masih melalui menjadi menurut mereka namun oleh orang pada para paling pernah pukul
        saat saja salah sama sampai sangat satu saya seperti sebab sebagai sebelum sebuah secara sedang sehingga sejak sekitar selain
        selama semua sementara seorang serta sesuai setelah setiap suatu sudah supaya tahun tak tanpa tapi telah tentang terhadap
        termasuk tersebut tetapi tidak tiga ujar untuk usai waktu wib yaitu yakni yang ungkap tutur jelas lanjut kini
        senin selasa rabu kamis jumat sabtu minggu januari februari maret mei juni juli agustus oktober desember
        """;

    private const string Vietnamese = """
        va la cua co cho cac duoc voi trong da khong mot nguoi nay khi den tu o nhung vao ra ve tai cung nhu de theo nhieu lai con sau
        do se bi phai hay ngay nam tren nen the gi noi chi vi neu thi ma truoc dang rang boi qua ho anh chi ong ba
        """;

    private const string European = """
        der die das den dem des ein eine einer eines einem einen und oder aber nicht ist sind war wird wurde werden hat haben mit von vom
        zu zum zur auf fur im am an bei nach aus uber unter vor durch als wie auch noch nur sich er sie es wir ihr sein seine ihre dass
        le la les un une des du de et ou mais ne pas est sont ete a ont au aux dans par pour sur avec sans plus qui que quoi dont ce cette
        ces son sa ses leur leurs il elle ils elles nous vous se en y apres avant selon comme entre
        el los las una unos unas del al y o pero no es son fue han ha con sin por para sobre entre como mas que quien su sus lo se este
        esta estos estas tras desde hasta cuando segun
        il lo gli i uno della delle dello degli dei nel nella alla alle con per tra fra non sono e che chi cui suo sua piu anche come dopo
        o os as um uma dos das no na nos nas ao aos pelo pela com sem por para mais que foi sao seu sua
        de het een en van op in te dat die is zijn was met voor niet aan er om ook als bij maar door over uit naar heeft hebben
        och att som pa av for med till den det ar inte har om fran ett
        i w z na do nie sie jest to o od po za przez jak ale ze dla
        ve bir bu da de icin ile cok daha olan olarak gibi
        """;

    private const string Russian = """
        и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему
        теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут
        где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет тогда кто этот того потому этого какой
        совсем ним здесь этом один почти мой тем чтобы нее были куда зачем всех никогда можно при об другой хоть после над больше тот
        через эти нас про всего них какая много разве эту свою этой перед иногда лучше чуть том нельзя такой им более всегда также это
        который которые которая которых сообщает сообщил сообщила сообщили заявил заявила заявили рассказал отметил словам данным года году
        год лет сегодня время понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля
        августа сентября октября ноября декабря
        """;

    /// <summary>Bigrams of Chinese and Japanese that carry no content; those of hiragana alone are left out by their script.</summary>
    private const string Bigrams = """
        一个 一些 一种 不是 他们 但是 我们 没有 因为 所以 如果 这个 这些 那个 已经 可以 以及 对于 关于 表示 报道 记者 目前 其中 之后 之前 通过 进行
        今天 昨天 今年 去年 同时 还有 而且 此外 根据 认为 指出 相关 方面
        発表 明ら らか した して され れた する こと など から まで によ より よる ため とし につ つい いて とい いう この その これ それ
        ある いる なっ った ない にな なる おり また 同日 今回 今年 昨年 午前 午後 時間 関係
        """;

    private static readonly FrozenSet<string> EnglishSet = Build(Stemming.ByScript, English);
    private static readonly FrozenSet<string> IndonesianSet = Build(Stemming.Indonesian, Indonesian);
    private static readonly FrozenSet<string> VietnameseSet = Build(Stemming.ByScript, Vietnamese);
    private static readonly FrozenSet<string> RussianSet = Build(Stemming.ByScript, Russian);
    private static readonly FrozenSet<string> BigramSet = Build(Stemming.ByScript, Bigrams);
    private static readonly FrozenSet<string> EuropeanSet = Build(Stemming.ByScript, European);

    /// <summary>For a text whose language nobody knows.</summary>
    private static readonly FrozenSet<string> Any =
        Build(Stemming.ByScript, string.Join(' ', English, Indonesian, Vietnamese, European, Russian, Bigrams));

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> For(string? language) =>
        SetFor(language).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Asked per language, because one language's article is another's noun: German "die", English "die".</summary>
    private static FrozenSet<string> SetFor(string? language) => PrimaryTag(language) switch
    {
        null => Any,
        "en" => EnglishSet,
        "id" or "ms" => IndonesianSet,
        "vi" => VietnameseSet,
        "ru" or "uk" or "be" or "bg" => RussianSet,
        "ja" or "zh" or "ko" or "th" => BigramSet,
        _ => EuropeanSet,
    };

    /// <summary>"en" of "en-GB". Asked for every word: a plain tag costs nothing.</summary>
    internal static string? PrimaryTag(string? language)
    {
        if (string.IsNullOrWhiteSpace(language))
            return null;
        return language.Length == 2 && char.IsAsciiLetterLower(language[0]) && char.IsAsciiLetterLower(language[1])
            ? language
            : language.Split('-', '_')[0].ToLowerInvariant();
    }

    private static FrozenSet<string> Build(Stemming stemming, string list)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var reader = new WordReader(word, stemming);
            while (reader.MoveNext())
                words.Add(new string(reader.Token));
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
