using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>Lines that do nothing but name whose text it is: "© KYODO", "Copyright 2025 Kyodo News", "Source: …", 「配信：…」.</summary>
internal static partial class Notices
{
    public static string? Read(string line)
    {
        const int Longest = 120;
        if (line.Length > Longest)
            return null;
        var match = Copyright().Match(line) is { Success: true } copyright ? copyright : Source().Match(line);
        if (!match.Success)
            return Signatures.ReadAlone(line);
        var name = match.Groups["name"].Value;
        return name.Contains("://", StringComparison.Ordinal) ? null : AgencyName.Clean(Reserved().Replace(name, ""));
    }

    [GeneratedRegex(@"^\W*(?:(?:copyright|hak cipta)\s*)?(?:©|\(c\)|（c）|ⓒ|&copy;|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,/|:]*(?:by\s+)?(?<name>\D{2,60}?)(?:\s*,?\s*\d{4})?\s*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^\W*(?:source|sources|via|credit|text|sumber|sumber berita|quelle|quellen|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|kaynak|источник|джерело|πηγή|nguồn|ที่มา|المصدر|منبع|出典|提供|配信|配信元|情報源|ソース|来源|來源|文章来源|消息来源|稿件来源|出处|출처|제공)\s*[:：/／]\s*(?<name>.{2,60}?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"[\s.,;|–—-]*(?:all rights reserved|hak cipta dilindungi|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|无断转载|無断転載|版权所有|版權所有|все права защищены).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
