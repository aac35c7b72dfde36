using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Kawaraban.Parse.Text;

/// <summary>
/// Encodings by their labels, however they are spelt: case, hyphens, underscores and blanks do not count. A label means what browsers
/// take it for, not what it says (https://encoding.spec.whatwg.org/#names-and-labels); what browsers do not know is looked up as IANA
/// and the makers of code pages call it.
/// </summary>
internal static class Charset
{
    private const int LongestLabel = 40;

    // ISO 8859's parts are the code pages behind this one.
    private const int FirstLatin = 28590;

    // Left to itself the platform makes a question mark or a middle dot of what it cannot read, which looks like text.
    private static readonly DecoderFallback Unreadable = new DecoderReplacementFallback("\uFFFD");

    private static readonly FrozenDictionary<string, int> CodePages = Pages(
        (65001, "utf8 u8 unicode11utf8 usutf8 unicode20utf8 xunicode20utf8 cp65001"),
        (1200, "utf16 utf16le u16 unicode csunicode ucs2 iso10646ucs2 unicodefeff"),
        (1201, "utf16be unicodefffe unicodebigunmarked"),
        (12000, "utf32 utf32le u32 ucs4 csucs4 iso10646ucs4"),
        (12001, "utf32be"),
        (1252, "iso88591 iso885911987 latin1 l1 ascii usascii ansi ansix341968 ansix341986 iso646us iso646irv1991 isoir6 isoir100 cp819 ibm819 csisolatin1 iso88591latin1 8859 cp1252 xcp1252 646"),
        (1254, "iso88599 iso885991989 latin5 l5 isoir148 csisolatin5"),
        (28592, "latin2 l2 isoir101 iso885921987 csisolatin2"),
        (28593, "latin3 l3 isoir109 iso885931988 csisolatin3"),
        (28594, "latin4 l4 isoir110 iso885941988 csisolatin4"),
        (28595, "cyrillic isoir144 iso885951988 csisolatincyrillic"),
        (28596, "arabic isoir127 iso885961987 asmo708 ecma114 csisolatinarabic"),
        (28597, "greek greek8 isoir126 iso885971987 elot928 ecma118 csisolatingreek suneugreek"),
        (28598, "hebrew isoir138 iso885981988 visual csisolatinhebrew"),
        (38598, "iso88598i logical csiso88598i"),
        (28603, "latin7 l7 baltic"),
        (28605, "latin9 l9 iso885915 csisolatin9"),
        (874, "iso885911 iso8859112001 isoir166 tis620 tis6200 tis62025290 tis62025291 thai windows874 dos874"),
        (54936, "gb2312 gb23121980 gb231280 gbk xgbk gb18030 gb180302000 chinese csgb2312 csiso58gb231280 isoir58 cp936 936 ms936 windows936 euccn eucgb2312cn xmacsimpchinese"),
        (52936, "hz hzgb hzgb2312"),
        (950, "big5 big5hkscs hkscs cnbig5 xxbig5 csbig5 cp950 950 ms950 big5tw xmactradchinese"),
        (932, "shiftjis sjis xsjis csshiftjis mskanji windows31j cp932 932 ms932 shiftjis2004 sjis2004 shiftjisx0213 sjisx0213 xmacjapanese"),
        (51932, "eucjp xeucjp ujis cseucpkdfmtjapanese eucjis2004 jisx0213 eucjisx0213"),
        (50220, "iso2022jp csiso2022jp iso2022jp1 iso2022jp2 iso2022jp3 iso2022jp2004 iso2022jpext"),
        (949, "euckr ksc56011987 ksc56011989 ksc5601 ksx1001 korean windows949 cp949 949 ms949 uhc isoir149 cseuckr csksc56011987 xmackorean"),
        (50225, "iso2022kr csiso2022kr"),
        (1361, "johab cp1361 ms1361"),
        (20866, "koi8r koi8 koi cskoi8r"),
        (21866, "koi8u koi8ru"),
        (10000, "macintosh mac macroman xmacroman csmacintosh"),
        (10006, "macgreek xmacgreek"),
        (10007, "maccyrillic xmaccyrillic xmacukrainian"),
        (10010, "macromania xmacromanian"),
        (10029, "maclatin2 maccenteuro maccentraleurope xmacce"),
        (10079, "maciceland xmacicelandic"),
        (10081, "macturkish xmacturkish"),
        (10082, "maccroatian xmaccroatian"),
        (850, "cspc850multilingual"),
        (852, "cspcp852"),
        (862, "cspc862latinhebrew"),
        (869, "cpgr csibm869"),
        (775, "cspc775baltic"),
        (37, "csibm037 ebcdiccpca ebcdiccpnl ebcdiccpus ebcdiccpwt ibm039"),
        (500, "ebcdiccpbe ebcdiccpch"),
        (20424, "cp424 424 ibm424 csibm424 ebcdiccphe"),
        (20273, "cp273 273 ibm273 csibm273"));

    /// <summary>The encoding of a label; null for one that is unknown.</summary>
    public static Encoding? Find(string? label)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > LongestLabel)
            return null;
        var key = string.Concat(label.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return OfPage(CodePages.TryGetValue(key, out var page) ? page : Numbered(key))
            ?? CodePagesEncodingProvider.Instance.GetEncoding(label.Trim(), EncoderFallback.ReplacementFallback, Unreadable);
    }

    // "windows-1251", "cp850", "ibm 866", "csibm855", "437", "iso-8859-7"
    private static int Numbered(string key)
    {
        if (key.StartsWith("iso8859", StringComparison.Ordinal))
            return Number(key["iso8859".Length..]) is > 0 and <= 15 and var part ? FirstLatin + part : 0;
        string[] makers = ["windows", "xcp", "cp", "ms", "csibm", "ibm", "dos", "ccsid"];
        var maker = makers.FirstOrDefault(name => key.StartsWith(name, StringComparison.Ordinal));
        return Number(key[(maker?.Length ?? 0)..]);
    }

    private static int Number(string digits) =>
        digits.Length <= 5 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Encoding? OfPage(int page) => page switch
    {
        0 => null,
        65001 => Encoding.UTF8,
        1200 => Encoding.Unicode,
        1201 => Encoding.BigEndianUnicode,
        12000 => Encoding.UTF32,
        12001 => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, Unreadable),
    };

    private static FrozenDictionary<string, int> Pages(params (int Page, string Labels)[] pages) =>
        pages.SelectMany(entry => entry.Labels.Split(' ').Select(label => (label, entry.Page)))
            .ToFrozenDictionary(pair => pair.label, pair => pair.Page);
}
