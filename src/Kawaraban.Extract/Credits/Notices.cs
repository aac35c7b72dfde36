using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>Lines that do nothing but name whose text it is: "© KYODO", "Copyright 2025 Kyodo News", "Source: …", 「配信：…」.</summary>
internal static partial class Notices
{
    private const int Longest = 120;

    /// <summary>The agency or outlet a line credits.</summary>
    public static string? Read(string line)
    {
        if (line.Length > Longest)
            return null;
        if (Copyright().Match(line) is { Success: true } copyright)
            return CopyrightHolder(copyright) is { } holder && (AgencyName.IsKnown(holder) || !Reserved().IsMatch(line)) ? holder : null;
        if (Source().Match(line) is not { Success: true } source)
            return Signatures.ReadAlone(line);
        var name = source.Groups["name"].Value;
        return name.Contains("://", StringComparison.Ordinal) ? null : AgencyName.Clean(name);
    }

    /// <summary>Who keeps all rights of the page: its outlet, unless that is a known agency.</summary>
    public static string? Owner(string line) =>
        line.Length <= Longest && Reserved().IsMatch(line) && Copyright().Match(line) is { Success: true } copyright
            && CopyrightHolder(copyright) is { } holder && !AgencyName.IsKnown(holder) ? holder : null;

    private static string? CopyrightHolder(Match copyright) => AgencyName.Clean(Reserved().Replace(copyright.Groups["name"].Value, ""));

    [GeneratedRegex(@"^\W*(?:(?:copyright|hak cipta)\s*)?(?:©|\(c\)|（c）|ⓒ|&copy;|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,/|:]*(?:by\s+)?(?<name>\D{2,60}?)(?:\s*,?\s*\d{4})?\s*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^\W*(?:source|sources|via|credit|text|sumber|sumber berita|quelle|quellen|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|kaynak|источник|джерело|πηγή|nguồn|ที่มา|المصدر|منبع|出典|提供|配信|配信元|情報源|ソース|来源|來源|文章来源|消息来源|稿件来源|出处|출처|제공)\s*[:：/／]\s*(?<name>[^:：]{2,60}?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"[\s.,;|–—-]*(?:all rights reserved|hak cipta dilindungi|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|無断転載|禁無断|版权所有|版權所有|все права защищены|무단 ?전재|wszelkie prawa|tüm hakları|alle rechten|med ensamrätt).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
