using Kawaraban.Serve.Accounts;

namespace Kawaraban.Serve.Language;

internal sealed partial class IndonesianTexts
{
    public override string SignIn => "Masuk";
    public override string SignOut => "Keluar";
    public override string Account => "Akun Anda";
    public override string AccountName => "Nama";
    public override string AccountEmail => "Surel (opsional)";
    public override string AccountEmailNote => "Tidak terlihat oleh orang lain.";
    public override string AccountPassword => "Kata sandi";
    public override string AccountNewPassword => "Kata sandi baru";
    public override string AccountPasswordAgain => "Ulangi kata sandi";
    public override string AccountCurrentPassword => "Kata sandi saat ini";
    public override string WelcomeTitle => "Jadikan koran ini milik Anda";
    public override string WelcomeText => "Anda yang pertama di sini. Dengan nama dan kata sandi, koran ini menjadi milik Anda: semua yang sudah dibaca dan diatur tetap ada, dan Anda yang menentukan siapa lagi boleh masuk.";
    public override string WelcomeMake => "Buat akun";
    public override string GuestsMayRead => "Tamu boleh membaca tanpa masuk";
    public override string GuestsNote => "Mereka hanya melihat berita dan tidak dapat mengubah apa pun. Anda bisa mengubah keputusan ini kapan saja.";
    public override string InvitedText => "Pilih kata sandi, lalu koran ini terbuka untuk Anda. Tautan ini hanya berlaku sekali.";
    public override string InvitedEnter => "Mulai membaca";
    public override string ProposeAccount => "Siapa pun yang membuka alamat ini dapat membaca dan mengubah semuanya.";
    public override string ProposeMake => "Buat akun";
    public override string ProposeLater => "Biarkan saja";
    public override string ForgotPassword => "Lupa kata sandi? Mintalah tautan baru kepada pemilik koran ini. Pemilik dapat mengatur kata sandi langsung di mesinnya:";
    public override string RefusedTitle => "Tidak untuk semua orang";
    public override string RefusedSignIn => "Untuk ini diperlukan akun. Masuklah, lalu coba lagi.";
    public override string RefusedRole => "Akun Anda tidak diizinkan melakukan ini. Pemilik koran ini dapat memberi Anda peran lain.";
    public override string AccountWho => "Siapa Anda";
    public override string AccountSave => "Simpan";
    public override string ChangePassword => "Ganti kata sandi";
    public override string ChangePasswordNote => "Setelah itu Anda keluar di semua perangkat lain.";
    public override string Sessions => "Tempat Anda masuk";
    public override string SessionHere => "di sini, sekarang";
    public override string SessionUsed => "terakhir dipakai";
    public override string SessionUnknown => "Peramban tanpa nama";
    public override string SignOutThere => "Keluar di sana";
    public override string SignOutOthers => "Keluar di semua tempat lain";
    public override string Tokens => "Token untuk program";
    public override string TokensNote => "Program yang mengirim token bertindak atas nama Anda. Beri setiap program tokennya sendiri, dan cabut bila tidak diperlukan lagi.";
    public override string TokenName => "Untuk apa";
    public override string TokenMake => "Buat token";
    public override string TokenShown => "Salin token ini sekarang: token tidak akan ditampilkan lagi.";
    public override string TokenUnused => "belum pernah dipakai";
    public override string TokenRemove => "Cabut";
    public override string Passkeys => "Kunci sandi";
    public override string PasskeysNote => "Dengan kunci sandi Anda masuk tanpa kata sandi: perangkat ini, atau kunci keamanan, meminta sidik jari, wajah, atau PIN Anda. Bukti bahwa ini Anda tidak pernah meninggalkan perangkat.";
    public override string PasskeyName => "Nama kunci sandi";
    public override string PasskeyMade => "dibuat";
    public override string PasskeyUnused => "belum pernah dipakai";
    public override string PasskeyRename => "Ganti nama";
    public override string PasskeyRemove => "Hapus";
    public override string PasskeyAdd => "Tambah kunci sandi";
    public override string PasskeyLacksScript => "Untuk menambah kunci sandi diperlukan skrip, yang dimatikan di peramban ini.";
    public override string PasskeyLacksHttps => "Peramban hanya membuat kunci sandi melalui https, atau di localhost pada mesin itu sendiri. Alamat ini bukan keduanya.";
    public override string PasskeyLacksBrowser => "Peramban ini tidak mengenal kunci sandi.";
    public override string PasskeySignIn => "Masuk dengan kunci sandi";
    public override string PasskeyNotMade => "Kunci sandi tidak ditambahkan: dibatalkan, atau terlalu lama.";
    public override string PasskeyNotShown => "Anda belum masuk: dibatalkan, terlalu lama, atau perangkat ini tidak punya kunci sandi untuk koran ini.";
    public override string PasskeyThere => "Perangkat ini sudah punya kunci sandi untuk akun Anda.";
    public override string OwnData => "Data Anda";
    public override string OwnDataNote => "Akun Anda, apa yang Anda baca dan simpan, serta semua jejak Anda di sini, dalam satu berkas.";
    public override string OwnDataExport => "Unduh";
    public override string DeleteAccount => "Hapus akun";
    public override string DeleteAccountNote => "Semua milik Anda langsung terhapus dan tidak dapat dikembalikan. Unduh dahulu bila ingin menyimpannya.";
    public override string People => "Pembaca";
    public override string PeopleNote => "Siapa yang punya akun di sini, dan apa yang boleh dilakukan.";
    public override string PeopleAdd => "Undang pembaca";
    public override string PeopleFirstPassword => "Kata sandi awal (opsional)";
    public override string PeopleFirstPasswordNote => "Kosongkan untuk mendapat tautan agar mereka memilih sendiri.";
    public override string PeopleInvite => "Undang";
    public override string PeopleLink => "Kirimkan tautan ini kepadanya: berlaku sekali, selama tujuh hari, dan tidak ditampilkan lagi.";
    public override string PeopleNewLink => "Tautan baru";
    public override string PeopleClose => "Tutup akun";
    public override string PeopleOpen => "Buka kembali";
    public override string PeopleClosed => "ditutup";
    public override string PeopleWaiting => "belum pernah masuk";
    public override string PeopleYou => "Anda";
    public override string PeopleSince => "sejak";
    public override string PeopleGuests => "Tamu";
    public override string RoleLabel => "Peran";
    public override string AuditTitle => "Catatan tindakan";
    public override string AuditNote => "Perubahan oleh pemilik dan penyunting, serta kunci sandi yang ditambah atau dihapus pembaca, yang terbaru lebih dahulu.";
    public override string AuditEmpty => "Belum ada yang diubah.";
    public override string AuditOlder => "Catatan lebih lama";

    public override string InvitedTitle(string name) => $"Selamat datang, {name}";

    public override string RoleName(Role role) => role switch
    {
        Role.Reader => "pembaca",
        Role.Editor => "penyunting",
        Role.Owner => "pemilik",
        _ => "tamu",
    };

    public override string RoleNote(Role role) => role switch
    {
        Role.Reader => "membaca dan menyimpan",
        Role.Editor => "juga umpan berita dan koreksi",
        _ => "semuanya",
    };

    protected override string WaitOf(int seconds) => seconds < 90 ? $"{seconds} detik" : $"{(seconds + 59) / 60} menit";

    public override string Problem(AccountProblem problem, int number) => problem switch
    {
        AccountProblem.WrongSignIn => "Nama atau kata sandi salah.",
        AccountProblem.Wait => $"Terlalu banyak percobaan gagal. Coba lagi dalam {WaitOf(number)}.",
        AccountProblem.WrongPassword => "Kata sandi salah. Tidak ada yang diubah.",
        AccountProblem.NameUnfit => "Nama terdiri dari 1 sampai 40 karakter yang terlihat dan tidak diawali #.",
        AccountProblem.NameTaken => "Nama ini sudah dipakai. Pilih nama lain.",
        AccountProblem.EmailUnfit => "Ini bukan alamat surel. Kosongkan bila tidak ada.",
        AccountProblem.PasswordShort => $"Kata sandi minimal {number} karakter. Beberapa kata berurutan sudah baik dan mudah diingat.",
        AccountProblem.PasswordLong => "Kata sandi paling banyak 200 karakter.",
        AccountProblem.PasswordIsName => "Kata sandi sama dengan nama: itu yang pertama dicoba orang.",
        AccountProblem.PasswordsDiffer => "Kedua kata sandi tidak sama. Tulis sekali lagi.",
        AccountProblem.AlreadyMade => "Akun pemilik sudah dibuat. Masuklah, atau minta tautan kepada pemilik.",
        AccountProblem.LinkUsed => "Tautan ini sudah dipakai atau kedaluwarsa. Minta yang baru kepada pemilik.",
        AccountProblem.LastOwner => "Harus ada pemilik. Jadikan pembaca lain pemilik lebih dahulu.",
        AccountProblem.NotThere => "Akun atau peran itu tidak ada.",
        AccountProblem.OwnerFirst => "Buat akun Anda sendiri dahulu: Andalah pemiliknya.",
        AccountProblem.NoPasskeyName => "Beri kunci sandi nama, paling banyak 60 karakter, agar dapat dibedakan dari yang lain.",
        AccountProblem.NoSuchPasskey => "Kunci sandi itu sudah tidak ada.",
        AccountProblem.PasskeyNeedsName => "Kunci sandi terikat pada nama, sedangkan alamat ini berupa angka. Buka halaman ini dengan namanya melalui https, atau di localhost pada mesin itu sendiri.",
        AccountProblem.PasskeyTooLate => "Terlalu lama, atau sudah dijawab sebelumnya. Coba sekali lagi.",
        AccountProblem.PasskeyRefused => "Kunci sandi ini tidak diterima. Mungkin sudah dihapus dari akun, atau milik alamat lain.",
        _ => "Tuliskan kegunaan token, paling banyak 60 karakter.",
    };

    public override string Done(AccountNews news) => news switch
    {
        AccountNews.Saved => "Tersimpan.",
        AccountNews.PasswordChanged => "Kata sandi diganti. Anda sudah keluar di tempat lain.",
        AccountNews.SignedOutThere => "Sudah keluar di sana.",
        AccountNews.TokenMade => "Token dibuat.",
        AccountNews.TokenRemoved => "Token dicabut. Program yang memakainya tidak bisa masuk lagi.",
        AccountNews.ReaderAdded => "Akun dibuat. Beritahukan nama dan kata sandinya.",
        AccountNews.LinkMade => "Tautan dibuat.",
        AccountNews.RoleChanged => "Peran diganti.",
        AccountNews.Closed => "Akun ditutup; pembaca itu keluar di semua tempat.",
        AccountNews.Opened => "Akun dibuka kembali.",
        AccountNews.GuestsMayRead => "Tamu kini boleh membaca.",
        AccountNews.GuestsMayNot => "Kini hanya pemilik akun yang boleh membaca.",
        AccountNews.PasskeyAdded => "Kunci sandi ditambahkan. Mulai sekarang Anda dapat masuk dengannya.",
        AccountNews.PasskeyRemoved => "Kunci sandi dihapus: tidak ada lagi yang dapat masuk dengannya. Perangkat Anda mungkin masih menampilkannya; Anda dapat menghapusnya di sana.",
        AccountNews.SignedOut => "Anda sudah keluar.",
        _ => "Akun dan semua milik Anda sudah dihapus.",
    };

    public override string Audited(string what) => what switch
    {
        "feeds.refresh" => "membaca umpan berita segera",
        "feeds.pause" => "menjeda umpan berita",
        "feeds.resume" => "melanjutkan umpan berita",
        "feeds.add" => "menambah umpan berita",
        "feeds.remove" => "menghapus umpan berita",
        "feeds.settings" => "mengubah setelan umpan berita",
        "feeds.share" => "menjadikan umpannya sendiri untuk semua orang",
        "feeds.errands.follow" => "mengikuti yang ditemukan",
        "feeds.list" => "memasukkan daftar umpan",
        "feeds.folders.rename" => "mengganti nama folder",
        "feeds.folders.remove" => "menghapus folder",
        "stories.split" => "memisahkan berita",
        "stories.move" => "memindahkan artikel ke berita lain",
        "stories.merge" => "menggabungkan dua berita",
        "stories.copy" => "menandai artikel sebagai salinan",
        "articles.not-a-copy" => "menandai artikel sebagai laporan sendiri",
        "corrections.undo" => "membatalkan koreksi",
        "account.passkeys.add" => "menambah kunci sandi",
        "account.passkeys.remove" => "menghapus kunci sandi",
        "people.add" => "mengundang pembaca",
        "people.invite" => "membuat tautan baru untuk pembaca",
        "people.role" => "mengganti peran",
        "people.close" => "menutup akun",
        "people.open" => "membuka kembali akun",
        "people.guests" => "menentukan apakah tamu boleh membaca",
        "settings" => "mengubah setelan situs",
        "settings.feeds" => "menentukan jumlah umpan yang boleh diikuti sendiri",
        "comment approve" => "meloloskan komentar",
        "comment hide" => "menyembunyikan komentar",
        "comment delete" => "menghapus komentar",
        _ => what,
    };
}
