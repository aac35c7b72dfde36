using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class IndonesianTexts
{
    public override string SearchHelpTitle => "Cara mencari";
    public override IReadOnlyList<(string Example, string Meaning)> SearchHelp =>
    [
        ("pelabuhan feri", "artikel yang memuat kedua kata"),
        ("\"tanggul laut\"", "persis kata-kata ini, berdampingan"),
        ("feri -bola", "tanpa kata setelah tanda minus"),
        ("feri ATAU kapal", "salah satu dari keduanya; tanda kurung mengikat bagian: (feri ATAU kapal) badai"),
        ("judul:pelabuhan", "di dalam judul"),
        ("media:kabar", "dari media ini"),
        ("bahasa:jepang", "dalam bahasa ini; kodenya juga bisa: bahasa:ja"),
        ("kategori:olahraga", "dalam rubrik ini"),
        ("sejak:2024-05 sebelum:2025", "terbit sejak Mei 2024, sebelum 2025"),
        ("umur:2minggu", "paling lama dua minggu: jam, hari, minggu, bulan, tahun"),
        ("status:belum-dibaca", "belum dibaca; juga status:dibaca, status:nanti, status:disukai"),
    ];

    public override string DaysAreUtc => "Hari dimulai pukul 00.00 UTC. Kata sebelum titik dua boleh ditulis dalam bahasa mana pun yang dikenal situs ini.";

    protected override string Phrase(string words) => $"“{words}”";
    protected override string Leaving(string what) => $"tanpa {what}";
    protected override string InHeadline(string what) => $"judul: {what}";
    protected override string OfOutlet(string what) => $"media: {what}";
    protected override string InLanguage(string language) => $"bahasa {language}";
    protected override string InCategory(string category) => $"rubrik: {category}";
    protected override string PublishedBefore(string day) => $"sebelum {day} (UTC)";
    protected override string PublishedFrom(string day) => $"sejak {day} (UTC)";
    protected override string EitherOf(IEnumerable<string> parts) => string.Join(" atau ", parts);
    protected override string TheseTogether(IEnumerable<string> parts) => $"({string.Join(" dan ", parts)})";
    protected override string StateOf(QueryState state) => state switch
    {
        QueryState.Unread => "belum dibaca",
        QueryState.Read => "sudah dibaca",
        QueryState.Later => "dibaca nanti",
        _ => "disukai",
    };

    public override string AtMostOld(int count, AgeUnit unit) => $"maksimal {Number(count)} " + unit switch
    {
        AgeUnit.Hours => "jam",
        AgeUnit.Days => "hari",
        AgeUnit.Weeks => "minggu",
        AgeUnit.Months => "bulan",
        _ => "tahun",
    } + " yang lalu";

    public override string RemovePart(string what) => $"Cari tanpa “{what}”";

    public override string Problem(QueryProblem problem) => Around(problem, problem.Kind switch
    {
        QueryProblemKind.Empty => "Ketik kata yang ingin dicari.",
        QueryProblemKind.NoWord => $"Tidak ada kata yang bisa dicari dalam {problem.Piece}.",
        QueryProblemKind.OnlyWithout => "Selain kata yang dibuang, pencarian memerlukan setidaknya satu kata yang dicari.",
        QueryProblemKind.UnclosedQuote => $"Tanda kutip {problem.Piece} tidak ditutup: frasa dianggap berlanjut sampai akhir.",
        QueryProblemKind.UnclosedBracket => $"Tanda kurung {problem.Piece} tidak ditutup: dianggap berlanjut sampai akhir.",
        QueryProblemKind.LooseOr => $"{problem.Piece} harus berada di antara dua kata: bagian ini diabaikan.",
        QueryProblemKind.UnknownField => $"Tidak ada bidang {problem.Piece} Bagian ini dicari sebagai kata biasa. Yang ada: judul: media: bahasa: kategori: sebelum: sejak: umur: status:",
        QueryProblemKind.EmptyField => $"Tidak ada isi setelah {problem.Piece} Bagian ini diabaikan.",
        QueryProblemKind.BadDate => $"{problem.Piece} bukan tanggal dan diabaikan. Tulis 2024, 2024-05, atau 2024-05-17.",
        QueryProblemKind.BadAge => $"{problem.Piece} bukan umur dan diabaikan. Tulis 12jam, 3hari, 2minggu, 6bulan, atau 1tahun.",
        QueryProblemKind.BadLanguage => $"{problem.Piece} bukan bahasa dan diabaikan. Tulis bahasa:id atau bahasa:jepang.",
        QueryProblemKind.BadState => $"{problem.Piece} diabaikan: setelah status: tulis belum-dibaca, dibaca, nanti, atau disukai.",
        QueryProblemKind.SignIn => $"{problem.Piece} diabaikan: hanya pembaca yang masuk akun memiliki bacaan, simpanan, dan kesukaan.",
        _ => $"Pencarian terlalu panjang: mulai dari {problem.Piece} diabaikan.",
    }, $"(Karakter ke-{problem.Position})");

    public override string AgeLimit => "Umur";
    public override string InOrder => "Urutan";
    public override string BestFirst => "Paling cocok";
    public override string NewestFirst => "Terbaru";
    public override string CountFound(int stories, bool isMore) => isMore ? $"{Number(stories)} berita di antara artikel terbaru; masih ada lagi" : $"{Number(stories)} berita ditemukan";
    public override string FoundLoosely => "Tidak ada artikel yang memuat semuanya. Yang berikut memuat sebagian katanya:";
    public override string DidYouMean => "Mungkin maksud Anda";
    public override string FindsWithout => "Ada hasil bila salah satu ini dibuang:";
    public override string MoreReportsFound(int count) => $"{Number(count)} laporan lagi";
    public override string CopiesFound(int count) => $"{Number(count)} salinan";
    public override string MoreResults => "Hasil berikutnya";
    public override string FirstResults => "Hasil pertama";

    public override string SaveSearch => "Simpan pencarian ini";
    public override string SearchSaved => "Anda mengikuti pencarian ini.";
    public override string Subjects => "Topik yang Anda ikuti";
    public override string SavedSearches => "Pencarian tersimpan";
    public override string SavedSearchesNote => "Yang Anda ikuti, dan apa yang masuk sejak terakhir Anda lihat.";
    public override string NoSavedSearches => "Belum ada pencarian yang Anda ikuti. Cari sesuatu lalu simpan: berita barunya akan dihitung di sini.";
    public override string SavedForReaders => "Masuklah untuk menyimpan pencarian dan melihat apa yang baru sejak terakhir Anda lihat.";
    public override string NameOfSearch => "Nama";
    public override string Rename => "Ganti nama";
    public override string RemoveSearch => "Hapus";
    public override string NewStories(int count, bool isMore) => isMore ? $"{Number(count)} berita baru atau lebih" : $"{Number(count)} berita baru";
    public override string NothingNew => "tidak ada yang baru";
    public override string LastLooked => "terakhir dilihat";
    public override string TakeOutAs => "Pencarian ini sebagai umpan:";
    public override string FeedOfSearch(string query) => $"{query} · pencarian Kawaraban";
}
