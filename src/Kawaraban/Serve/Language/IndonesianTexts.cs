using System.Globalization;
using Kawaraban.Endpoint;
using Kawaraban.Relate;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class IndonesianTexts : Texts
{
    public override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("id");
    public override string OwnName => "Bahasa Indonesia";

    public override string Motto => "Setiap peristiwa satu kali";
    public override string SkipToContent => "Langsung ke isi";
    public override string MainNavigation => "Utama";
    public override string Stories => "Berita";
    public override string Storylines => "Rangkaian";
    public override string Search => "Cari";
    public override string InterfaceLanguage => "Bahasa antarmuka";
    public override string MorePages => "Halaman lain";
    public override string FooterNote => "Kawaraban menampilkan setiap peristiwa satu kali: yang disepakati semua laporan, yang hanya ditulis satu laporan, dan yang berbeda.";

    public override string Filter => "Saring";
    public override string FilteredBy => "Hanya menampilkan";
    public override string RemoveFilter(string what) => $"Hapus saringan “{what}”";
    public override string Outlet => "Media";
    public override string LanguageLabel => "Bahasa";
    public override string Storyline => "Rangkaian";
    public override string AnyOutlet => "Semua media";
    public override string AnyLanguage => "Semua bahasa";
    public override string Apply => "Terapkan";
    public override string MoreStories => "Berita lainnya";
    public override string OlderStories => "Berita lebih lama";
    public override string NewestStories => "Berita terbaru";
    public override string LatestOfStoryline => "Yang terakhir dari rangkaiannya";
    public override string AndMore(int count) => $"dan {Number(count)} lainnya";
    public override string UnknownOutlet => "Media tidak diketahui";
    public override string NoHeadline => "Tanpa judul";

    public override string CountStories(int count) => $"{Number(count)} berita";
    public override string CountOutlets(int count) => $"{Number(count)} media";
    public override string CountReports(int count) => $"{Number(count)} laporan mandiri";
    public override string CountCopies(int count) => $"{Number(count)} salinan";
    public override string CountLanguages(int count) => $"{Number(count)} bahasa";
    public override string CountWords(int count) => $"{Number(count)} kata";
    public override string CountMinutes(int count) => $"{Number(count)} menit";
    public override string MinutesToRead(int count) => $"{Number(count)} menit baca";
    public override string ComparedSome(int compared, int all) => $"Dibandingkan kalimat demi kalimat: {Number(compared)} dari {Number(all)} artikel, dimulai dari artikel pertama tiap media.";
    public override string CountReads(int count) => $"{Number(count)} kali";

    public override string EventDate => "Terjadi";
    public override string FirstReport => "Laporan pertama";
    public override string LatestReport => "Laporan terakhir";
    public override string Summary => "Ringkasan";
    public override string SummaryNote => "Kalimat dari laporan itu sendiri. Angkanya menuju ke artikel asal setiap kalimat.";
    public override string WhatTheySay => "Laporan dibandingkan";
    public override string Agreed => "Disepakati";
    public override string AgreedNote => "Ditulis oleh sedikitnya dua laporan mandiri. Buka satu baris untuk membaca kalimat aslinya.";
    public override string Differing => "Berbeda";
    public override string DifferingNote => "Hal yang sama, ditulis dengan angka, nama, tempat, atau tanggal lain.";
    public override string OnlyHere => "Hanya di sini";
    public override string OnlyHereNote => "Sejauh ini hanya ditulis oleh satu laporan.";
    public override string Background => "Latar belakang";
    public override string OneReportSoFar => "Sejauh ini ada satu laporan mandiri. Bila yang kedua tiba, keduanya dibandingkan di sini.";
    public override string NothingCompared => "Laporan-laporan ini tidak memiliki hal yang dapat disandingkan.";
    public override string Point => "Hal";
    public override string NotSaid => "tidak disebut";
    public override string Figure => "Angka";
    public override string Name => "Nama";
    public override string Place => "Tempat";
    public override string Date => "Tanggal";
    public override string Reports => "Laporan";
    public override string Credit(string agency) => $"Kredit: {agency}";
    public override string Edited(int times) => $"disunting {Number(times)} kali";
    public override string BeforeAndAfter => "Sebelum dan sesudah";
    public override string ThisStory => "berita ini";
    public override string WholeStoryline => "Seluruh rangkaian";
    public override string WhyItFollows => "Mengapa menyusul berita sebelumnya";
    public override string WhyTogether => "Mengapa disatukan";

    public override string Reason(Reason reason) => reason.Signal switch
    {
        Signals.NearIdenticalText => $"Sekitar {Percent(reason.Value)} teks yang lebih pendek ada kata demi kata di teks yang lebih panjang",
        Signals.OriginCameLater => $"Datang setelah salinannya: sekitar {Percent(reason.Value)} teks yang lebih pendek ada kata demi kata di teks yang lebih panjang",
        Signals.NothingLikeIt => $"Tidak ada berita yang mungkin membahas peristiwa yang sama saat itu ({Percent(1 - reason.Value)} untuk yang terdekat)",
        Signals.OneEvent => $"Satu peristiwa, dengan kemungkinan {Percent(reason.Value)}",
        Signals.SharedNames => $"Nama dan angka di keduanya: {reason.Detail}",
        Signals.SharedTitleWords => $"Kata judul dan teras di keduanya: {reason.Detail}",
        Signals.SharedWords => $"Kata khas di keduanya: {reason.Detail}",
        Signals.DaysApart => $"Selisih hari terbit: {DaysOf(reason)}",
        Signals.DatesExclude => $"Tanggal yang disebut saling meniadakan: {reason.Detail}",
        _ => $"{reason.Signal}: {reason.Detail}",
    };

    public override string Decided(DecisionKind decision, string? origin) => decision switch
    {
        DecisionKind.Started => "Memulai berita sendiri",
        DecisionKind.Joined => "Bergabung dengan berita ini",
        DecisionKind.Copy => $"Salinan dari {origin}",
        DecisionKind.Origin => "Asal dari salinan yang datang lebih dahulu",
        _ => "Semula dianggap salinan",
    };

    public override string BecamePart(long story, long? becauseOf) =>
        becauseOf is { } article ? $"Berita {story} menjadi bagiannya: artikel {article} berbicara untuk keduanya" : $"Berita {story} menjadi bagiannya";

    public override string SimilarReadings => "Bacaan serupa";
    public override string DateUnknown => "Tanggal tidak diketahui";

    public override string CorrectThis => "Ada yang salah tempat";
    public override string CorrectNote => "Pilih artikel yang seharusnya di tempat lain. Koreksi Anda berlaku untuk semua yang datang kemudian, dan dapat dibatalkan.";
    public override string SplitOff => "Ini peristiwa lain: pisahkan";
    public override string MoveThere => "Pindahkan ke sana";
    public override string MergeHere => "Peristiwanya sama: gabungkan ke berita ini";
    public override string OtherStory => "Berita lain, dengan nomor atau alamatnya";
    public override string NotACopy => "Bukan salinan";
    public override string ACopyOf => "Artikel terpilih adalah salinan dari";
    public override string MarkAsCopy => "Tandai sebagai salinan";
    public override string Undo => "Batalkan";
    public override string Undone => "dibatalkan";
    public override string Corrections => "Koreksi";
    public override string CorrectionsNote => "Yang Anda koreksi, yang terbaru di atas. Koreksi dapat dibatalkan selama tidak ada koreksi lain yang bertumpu padanya.";
    public override string NoCorrections => "Belum ada yang dikoreksi. Tempatnya ada di halaman setiap berita, di bawah laporan-laporannya.";

    public override string Corrected(Correction correction) => correction.Kind switch
    {
        CorrectionKind.Split => $"Dipisahkan dari berita {correction.From}: berita {correction.Into}, “{correction.IntoTitle}” ({Number(correction.Articles.Count)} artikel)",
        CorrectionKind.Merge => $"Berita {correction.From} digabungkan ke berita {correction.Into}, “{correction.IntoTitle}”",
        CorrectionKind.Move => $"{Number(correction.Articles.Count)} artikel dipindahkan dari berita {correction.From} ke berita {correction.Into}, “{correction.IntoTitle}”",
        CorrectionKind.Report => $"Laporan mandiri, bukan salinan: “{correction.ArticleTitle}”",
        _ => $"Salinan: “{correction.ArticleTitle}”",
    };

    public override string Refused(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NoSuchStory => $"Tidak ada berita {refusal.About}. Daftar berita memuat yang ada.",
        RefusalKind.NoSuchArticle => $"Tidak ada artikel {refusal.About}. Halaman berita memuat nomor artikelnya.",
        RefusalKind.JustIn => $"Artikel {refusal.About} baru saja masuk dan belum termasuk berita mana pun. Coba lagi sebentar lagi.",
        RefusalKind.NothingChosen => "Belum ada artikel yang dipilih. Pilih yang seharusnya di tempat lain.",
        RefusalKind.NotOfStory => $"Artikel {refusal.About} tidak ada di berita {refusal.Other}.",
        RefusalKind.NothingWouldStay => $"Tidak ada laporan yang tersisa di berita {refusal.About}. Sisakan setidaknya satu, atau gabungkan beritanya dengan yang lain.",
        RefusalKind.SameStory => $"Berita {refusal.About} tidak dapat digabungkan dengan dirinya sendiri. Sebutkan berita yang lain.",
        RefusalKind.AlreadyThere => $"Artikel {refusal.About} sudah ada di berita {refusal.Other}.",
        RefusalKind.NotACopy => $"Artikel {refusal.About} bukan salinan: memang sudah laporan mandiri.",
        RefusalKind.CopyOfItself => $"Artikel {refusal.About} tidak dapat menjadi salinan artikel {refusal.Other}, yang justru diambil darinya. Nyatakan dahulu bahwa artikel {refusal.Other} bukan salinan.",
        RefusalKind.NothingToUndo => "Tidak ada koreksi untuk dibatalkan.",
        RefusalKind.NoSuchCorrection => $"Tidak ada koreksi {refusal.About}. Daftar koreksi memuat yang ada.",
        RefusalKind.UndoneAlready => $"Koreksi {refusal.About} sudah dibatalkan.",
        RefusalKind.BuiltUpon => $"Koreksi {refusal.Other} bertumpu pada koreksi {refusal.About}. Batalkan {refusal.Other} dahulu.",
        RefusalKind.MergedSince => $"Berita {refusal.About} sudah menjadi bagian berita {refusal.Other}. Koreksilah berita {refusal.Other}.",
        _ => refusal.Text,
    };

    public override string PartOfStory => "Bagian dari berita";
    public override string ReadAtSource => "Baca di sumbernya";
    public override string By(string author) => $"Oleh {author}";
    public override string LeadStandsIn => "Halaman ini tidak memiliki judul; kalimat pertamanya menggantikan.";
    public override string Notes => "Perlu diketahui";
    public override string CopyOf => "Ini salinan. Teksnya berasal dari:";
    public override string Statistics => "Statistik";
    public override string Words => "Kata";
    public override string ReadingTime => "Waktu baca";
    public override string TimesRead => "Dibaca";
    public override string Details => "Rincian";
    public override string Id => "Nomor";
    public override string Category => "Kategori";
    public override string Address => "Alamat";
    public override string Published => "Terbit";
    public override string Created => "Dibuat";
    public override string Updated => "Diperbarui";
    public override string LastRead => "Terakhir dibaca";
    public override string SourceFile => "Berkas sumber";
    public override string Versions => "Versi";
    public override string VersionsNote => "Yang diubah media setelah terbit, kata demi kata.";
    public override string Version(int number) => $"Versi {Number(number)}";
    public override string WhyHere => "Mengapa ada di berita ini";
    public override string Preview => "Hanya bagian awal: media ini meminta berlangganan.";
    public override string BrokenOff => "Hanya bagian awal: teksnya terpotong.";
    public override string EmptyArticle => "Hanya judul artikel ini yang diketahui.";

    public override string MachineSummary => "Ringkasan oleh mesin";
    public override string SummaryByMachine(string model) => $"Ditulis oleh mesin ({model}) dari kalimat-kalimat yang dikutip. Kata-kata laporan sendiri ada di atas dan di bawah.";
    public override string MachineLeftOut(int sentences) => $"{Number(sentences)} kalimat tidak ditampilkan: isinya tidak didukung oleh kalimat yang dikutip mesin.";
    public override string SentencesCited => "Kalimat yang dikutip";
    public override string AskForSummary => "Minta mesin meringkas";
    public override string AskForSummaryNote => "Kalimat dari laporan-laporan ini dikirim ke layanan yang dipilih pemilik program ini. Mungkin perlu waktu.";
    public override string Translate => "Minta mesin menerjemahkan ke bahasa Indonesia";
    public override string TranslateNote => "Teks artikel ini dikirim ke layanan yang dipilih pemilik program ini. Mungkin perlu waktu.";
    public override string TranslateTheRest => "Coba lagi sisanya";
    public override string TranslatedByMachine(string model) => $"Diterjemahkan oleh mesin ({model}) tanpa diperiksa siapa pun. Teks aslinya ada di bawah.";
    public override string StandInOriginal(int paragraphs) => $"{Number(paragraphs)} paragraf tetap dalam bahasa aslinya: tidak ada terjemahan yang layak.";
    public override string ShowOriginal => "Kembali ke teks asli";
    public override string Original => "Teks asli";
    public override string MachineProblem(EndpointProblem problem) => problem switch
    {
        EndpointProblem.TimedOut => "Mesin tidak menjawab pada waktunya. Yang sudah datang disimpan; coba lagi, atau beri waktu lebih lama dengan --endpoint-timeout.",
        EndpointProblem.Unreachable => "Tidak ada yang menjawab di alamat layanan. Apakah layanan itu berjalan dan alamatnya benar?",
        EndpointProblem.Refused => "Layanan menolak kunci yang diberikan. Pemilik dapat memasang kunci lain di KAWARABAN_ENDPOINT_KEY.",
        EndpointProblem.NotFound => "Layanan tidak memiliki model itu, atau alamatnya lain. Pemilik dapat menyebut yang lain dengan --endpoint dan --endpoint-model.",
        EndpointProblem.TooManyCalls => "Layanan meminta lebih sedikit panggilan, atau jatahnya habis. Coba lagi nanti.",
        EndpointProblem.Failing => "Layanan menjawab dengan kesalahannya sendiri. Coba lagi nanti.",
        EndpointProblem.NotUnderstood => "Layanan menjawab, tetapi bukan dengan teks yang dapat dibaca.",
        EndpointProblem.TooLong => "Jawaban layanan terlalu panjang dan tidak dibaca.",
        EndpointProblem.Resting => "Layanan gagal beberapa kali berturut-turut dan dibiarkan beberapa menit. Coba lagi sesudahnya.",
        _ => "Mesin menjawab, tetapi tidak ada lagi dari jawabannya yang dapat ditampilkan: isinya tidak sesuai dengan teks yang diberikan.",
    };

    public override string StorylinesNote => "Berita yang saling menyusul, dalam hitungan hari atau tahun.";
    public override string From(string first, string last) => $"{first} – {last}";

    public override string SearchLabel => "Kata yang dicari";
    public override string SearchTip => "Hindari kata umum. Gunakan tanda kutip ganda untuk kata kunci yang tetap: \"gunung api\". Buang kata dengan tanda minus: -sepak.";
    public override string UnderstoodAs => "Dipahami sebagai";
    public override string NothingFound(string query) => $"Tidak ada yang ditemukan untuk “{query}”.";
    public override string NothingFoundAdvice => "Coba kata yang lebih sedikit, atau hapus tanda kutipnya.";
    public override string JustIn => "Baru masuk: sedang dibandingkan dengan laporan lain";
    public override string SearchIntroduction => "Cari semua artikel dalam semua bahasa. Hasilnya tersusun di bawah beritanya.";

    public override string Feeds => "Umpan berita";
    public override string FeedsNote => "Apa yang dibaca dan bagaimana keadaannya. Yang perlu Anda perhatikan ada di atas.";
    public override string NoFeeds => "Belum ada umpan yang diikuti.";
    public override string NeedsLook => "Perlu diperiksa";
    public override string WithoutFolder => "Tanpa folder";
    public override string Feed => "Umpan";
    public override string State => "Keadaan";
    public override string NextCheck => "Pemeriksaan berikutnya";
    public override string ThisWeek => "Pekan ini";
    public override string FullTextLabel => "Teks lengkap";
    public override string FullTextAutomatic => "dari halaman bila umpan hanya memuat cuplikan";
    public override string FullTextAlways => "selalu dari halaman";
    public override string FullTextNever => "hanya isi umpan";
    public override string RefreshNow => "Segarkan sekarang";
    public override string Pause => "Jeda";
    public override string Resume => "Lanjutkan";
    public override string FeedSettings => "Pengaturan";
    public override string FeedNeverRead => "Menunggu dibaca untuk pertama kali";
    public override string FeedAskedToWait => "Menunggu: situsnya meminta jeda";
    public override string FeedPaused => "Dijeda oleh Anda";
    public override string FeedStopped => "Dihentikan";
    public override string FeedFailing => "Gagal dibaca";
    public override string FeedFresh(string ago) => $"Segar, dibaca {ago}";
    public override string FeedFailingSince(string ago) => $"Gagal dibaca; mulai {ago}";
    public override string FeedSaved(string name) => $"Disimpan untuk {name}.";
    public override string Soon => "dalam semenit";
    public override string InMinutes(int count) => $"dalam {Number(count)} menit";
    public override string InHours(int count) => $"dalam {Number(count)} jam";

    public override string Problem(FeedProblem problem) => problem.Kind switch
    {
        ProblemKind.Gone => $"{problem.Host} menyatakan alamat ini sudah tiada untuk selamanya. Alamat ini tidak ditanya lagi; carilah yang baru di situsnya.",
        ProblemKind.RateLimited => $"{problem.Host} minta tidak diganggu sampai {problem.Detail}. Setelah itu ditanya lagi.",
        ProblemKind.NotFound => $"{problem.Host} tidak punya apa pun di alamat ini ({problem.Detail}). Mungkin sudah pindah: cari lagi umpannya di situsnya.",
        ProblemKind.AccessRefused => $"{problem.Host} menolak akses ({problem.Detail}). Mungkin hanya untuk pelanggan: cari alamat umpan pribadi di akun Anda di sana.",
        ProblemKind.Challenge => $"{problem.Host} meminta setiap pengunjung membuktikan diri sebagai manusia, sehingga pembaca berita tertutup. Situsnya dapat diminta untuk membuka umpannya.",
        ProblemKind.ServerFault => $"{problem.Host} sedang mengalami gangguan ({problem.Detail}). Nanti ditanya lagi.",
        ProblemKind.OtherAnswer => $"{problem.Host} menjawab {problem.Detail}. Buka alamatnya di peramban untuk melihat isinya.",
        ProblemKind.Empty => $"{problem.Host} mengirim jawaban kosong. Nanti ditanya lagi.",
        ProblemKind.TooLarge => $"{problem.Host} mengirim lebih dari {problem.Detail} MB; sisanya tidak dibaca.",
        ProblemKind.HeadersTooLarge => $"{problem.Host} mengirim kepala jawaban yang terlalu besar, sehingga tidak dibaca.",
        ProblemKind.CannotUnpack => $"{problem.Host} mengirim jawaban yang dikemas keliru dan tidak dapat dibuka. Nanti ditanya lagi.",
        ProblemKind.TooManyRedirects => $"{problem.Host} mengalihkan berputar-putar atau tanpa akhir (berhenti setelah {problem.Detail}). Cari lagi umpannya di situsnya.",
        ProblemKind.RobotsForbid => $"{problem.Host} tidak mau halaman ini dibaca program (begitu kata robots.txt-nya). Bukalah di peramban.",
        ProblemKind.RobotsUnreadable => $"robots.txt di {problem.Host} sedang tidak dapat dibaca, jadi halamannya dibiarkan. Nanti ditanya lagi.",
        ProblemKind.WebPage => $"{problem.Host} mengirim halaman web, bukan umpan. Tambahkan alamat situsnya untuk mencari umpannya.",
        ProblemKind.NotAFeed => $"Ini bukan umpan, melainkan: {WhatWasFound(problem)}. Tambahkan alamat situsnya untuk mencari umpannya.",
        ProblemKind.Malformed => $"Umpannya rusak: {WhatIsBroken(problem)}. Nanti ditanya lagi.",
        ProblemKind.FollowedAlready => $"Umpan ini pindah ke {problem.Detail}, yang sudah diikuti. Yang ini tidak ditanya lagi.",
        ProblemKind.NoAnswer => $"{problem.Host} tidak menjawab dalam {problem.Detail} detik. Nanti ditanya lagi.",
        ProblemKind.TooSlow => $"{problem.Host} mengirim jawaban terlalu lambat (berhenti setelah {problem.Detail} detik). Nanti ditanya lagi.",
        ProblemKind.NoSuchHost => $"Tidak ada situs bernama {problem.Host}. Periksa ejaan alamatnya, dan apakah mesin ini tersambung ke internet.",
        ProblemKind.ConnectionRefused => $"{problem.Host} sedang tidak menerima sambungan. Nanti ditanya lagi.",
        ProblemKind.ConnectionBroken => $"Sambungan ke {problem.Host} terputus: {problem.Detail}",
        ProblemKind.Certificate => $"{problem.Host} tidak dapat membuktikan jati dirinya: sertifikatnya tidak sah. Sampai situsnya membenahinya, tidak ada yang dibaca di sana.",
        ProblemKind.NoAddress => "Ini bukan alamat web. Periksa ejaannya.",
        ProblemKind.NotHttp => $"Alamatnya menuju {problem.Detail}:, padahal hanya http dan https yang dibaca.",
        ProblemKind.Port => $"Porta {problem.Detail} di {problem.Host} bukan porta halaman web, jadi tidak ditanya. Periksa alamatnya.",
        ProblemKind.PrivateAddress => $"{problem.Host} adalah alamat di dalam jaringan Anda sendiri, yang tidak boleh dijangkau umpan. Jalankan dengan --allow-private-addresses untuk mengizinkannya.",
        ProblemKind.PasswordInClear => "Alamatnya memuat kata sandi, dan http akan memperlihatkannya kepada semua di jalan. Pakailah https.",
        _ => problem.Text,
    };

    public override string EmptyTitle => "Belum ada yang dicetak";
    public override string EmptyIntroduction => "Belum ada artikel di direktori data ini. Begini cara memasukkan yang pertama:";
    public override string EmptyDemo => "Lihat-lihat dengan redaksi contoh berisi media rekaan";
    public override string EmptyAdd => "Ikuti sebuah umpan, lalu baca";
    public override string EmptyImport => "Masukkan halaman yang Anda simpan";
    public override string NoStoriesMatch => "Tidak ada berita yang cocok dengan saringan ini.";
    public override string NoStorylines => "Belum ada dua berita yang saling menyusul. Rangkaian muncul begitu sebuah berita melanjutkan yang terdahulu.";
    public override string NotFoundTitle => "Halaman ini tidak ada";
    public override string NotFoundText => "Alamatnya mungkin salah ketik, atau isinya memang tidak pernah dicetak.";
    public override string NotTakenTitle => "Ini tidak dapat diterima";
    public override string NotTakenText => "Mungkin halaman asalnya sudah usang, atau ada yang kurang dalam kiriman ini. Tidak ada yang diubah. Muat ulang halaman itu, lalu coba sekali lagi.";
    public override string ErrorTitle => "Mesin cetak macet";
    public override string ErrorText => "Ada yang salah di pihak kami dan sudah dicatat di log. Mencoba lagi mungkin membantu.";
    public override string BackToStories => "Ke daftar berita";
    public override string BackToForm => "Ke halaman itu";

    public override string JustNow => "baru saja";
    public override string MinutesAgo(int count) => $"{Number(count)} menit yang lalu";
    public override string HoursAgo(int count) => $"{Number(count)} jam yang lalu";
    public override string DaysAgo(int count) => $"{Number(count)} hari yang lalu";
    protected override string DayFormat => "d MMM yyyy";
    protected override string MonthFormat => "MMMM yyyy";
    protected override string LongDayFormat => "dddd, d MMMM yyyy";
    public override string ListSeparator => ", ";
    public override string Colon => ": ";
}
