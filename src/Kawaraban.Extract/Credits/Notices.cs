using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Credits;

/// <summary>Lines that do nothing but name whose text it is: "© KYODO", "Copyright 2025 Kyodo News", "Source: …", 「配信：…」.</summary>
internal static partial class Notices
{
    private const int Longest = 120;

    /// <summary>The agency or outlet a line credits.</summary>
    public static string? Read(string line)
    {
        // "All rights reserved. This material may not be …" runs on for lines.
        var bare = Reserved().Replace(line, "");
        if (bare.Length > Longest)
            return null;
        if (Copyright().Match(bare) is { Success: true } copyright)
            return CopyrightHolder(copyright) is { } holder && (AgencyName.IsKnown(holder) || bare.Length == line.Length) ? holder : null;
        if (Source().Match(line) is { Success: true } source)
            return source.Groups["name"].Value is var name && name.Contains("://", StringComparison.Ordinal) ? null : AgencyName.Clean(name);
        return KnownIn(AgencyByline(), line) ?? Signatures.ReadAlone(line);
    }

    private static string? KnownIn(Regex form, string line) =>
        form.Match(line) is { Success: true } match && AgencyName.Clean(match.Groups["name"].Value) is { } name && AgencyName.IsKnown(name) ? name : null;

    /// <summary>
    /// True for a © line that names no known agency: on a page it is the outlet's or its owner's (on the labelled pages all of them were).
    /// </summary>
    public static bool IsOwners(string line) => Copyright().IsMatch(line) && (Read(line) is not { } holder || !AgencyName.IsKnown(holder));

    /// <summary>Who keeps all rights of the page: its outlet, unless that is a known agency.</summary>
    public static string? Owner(string line) =>
        line.Length <= Longest && Reserved().IsMatch(line) && Copyright().Match(line) is { Success: true } copyright
            && CopyrightHolder(copyright) is { } holder && !AgencyName.IsKnown(holder) ? holder : null;

    private static string? CopyrightHolder(Match copyright) => AgencyName.Clean(Reserved().Replace(copyright.Groups["name"].Value, ""));

    [GeneratedRegex(@"^\W*(?:(?:copyright|hak cipta)\s*)?(?:©|\(c\)|（c）|ⓒ|&copy;|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,/|:]*(?:by\s+)?(?<name>\D{2,60}?)(?:\s*,?\s*(?:\d{4}|[a-z]+:\S+))?\s*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^\W*(?:source|sources|via|text|sumber|sumber berita|quelle|quellen|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|kaynak|источник|джерело|πηγή|nguồn|ที่มา|المصدر|منبع|出典|提供|配信|配信元|情報源|ソース|来源|來源|稿源|文章来源|消息来源|稿件来源|出处|출처|제공)\s*[:：/／]\s*(?<name>[^:：]{2,60}?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    // An agency in the place of the author: "By The Associated Press", "By MARA KOLEN, Associated Press", "Oleh: Antara", 「共同通信」, "新华社供稿".
    [GeneratedRegex(@"^\W*(?:(?:by|oleh|von|par|por|di|autor|author)\s*:?\s+(?:[^,|/]{3,40}[,|/]\s*)?(?<name>[\p{Lu}][\p{L} .&-]{1,40})|(?<name>\w{2,7}(?:通信社|通信|社|ニュース))(?:供稿|提供|配信)?|(?<name>\w{2,7})(?:供稿|配信))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AgencyByline();

    [GeneratedRegex(@"[\s.,;|–—-]*(?:all rights reserved|hak cipta dilindungi|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|無断転載|禁無断|版权所有|版權所有|все права защищены|무단 ?전재|wszelkie prawa|tüm hakları|alle rechten|med ensamrätt).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
