using System.Text;
using Kawaraban.Extract;

namespace Kawaraban.Tests.Extract;

/// <summary>Which encoding a page is read with: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding.</summary>
public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("latin1", "windows-1252", "“Größe” €")]
    [InlineData("ISO-8859-1", "windows-1252", "“Größe” €")]
    [InlineData("us-ascii", "windows-1252", "“Größe” €")]
    [InlineData("x-cp1252", "windows-1252", "“Größe” €")]
    [InlineData("iso-8859-9", "windows-1254", "İstanbul’da “şehir”")]
    [InlineData("cp1251", "windows-1251", "пожар в порту города")]
    [InlineData("x-cp1251", "windows-1251", "пожар в порту города")]
    [InlineData("koi8", "koi8-r", "пожар в порту города")]
    [InlineData("latin2", "iso-8859-2", "žluťoučký kůň")]
    [InlineData("x-sjis", "shift_jis", "東京の港で①火事")]
    [InlineData("x-euc-jp", "euc-jp", "東京の港で火事")]
    [InlineData("csiso2022jp", "iso-2022-jp", "東京の港で火事")]
    [InlineData("gb2312", "gb18030", "东京港口发生火灾䶮")]
    [InlineData("big5-hkscs", "big5", "東京港口發生火災")]
    [InlineData("ks_c_5601-1987", "ks_c_5601-1987", "도쿄 항구에서 화재")]
    [InlineData("windows-949", "ks_c_5601-1987", "도쿄 항구에서 화재")]
    [InlineData("tis-620", "windows-874", "ไฟไหม้ท่าเรือ")]
    [InlineData("dos-874", "windows-874", "ไฟไหม้ท่าเรือ")]
    [InlineData("x-gbk", "gb18030", "东京港口发生火灾")]
    [InlineData("greek", "iso-8859-7", "φωτιά στο λιμάνι")]
    [InlineData("hebrew", "iso-8859-8", "שריפה בנמל")]
    public void A_label_stands_for_the_encoding_of_the_standard(string label, string encoding, string text) =>
        Assert.Contains(text, Read(text, encoding, $"<meta charset=\"{label}\">"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", null)]
    [InlineData("<meta content='text/html; charset=windows-1251' http-equiv=content-type>", null)]
    [InlineData("<meta charset=windows-1251>", null)]
    [InlineData("<meta charset=utf-8>", "text/html; charset=windows-1251")]
    [InlineData("", "text/html; charset=\"windows-1251\"")]
    public void The_transport_goes_before_the_page(string head, string? contentType) =>
        Assert.Contains("пожар в порту города", Read("пожар в порту города", "windows-1251", head, contentType), StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_goes_before_everything(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        var bytes = writer.GetPreamble().Concat(writer.GetBytes(Html("пожар в порту города", "<meta charset=windows-1252>"))).ToArray();

        Assert.Contains("пожар в порту города", TextOf(new Page { Bytes = bytes, ContentType = "text/html; charset=koi8-r" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shift_jis", "iso-8859-1", "東京の港で火事があった")]
    [InlineData("shift_jis", "euc-jp", "東京の港で火事があった")]
    [InlineData("euc-jp", "shift_jis", "東京の港で火事があった")]
    [InlineData("windows-1251", "iso-8859-1", "пожар в порту города")]
    [InlineData("windows-874", "windows-1252", "ไฟไหม้ท่าเรือ")]
    [InlineData("windows-1251", "utf-8", "пожар в порту города")]
    [InlineData("utf-8", "shift_jis", "東京の港で火事があった")]
    [InlineData("utf-8", "windows-1251", "пожар в порту города")]
    [InlineData("utf-8", "utf-16", "пожар в порту города")]
    [InlineData("utf-8", "nonsense", "пожар в порту города")]
    public void A_declaration_that_the_bytes_contradict_is_not_believed(string written, string declared, string text) =>
        Assert.Contains(text, Read(text, written, $"<meta charset=\"{declared}\">"), StringComparison.Ordinal);

    [Theory]
    [InlineData("windows-1252", "Überall äußerte sich Größe, naïve façade")]
    [InlineData("windows-1250", "žluťoučký kůň příliš úpěl ďábelské ódy")]
    [InlineData("windows-1254", "İstanbul’da güneşli bir gün, şehir çok sıcaktı")]
    public void Western_accents_side_by_side_are_believed(string encoding, string text) =>
        Assert.Contains(text, Read(text, encoding, $"<meta charset=\"{encoding}\">"), StringComparison.Ordinal);

    private static string Read(string text, string encoding, string head, string? contentType = null) =>
        TextOf(new Page { Bytes = Encoding.GetEncoding(encoding).GetBytes(Html(text, head)), ContentType = contentType });

    private static string Html(string text, string head) =>
        $"<html><head>{head}<title>x</title></head><body><div class=\"article-body\"><p>{string.Concat(Enumerable.Repeat(text + ", ", 12))}{text}.</p></div></body></html>";

    private static string TextOf(Page page) => Assert.IsType<ExtractResult.Extracted>(ArticleExtractor.Extract(page)).Article.Text;
}
