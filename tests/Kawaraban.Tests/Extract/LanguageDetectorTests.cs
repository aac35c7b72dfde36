using Kawaraban.Extract.Language;

namespace Kawaraban.Tests.Extract;

public sealed class LanguageDetectorTests
{
    /// <summary>One sentence of twenty words or so in each language, saying the same.</summary>
    public static TheoryData<string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Root(), "tests", "fixtures", "languages.tsv")))
                data.Add(line.Split('\t')[0], line.Split('\t')[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_tells_its_language(string language, string sentence) =>
        Assert.Equal(language, LanguageDetector.DetectWithScript(sentence));

    [Theory]
    [InlineData("日米防衛相、電話で会談", "ja")]
    [InlineData("灯台計画、島議会が可決", "ja")]
    [InlineData("中国国防部长会见外宾", "zh")]
    [InlineData("立法院週五三讀通過預算案", "zh")]
    [InlineData("“東京”という言葉", "ja")]
    public void A_headline_in_ideographs_is_told_apart(string headline, string language) => Assert.Equal(language, LanguageDetector.Detect(headline));

    [Theory]
    [InlineData("")]
    [InlineData("12 345 – 678 %")]
    [InlineData("🙂🙂🙂")]
    public void Without_letters_there_is_no_language(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Theory]
    [InlineData("Jadilah yang pertama menyukai berita ini sekarang", "en", true)]
    [InlineData("您的电子邮箱地址不会被公开", "en", true)]
    [InlineData("Read all the news of the day and more", "de", true)]
    [InlineData("The mayor said so on Friday", "en", false)]
    [InlineData("Nakamura Kenji Watanabe", "en", false)]
    [InlineData("Jambatan itu dibuka semula pada Isnin", "id", false)]
    [InlineData("2025", "ja", false)]
    public void A_line_of_another_language_is_foreign_and_a_name_is_not(string line, string language, bool isForeign) =>
        Assert.Equal(isForeign, LanguageDetector.IsForeign(line, language));

    // Names, numbers and words that Indonesian and Malay share: of some words alone nobody could say which.
    private const string EitherMalayOrIndonesian =
        "Kapal pertama yang sandar adalah Teluk Sepoi berkapasitas 8.400 TEU dari Pulau Karang. Terminal itu menaikkan kapasitas pelabuhan menjadi 1,9 juta TEU per tahun.";

    [Theory]
    [InlineData(EitherMalayOrIndonesian, "id", "id")]
    [InlineData(EitherMalayOrIndonesian, "ms", "ms")]
    [InlineData("Havnen lukkede fredag aften, efter at havnearbejderne havde stemt nej til aftalen med rederiet og forlangt nye forhandlinger.", "sv", "da")]
    [InlineData("El puerto cerró el viernes por la noche, después de que los estibadores rechazaran el acuerdo con la naviera y exigieran negociaciones nuevas.", "it", "es")]
    [InlineData("The harbour closed on Friday night after the dockers had voted against the agreement with the shipping line.", "id", "en")]
    public void What_is_declared_stands_against_a_near_language_and_not_against_the_text(string text, string declared, string language) =>
        Assert.Equal(language, LanguageDetector.Detect(text, declared));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kawaraban.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
