using System.Text;

namespace Kawaraban.Parse.Text;

/// <summary>Encodings by the labels the web uses: a label means what browsers take it for, not what it says.</summary>
internal static class Charset
{
    // Left to itself the platform makes a question mark or a middle dot of what it cannot read, which looks like text.
    private static readonly DecoderFallback Unreadable = new DecoderReplacementFallback("\uFFFD");

    /// <summary>The encoding of a label; null for one that is unknown.</summary>
    public static Encoding? Find(string? label)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > 40)
            return null;
        label = label.Trim().Trim('"', '\'').ToLowerInvariant();
        return label switch
        {
            "utf-8" or "utf8" or "unicode-1-1-utf-8" or "us-utf-8" => Encoding.UTF8,
            "utf-16" or "utf-16le" or "utf16" or "unicode" or "ucs-2" or "iso-10646-ucs-2" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-32" or "utf-32le" => Encoding.UTF32,
            "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            _ => CodePage(label) is { } page ? CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, Unreadable) : ByName(label),
        };
    }

    // The browsers' table, https://encoding.spec.whatwg.org/#names-and-labels, where it differs from the label's own meaning.
    private static int? CodePage(string label) => label switch
    {
        "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "iso88591" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii"
            or "ansi" or "cp1252" or "x-cp1252" or "ansi_x3.4-1968" or "cp819" or "ibm819" => 1252,
        "iso-8859-9" or "iso8859-9" or "latin5" or "cp1254" => 1254,
        "iso-8859-11" or "tis-620" or "windows-874" or "cp874" => 874,
        "gb2312" or "gbk" or "gb_2312-80" or "gb_2312" or "x-gbk" or "cp936" or "chinese" or "csgb2312" or "gb18030" => 54936,
        "big5" or "big5-hkscs" or "cn-big5" or "x-x-big5" or "csbig5" or "cp950" => 950,
        "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" or "cp932" or "ms932" => 932,
        "euc-jp" or "x-euc-jp" or "eucjp" => 51932,
        "iso-2022-jp" or "csiso2022jp" => 50220,
        "euc-kr" or "ks_c_5601-1987" or "ks_c_5601-1989" or "ksc5601" or "ksc_5601" or "korean" or "windows-949" or "cp949" => 949,
        "koi8-r" or "koi8" or "koi" or "koi8_r" => 20866,
        "koi8-u" or "koi8-ru" => 21866,
        "ibm866" or "cp866" or "866" => 866,
        "iso-8859-8-i" or "logical" => 38598,
        "macintosh" or "mac" or "x-mac-roman" or "macroman" => 10000,
        "x-mac-cyrillic" or "x-mac-ukrainian" => 10007,
        _ when label.StartsWith("cp125", StringComparison.Ordinal) && label.Length == 6 => 1250 + (label[5] - '0'),
        _ => null,
    };

    private static Encoding? ByName(string label) => CodePagesEncodingProvider.Instance.GetEncoding(label, EncoderFallback.ReplacementFallback, Unreadable);
}
