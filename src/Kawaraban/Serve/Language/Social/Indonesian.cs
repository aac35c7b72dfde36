using Kawaraban.Serve.Social;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class IndonesianTexts
{
    public override string CountersLabel => "Dibaca, disukai, dikomentari, dibagikan";
    public override string ReadTimes(int count) => $"{Number(count)} kali dibaca";
    public override string LikedTimes(int count) => $"{Number(count)} suka";
    public override string FirstToLike => "Jadilah yang pertama menyukai";
    public override string CommentedTimes(int count) => $"{Number(count)} komentar";
    public override string FirstToComment => "Jadilah yang pertama berkomentar";
    public override string SharePiece => "Bagikan";
    public override string SharedTimes(int count) => $"{Number(count)} kali dibagikan";
    public override string LinkToThis => "Tautan ke halaman ini";
    public override string CopyLink => "Salin tautan";
    public override string LinkCopied => "Tautan sudah disalin.";
    public override string ShareByMail => "Kirim lewat surel";
    public override string ShareElsewhere => "Bagikan lewat aplikasi lain";
    public override string Said(SocialAnswer answer) => answer switch
    {
        SocialAnswer.Off => "Pemilik situs ini menonaktifkannya.",
        SocialAnswer.TooFast => "Terlalu sering dalam waktu singkat. Coba lagi beberapa menit lagi.",
        SocialAnswer.ToShare => "Ini tautannya.",
        SocialAnswer.Liked => "Disukai.",
        SocialAnswer.NotLiked => "Suka dibatalkan.",
        SocialAnswer.Posted => "Komentar Anda sudah tayang.",
        SocialAnswer.Waiting => "Terima kasih. Komentar Anda tampil setelah dibaca editor; sampai saat itu hanya Anda yang melihatnya.",
        SocialAnswer.TakenBack => "Komentar Anda sudah dihapus.",
        SocialAnswer.NotYours => "Komentar hanya dapat ditarik oleh penulisnya: tamu dalam satu hari dan lewat peramban yang sama.",
        SocialAnswer.Reported => "Terima kasih. Editor akan memeriksanya.",
        SocialAnswer.ReportedTooFast => "Terlalu banyak laporan dalam waktu singkat. Coba lagi beberapa menit lagi.",
        SocialAnswer.Approved => "Komentar ditampilkan.",
        SocialAnswer.Hidden => "Komentar disembunyikan; hanya editor yang masih melihatnya.",
        _ => "Komentar dihapus.",
    };

    public override string Comments => "Komentar";
    public override string MoreComments => "Komentar lainnya";
    public override string GuestLabel => "tamu";
    public override string WaitsForEditor => "menunggu editor";
    public override string HiddenByEditor => "disembunyikan editor";
    public override string Reply => "Balas";
    public override string ReplyTo(string name) => $"Balas {name}";
    public override string InReplyTo => "membalas";
    public override string InReplyToRemoved => "membalas komentar yang sudah dihapus";
    public override string RemovedComment => "Komentar ini sudah dihapus.";
    public override string TakeCommentBack => "Tarik kembali";
    public override string ReportComment => "Laporkan";
    public override string ReportWhy => "Apa yang salah dengan komentar ini?";
    public override string SendReport => "Kirim laporan";
    public override string ReportedFor(ReportReason reason) => reason switch
    {
        ReportReason.Advertising => "Iklan",
        ReportReason.Insult => "Menghina",
        ReportReason.Untrue => "Tidak benar",
        _ => "Melanggar hukum",
    };
    public override string BackToPiece(PieceKind kind) => kind == PieceKind.Article ? "Kembali ke artikel" : "Kembali ke berita";

    public override string WriteComment => "Tulis komentar";
    public override string WriteAnswer => "Tulis balasan";
    public override string AnswerNone => "Bukan sebagai balasan, tetapi komentar sendiri";
    public override string GuestNote => "Isi nama dan alamat surel. Alamat surel tidak pernah dipublikasikan.";
    public override string CommentName => "Nama (wajib)";
    public override string CommentEmail => "Surel (wajib, tidak dipublikasikan)";
    public override string CommentBody => "Komentar Anda";
    public override string CommentHint(int characters) => $"Paling banyak {Number(characters)} karakter. Gambar tidak ditampilkan. Untuk penekanan, kutipan, dan tautan:";
    public override string LeaveEmpty => "Biarkan kolom ini kosong";
    public override string SendComment => "Kirim";
    public override string PreviewComment => "Pratinjau";
    public override string PreviewOfComment => "Begini tampilannya nanti";
    public override string CommentRefused(CommentProblem problem) => problem switch
    {
        CommentProblem.NameMissing => "Nama belum diisi. Tulis nama yang akan tampil pada komentar.",
        CommentProblem.NameTooLong => $"Namanya terlalu panjang. Paling banyak {Number(CommentDraft.LongestName)} karakter.",
        CommentProblem.NameTaken => "Nama ini dipakai pembaca yang punya akun. Pilih nama lain, atau masuklah dulu.",
        CommentProblem.EmailMissing => "Alamat surel belum diisi. Alamat itu tidak dipublikasikan.",
        CommentProblem.EmailWrong => "Itu bukan alamat surel. Bentuknya seperti nama@example.org.",
        CommentProblem.TextMissing => "Komentarnya masih kosong. Tulislah sesuatu dulu.",
        CommentProblem.TextTooLong => $"Komentarnya terlalu panjang. Paling banyak {Number(CommentDraft.LongestText)} karakter; persingkat, atau kirim dalam dua bagian.",
        CommentProblem.Trapped => "Ada kolom yang harus kosong tetapi terisi, seperti yang dilakukan program otomatis. Kirim ulang komentar ini dengan tangan.",
        CommentProblem.AnsweredGone => "Komentar yang Anda balas sudah tidak ada. Kirim lagi, dan komentar Anda berdiri sendiri.",
        CommentProblem.TooFast => "Terlalu banyak komentar dalam waktu singkat. Tulisan Anda tetap ada di formulir: kirim lagi beberapa menit lagi.",
        _ => "Komentar dinonaktifkan di situs ini.",
    };

    public override string WaitForEditors(int count) => $"{Number(count)} komentar perlu diperiksa editor";
    public override string Moderation => "Moderasi";
    public override string ModerationNote => "Komentar yang menunggu editor, dan komentar yang dilaporkan pembaca. Setiap keputusan di sini dicatat.";
    public override string NothingToModerate => "Tidak ada yang menunggu, dan tidak ada yang dilaporkan.";
    public override string ForEditorsOnly => "Halaman ini untuk editor. Masuklah sebagai editor untuk melihatnya.";
    public override string WaitingComments => "Menunggu";
    public override string ReportedComments => "Dilaporkan pembaca";
    public override string ApproveComment => "Setujui";
    public override string KeepComment => "Biarkan";
    public override string HideComment => "Sembunyikan";
    public override string DeleteComment => "Hapus";
    public override string SiteSettings => "Pengaturan situs";
    public override string SiteSettingsNote => "Berlaku bagi semua pembaca di sini. Yang dinonaktifkan tidak ditampilkan dan tidak diterima; tidak ada yang dihapus karenanya.";
    public override string ForOwnerOnly => "Hanya pemilik situs ini yang dapat mengubah pengaturannya.";
    public override string TogetherLegend => "Di antara pembaca";
    public override string AllowComments => "Komentar pembaca";
    public override string LetGuestsWait => "Komentar tamu menunggu editor";
    public override string AllowLikes => "Tanda suka";
    public override string AllowCounters => "Tombol bagikan, serta hitungan dibaca dan dibagikan";
    public override string SaveSocialSettings => "Simpan";
    public override string SocialSettingsSaved => "Tersimpan.";
}
