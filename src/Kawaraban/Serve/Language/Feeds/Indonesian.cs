using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class IndonesianTexts
{
    public override string FollowNew => "Ikuti yang baru";
    public override string AddressToFollow => "Alamat situs, halaman, atau umpan";
    public override string AddressHint => "Alamat mana pun dari situs itu boleh: yang dapat diikuti akan dicarikan.";
    public override string LookAndFollow => "Cari dan ikuti";
    public override string AddressMissing => "Itu bukan alamat. Tuliskan misalnya news.example.org.";
    public override string MoreWays => "Daftar umpan, dan tombol untuk peramban Anda";
    public override string ListIn => "Masukkan daftar umpan (OPML)";
    public override string ListTake => "Masukkan";
    public override string ListOut => "Keluarkan daftar Anda (OPML)";
    public override string FileMissing => "Belum ada berkas yang dipilih.";
    public override string FileTooLarge(int megabytes) => $"Berkas itu lebih dari {megabytes} MB; daftar umpan tidak sebesar itu. Apakah berkasnya benar?";
    public override string FileNoList => "Berkas itu bukan daftar umpan (OPML), atau tidak memuat satu pun. Keluarkan lagi daftarnya dari program yang lain.";
    public override string TooMuchWork => "Terlalu banyak yang sedang dicari saat ini. Coba lagi semenit lagi.";
    public override string AddToKawaraban => "Tambahkan ke Kawaraban";
    public override string BookmarkletNote => "Seret ini ke markah Anda; bila ditekan di halaman mana pun, halaman itu dibawa ke sini. Mengekliknya di sini tidak berpengaruh.";
    public override string NothingToAdd => "Tidak ada alamat dalam yang dibagikan.";
    public override string AlreadyFollowed => "Sudah diikuti:";
    public override string ReadTheArticle => "Baca";
    public override string FollowSite => "Ikuti situsnya";
    public override string AddNote => "Situs itu belum dihubungi: baru setelah Anda menekan tombol.";
    public override string EditorsOnly => "Di sini hanya penyunting yang menambahkan umpan dan halaman.";

    public override string WorkLooking => "Sedang mencari";
    public override string WorkReading => "Sedang membaca";
    public override string WorkRuns => "Ini perlu waktu sebentar: tiap situs ditanyai sekali sedetik.";
    public override string ReadSoFar(int done, int total) => $"{Number(done)} dari {Number(total)} sudah dibaca";
    public override string LooksAgain => "Halaman ini memeriksa lagi setiap dua detik.";
    public override string LookAgain => "Periksa sekarang";
    public override string FoundTitle => "Yang dapat diikuti";
    public override string FoundSeveral => "Yang paling mungkin ada di atas. Centang yang ingin Anda ikuti.";
    public override string FoundOnlyLinks => "Tidak ada umpan yang ditemukan di situs ini. Sebagai gantinya, tautan artikel di halaman itu dapat diikuti.";
    public override string NothingChosen => "Belum ada yang dicentang.";
    public override string FollowChosen => "Ikuti yang dicentang";
    public override string CountItems(int count) => $"{Number(count)} entri";
    public override string CountLinks(int count) => $"{Number(count)} tautan artikel";
    public override string FollowedTitle => "Diikuti";
    public override string FollowedAlready => "Ini sudah diikuti.";
    public override string FollowedNow(int feeds, int articles) => $"{Number(feeds)} umpan diikuti mulai sekarang; {Number(articles)} artikel masuk pada pembacaan pertama.";
    public override string TookInTitle => "Dimasukkan";
    public override string PageTakenIn => "Halaman itu dimasukkan sebagai artikel.";
    public override string PageKnown => "Halaman itu sudah ada di sini.";
    public override string ListTitle => "Daftar sudah dimasukkan";
    public override string ListTaken(int added, int known) => $"{Number(added)} umpan baru, {Number(known)} sudah diikuti. Semuanya dibaca satu per satu mulai sekarang.";
    public override string ListRefused(int count) => $"{Number(count)} umpan ditolak";
    public override string RefreshedTitle => "Selesai dibaca";
    public override string RefreshDone(int feeds, int added, int changed) => $"{Number(feeds)} umpan dibaca: {Number(added)} artikel baru, {Number(changed)} berubah.";
    public override string FailedTitle => "Tidak ada yang ditambahkan";
    public override string WhatElse => "Sudah dicoba: halaman itu sendiri, beranda situs, tempat umpan biasanya berada, dan peta situs. Anda masih dapat:";
    public override string FollowLinks => "Ikuti tautan artikel di halaman ini";
    public override string TakePage => "Masukkan halaman ini sebagai artikel";
    public override string TookTooLong => "Lebih dari semenit dan dihentikan. Coba alamat halaman yang tepat, atau coba lagi nanti.";
    public override string WentWrong => "Ada yang salah di pihak kami. Rinciannya tercatat di log program.";
    public override string BackToFeeds => "Ke daftar umpan";

    public override string RefreshAllNow => "Baca semua sekarang";
    public override string FindFeeds => "Cari di antara umpan";
    public override string FindFeed => "Cari";
    public override string NoFeedsMatch => "Tidak ada umpan dengan nama atau alamat seperti itu.";
    public override string CountFeeds(int count) => $"{Number(count)} umpan";
    public override string AllFeeds(int count) => $"Semua {Number(count)} umpan";
    public override string AllAiling(int count) => $"Semua {Number(count)} yang perlu diperiksa";
    public override string MoreFeeds => "Umpan berikutnya";
    public override string FirstFeeds => "Dari awal";
    public override string Folders => "Daftar folder";
    public override string FoldersNote => "Garis miring dalam nama menaruh folder di dalam folder lain. Menghapus folder tidak menghapus umpannya.";
    public override string NoFolders => "Belum ada folder. Kolomnya ada di halaman setiap umpan.";
    public override string FolderLabel => "Nama folder";
    public override string RenameFolder => "Ganti nama";
    public override string RemoveFolder => "Hapus folder";
    public override string OwnTitle => "Nama dari Anda";
    public override string FeedAddress => "Alamatnya";
    public override string AddressRefused => "Yang lain tersimpan, tetapi umpan tidak dapat dibaca dari alamat itu.";
    public override string AddressTaken => "Yang lain tersimpan, tetapi alamat itu sudah dipakai umpan lain.";
    public override string SaveFeed => "Simpan";
    public override string RemoveFeed => "Hapus umpan ini …";
    public override string RemoveFeedNote(int articles) => $"Umpan ini tidak dibaca lagi. {Number(articles)} artikelnya tetap ada, juga semua beritanya.";
    public override string RemoveFeedYes => "Ya, hapus";
    public override string FeedRemoved => "Umpan itu tidak dibaca lagi. Artikelnya tetap ada.";
    public override string LastArticles => "Yang terakhir masuk";
    public override string NoArticlesYet => "Belum ada yang masuk dari umpan ini.";
    public override string ProblemHistory => "Gangguan yang pernah ada";
    public override string NoProblemsYet => "Tidak ada yang tercatat.";
    public override string ProblemSince(string from) => $"Sejak {from}";
    public override string ProblemLasted(string from, string to) => $"{from} – {to}";
    public override string FeedHomePage => "Situsnya";
    public override string FeedArticles => "Jumlah artikel";
    public override string LastCheck => "Terakhir diperiksa";
    public override string LastNews => "Kabar terakhir";

    public override string OnlyForYou => "Hanya untuk Anda";
    public override string OnlyForYouNote => "Orang lain tidak melihat umpan ini, juga apa pun yang datang darinya.";
    public override string ForWhom => "Untuk siapa";
    public override string ForEverybody => "Semua orang";
    public override string ForMe => "Hanya saya";
    public override string FollowAloneNote => "Yang Anda tambahkan di sini hanya untuk Anda: orang lain tidak melihatnya, juga apa pun yang datang darinya.";
    public override string OwnFeedsFull(int most) => $"Setiap pembaca boleh mengikuti {Number(most)} umpan sendiri, dan ini akan melebihinya. Hapus sebagian, atau pilih lebih sedikit.";
    public override string RefreshMineNow => "Baca umpan saya sekarang";
    public override string ShareFeed => "Jadikan untuk semua orang …";
    public override string ShareFeedNote => "Mulai sekarang semua orang mendapat isinya. Yang sudah Anda terima tetap hanya untuk Anda.";
    public override string ShareFeedYes => "Ya, untuk semua orang";
    public override string FeedShared => "Umpan ini sekarang untuk semua orang.";
    public override string NothingAlone => "Belum ada yang datang dari umpan yang Anda ikuti sendiri.";
    public override string BesideEverybodys => "Peristiwa yang sama dalam berita semua orang";
    public override string InYourOwnFeeds => "Dalam umpan Anda sendiri";
    public override string OwnFeedsLegend => "Umpan milik sendiri";
    public override string MostOwnFeedsLabel => "Jumlah umpan yang boleh diikuti sendiri oleh setiap pembaca";
    public override string MostOwnFeedsNote => "Hanya pembaca itu yang melihatnya, juga apa yang datang darinya. Dengan 0, hanya penyunting yang menambahkan umpan; yang sudah ada tetap ada.";
    public override string MostOwnFeedsUnfit(int most) => $"Itu bukan angka dari 0 sampai {Number(most)}: tidak ada yang diubah.";

    public override string OlderCorrections => "Koreksi lebih lama";
    public override string NewestCorrections => "Koreksi terbaru";

    public override string ShowImages => "Tampilkan gambar";
    public override string HideImages => "Sembunyikan gambar";
    public override string OfflineTitle => "Tidak ada sambungan";
    public override string OfflineText => "Kawaraban sedang tidak terjangkau. Inilah halaman yang terakhir Anda baca:";
    public override string OfflineNone => "Belum ada yang tersimpan. Coba lagi bila sudah tersambung.";
    public override string OfflineAgain => "Coba lagi";

    public override string OfferKind(FeedKind kind, string? format, bool isOfComments) => kind switch
    {
        FeedKind.Links => "tautan artikel di halaman",
        FeedKind.Sitemap => "peta situs",
        _ => (format is null ? "umpan" : "umpan " + format) + (isOfComments ? " komentar" : ""),
    };

    public override string NameOf(ContentKind content) => content switch
    {
        ContentKind.Empty => "dokumen kosong",
        ContentKind.PlainText => "teks polos",
        ContentKind.HtmlPage => "halaman web",
        ContentKind.PageWithoutArticles => "halaman tanpa tautan ke artikel",
        ContentKind.FeedList => "daftar umpan OPML",
        ContentKind.Sitemap => "peta situs",
        ContentKind.EmptySitemapList => "daftar peta situs yang kosong",
        ContentKind.SitemapMaze => "daftar peta situs yang bertingkat-tingkat",
        ContentKind.OtherXml => "dokumen XML jenis lain",
        ContentKind.OtherJson => "JSON yang bukan umpan",
        ContentKind.Svg => "gambar SVG",
        ContentKind.Png => "gambar PNG",
        ContentKind.Jpeg => "gambar JPEG",
        ContentKind.Gif => "gambar GIF",
        ContentKind.Media => "berkas media",
        ContentKind.Pdf => "dokumen PDF",
        ContentKind.Zip => "arsip ZIP",
        ContentKind.Mp3 => "berkas MP3",
        ContentKind.Gzip => "data yang dimampatkan dengan gzip",
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    public override string HowBroken(Breakage breakage) => breakage switch
    {
        Breakage.NoElement => "dokumen XML tanpa elemen",
        Breakage.SaysNothing => "dokumennya terputus sebelum berisi apa pun",
        Breakage.Json => "JSON-nya terputus atau tidak sah",
        _ => throw new ArgumentOutOfRangeException(nameof(breakage)),
    };

    public override string OnLine(string what, int line) => $"{what} (baris {Number(line)})";

    public override string NotAdded(AddProblem problem) => problem switch
    {
        AddProblem.NotAnAddress => "Ini bukan alamat seperti https://example.org.",
        AddProblem.EmptyList => "Daftar umpan ini kosong.",
        AddProblem.BrokenFeed => "Ada umpan, tetapi rusak dan tidak dapat dibaca.",
        AddProblem.NotAPage => "Ini bukan halaman, jadi tidak ada tautan untuk diikuti.",
        AddProblem.NoArticleLinks => "Tidak ada tautan di halaman ini yang tampak menuju artikel. Berikan halaman yang memuat daftar artikel.",
        AddProblem.OtherFile => "Tidak ada teks di alamat ini: kosong, atau berupa gambar, dokumen, atau berkas lain. Berikan alamat sebuah halaman.",
        _ => "Di sini tidak ada umpan maupun artikel: tidak ada teks di halaman ini yang terbaca seperti artikel.",
    };
}
