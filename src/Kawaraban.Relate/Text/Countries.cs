using System.Collections.Frozen;

namespace Kawaraban.Relate.Text;

/// <summary>
/// Countries and a few unions under the names and adjectives that news uses for them in English, Indonesian, Japanese and Chinese, and
/// where it differs in other European languages. Here and not from ICU, because ICU knows neither "Japanese" nor 米 nor 日米.
/// </summary>
internal static class Countries
{
    private const string Table = """
        US|united states,united states of america,america,american,americans,us,u.s,usa,amerika serikat,amerika,états-unis,estados unidos,eeuu,vereinigte staaten,stati uniti,сша|米国,アメリカ,美国,美國|米,美
        JP|japan,japanese,jepang,japon,japón,giappone,japanisch,japonais,япония|日本|日
        CN|china,chinese,prc,tiongkok,cina,chine,chinois,chinesisch,китай|中国,中國|中
        TW|taiwan,taiwanese|台湾,台灣,臺灣|台
        KR|south korea,south korean,korea selatan,corée du sud,südkorea,corea del sur|韓国,韩国,韓國|韓,韩
        KP|north korea,north korean,dprk,korea utara,nordkorea,corée du nord|北朝鮮,朝鲜,朝鮮,北韓|朝
        RU|russia,russian,russians,rusia,russland,russie,россия|ロシア,俄罗斯,俄羅斯|露,俄
        UA|ukraine,ukrainian,ukrainians,ukraina,ucrania|ウクライナ,乌克兰,烏克蘭|乌
        GB|united kingdom,britain,great britain,british,uk,u.k,inggris,royaume-uni,reino unido,großbritannien|英国,英國,イギリス|英
        FR|france,french,prancis,frankreich,francia,français|フランス,法国,法國|仏,法
        DE|germany,german,germans,jerman,deutschland,allemagne,alemania|ドイツ,德国,德國|独,德
        IT|italy,italian,italians,italia,italien,italie|イタリア,意大利,義大利|伊,意
        ES|spain,spanish,spanyol,españa,spanien,espagne|スペイン,西班牙|西
        PT|portugal,portuguese|ポルトガル,葡萄牙|
        NL|netherlands,dutch,belanda,niederlande,pays-bas|オランダ,荷兰,荷蘭|
        BE|belgium,belgian,belgia,belgien,belgique|ベルギー,比利时|
        CH|switzerland,swiss,schweiz,suisse|スイス,瑞士|
        AT|austria,austrian,österreich|オーストリア,奥地利|
        SE|sweden,swedish,swedia,schweden|スウェーデン,瑞典|
        NO|norway,norwegian,norwegia,norwegen|ノルウェー,挪威|
        DK|denmark,danish,dänemark|デンマーク,丹麦|
        FI|finland,finnish,finlandia|フィンランド,芬兰|
        PL|poland,polish,polandia,polen|ポーランド,波兰|
        CZ|czech republic,czechia,czech,ceko|チェコ,捷克|
        HU|hungary,hungarian,hongaria|ハンガリー,匈牙利|
        RO|romania,romanian|ルーマニア,罗马尼亚|
        GR|greece,greek,yunani|ギリシャ,希腊|
        TR|turkey,turkish,turki,türkiye|トルコ,土耳其|
        IE|ireland,irish,irlandia|アイルランド,爱尔兰|
        BY|belarus,belarusian|ベラルーシ,白俄罗斯|
        RS|serbia,serbian|セルビア,塞尔维亚|
        GE|georgia,georgian|ジョージア,格鲁吉亚|
        IL|israel,israeli,israelis|イスラエル,以色列|
        PS|palestine,palestinian,palestinians,palestina|パレスチナ,巴勒斯坦|
        IR|iran,iranian,iranians|イラン,伊朗|
        IQ|iraq,iraqi,irak|イラク,伊拉克|
        SY|syria,syrian,suriah|シリア,叙利亚|
        LB|lebanon,lebanese,libanon|レバノン,黎巴嫩|
        SA|saudi arabia,saudi,arab saudi|サウジアラビア,沙特,沙特阿拉伯|
        AE|united arab emirates,emirati,uae|アラブ首長国連邦,阿联酋|
        QA|qatar,qatari|カタール,卡塔尔|
        YE|yemen,yemeni,yaman|イエメン,也门|
        JO|jordan,jordanian,yordania|ヨルダン,约旦|
        EG|egypt,egyptian,mesir,ägypten|エジプト,埃及|
        LY|libya,libyan|リビア,利比亚|
        SD|sudan,sudanese|スーダン,苏丹|
        ET|ethiopia,ethiopian|エチオピア,埃塞俄比亚|
        KE|kenya,kenyan|ケニア,肯尼亚|
        NG|nigeria,nigerian|ナイジェリア,尼日利亚|
        ZA|south africa,south african,afrika selatan|南アフリカ,南非|
        AF|afghanistan,afghan|アフガニスタン,阿富汗|
        PK|pakistan,pakistani|パキスタン,巴基斯坦|巴
        IN|india,indian,indians,indien,inde|インド,印度|印
        BD|bangladesh,bangladeshi|バングラデシュ,孟加拉国|
        LK|sri lanka,sri lankan|スリランカ,斯里兰卡|
        NP|nepal,nepalese,nepali|ネパール,尼泊尔|
        MM|myanmar,burma,burmese|ミャンマー,缅甸|
        TH|thailand,thai|タイ,泰国,泰國|泰
        VN|vietnam,vietnamese,việt nam|ベトナム,越南|越
        KH|cambodia,cambodian,kamboja|カンボジア,柬埔寨|
        LA|laos,laotian|ラオス,老挝|
        MY|malaysia,malaysian|マレーシア,马来西亚|
        SG|singapore,singaporean,singapura|シンガポール,新加坡|
        ID|indonesia,indonesian|インドネシア,印度尼西亚,印尼|
        PH|philippines,philippine,filipino,filipina|フィリピン,菲律宾|菲,比
        TL|east timor,timor-leste,timor leste|東ティモール,东帝汶|
        AU|australia,australian,australians|オーストラリア,豪州,澳大利亚|豪,澳
        NZ|new zealand,selandia baru|ニュージーランド,新西兰|
        CA|canada,canadian,canadians,kanada|カナダ,加拿大|加
        MX|mexico,mexican,meksiko,méxico|メキシコ,墨西哥|
        BR|brazil,brazilian,brasil|ブラジル,巴西|
        AR|argentina,argentine,argentinian|アルゼンチン,阿根廷|
        CL|chile,chilean|チリ,智利|
        CO|colombia,colombian|コロンビア,哥伦比亚|
        VE|venezuela,venezuelan|ベネズエラ,委内瑞拉|
        PE|peru,peruvian|ペルー,秘鲁|
        CU|cuba,cuban|キューバ,古巴|
        HT|haiti,haitian|ハイチ,海地|
        EU|european union,eu,uni eropa,union européenne,unión europea|欧州連合,欧盟|欧
        MN|mongolia,mongolian|モンゴル,蒙古|蒙
        KZ|kazakhstan,kazakh|カザフスタン,哈萨克斯坦|
        """;

    private static readonly FrozenDictionary<string, string> BySpacedName = Read(1, name => Folding.Fold(name));
    private static readonly FrozenDictionary<string, string> ByUnspacedName = Read(2, name => name);
    private static readonly FrozenDictionary<string, string> BySign = Read(3, name => name);

    /// <summary>The most words a country's name has.</summary>
    public const int MostWords = 4;

    /// <summary>The longest name in a script without spaces.</summary>
    public const int LongestUnspaced = 8;

    /// <summary>The code of a country, its people or its adjective by its folded words with single spaces; null when it is none.</summary>
    public static string? Spaced(string folded) => BySpacedName.GetValueOrDefault(folded);

    /// <summary>The code of a country by its name in Han or kana.</summary>
    public static string? Unspaced(ReadOnlySpan<char> name) =>
        ByUnspacedName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var code) ? code : null;

    /// <summary>The code of a country by the one character that stands for it in 日米 or 米中.</summary>
    public static string? Sign(ReadOnlySpan<char> sign) =>
        BySign.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(sign, out var code) ? code : null;

    private static FrozenDictionary<string, string> Read(int column, Func<string, string> fold)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split('|');
            foreach (var name in fields[column].Split(',', StringSplitOptions.RemoveEmptyEntries))
                codes.TryAdd(fold(name), fields[0]);
        }
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
