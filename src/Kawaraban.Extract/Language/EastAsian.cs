using System.Buffers;

namespace Kawaraban.Extract.Language;

/// <summary>Japanese or Chinese, simplified or traditional: told from the characters only one of them uses.</summary>
internal static class EastAsian
{
    // A Chinese text may quote a kana or two; a Japanese one has a third of them, a headline of it sometimes none.
    private const int KanaInHundred = 5;

    // Forms made in Japan in 1946, and characters that stand in Japanese headlines and not in Chinese ones.
    private static readonly SearchValues<char> Japanese = SearchValues.Create(
        "気円売対発県駅読説実験関観広応団図圧囲壊拡検険顕権済斎剤児処単戦弾伝転闘独読悩脳拝髪抜浜仏払変辺歩豊毎満訳薬様揺頼覧両緑塁歴錬労郎楼込働畑峠枠搾匂咲栃辻沢択釈徳聴庁渋従縦縄焼条状畳譲醸嬢触粋酔髄枢瀬斉税摂専浅潜繊践銭禅双総荘捜巣装騒増臓蔵続堕駄帯滞滝担胆遅昼鋳徴懲逓鉄");

    // Pairs of the commonest characters that were simplified in China: those of the right column stay in Hong Kong and Taiwan.
    private const string SimplifiedForms =
        "们这国为来时对说发会学见开关电车东长门问间马语话请让认议论设访谈记许变总经济产业务员报导战军队导弹选举党派统领联盟"
        + "华亚欧韩汉区县办处动劳动权机构标准质环节约红绿纪纳组织结给绝继续维护卫众从价仅仓仪亿传伤伟优体佣侦俩债倾储儿兰兴养兽内册写农决况冲减凉几凤凭击刘则刚创别剂剧劝励劲势匀协单卖卢厂历压厌厅厉叶号叹听启员响哑唤围园圆图团场坏块坚坛坝坟垄垒垦处备复头夹夺奋奖妇妈娱孙宁宝实审宪宫宽宾对寻导寿将尔尘尝层屡岁岗岛峡币师帅帐带帮广庄庆库应庙废张弯录彻志忆态怜总恋恳恶悬惊惧惨惩惯愤愿战户扑执扩扫扬扰抚抛抢护报担拟拥择挂挥损换据掷揽搁摄摆摇撑数斋斗断无旧显晓暂术朴机杀杂权条极枪柜树样档桥梦检楼横欢欧岁毁毕气汇汉沟没沦泪泽洁测浏浑浓涛润涨渐渔湾湿满滚滞滨漏潜灭灯灵灾灿炉点炼烁烂烟烦烧热焕爱爷状独狭狮猎猪献环现玛琐疗疯痒监盖盘盗着睁矫码砖础确碍礼祸离种积称稳穷窃竖竞笔笼筑签简类粮纠纤级纬纯纱纲纷纸纺线练细终绍经绑绕绘络统绢绪绳综绵绿缅缆缓编缘缝缩罗罚罢职联聪肃肠肤肿胁胆胜脉脏脑脚脱脸艰艺节苏茎荐荡荣药获莱营萧萨葱蓝虑虽蚀蛮补装裤见观规觅视览觉触誉订计讯讨训讲讳词译试诗诚话诞询该详误说诵读课调谅谊谋谓谢谱贝负财责贤败货贩贪贫购贯贵贷贸费贺贼资赋赌赏赔赖赚赛赞赢赵赶趋跃践踪车轨转轮软轻载较辅辆辈辉输辞边辽达迁过迈运还进远违连迟适选递逻遗邓邮邻郑酱释里钟钢钱铁铜银锁销锋错锦键镇镜闭闯闲闷闻阀阁阅阔阳阴阵阶际陆陈险随隐难雾静页顶项顺须顾顿预领频题颜额风飞饭饮饰饱馆驱驶驻驾验骂骄骗骤鱼鲁鲜鸟鸡鸣鸭鸿鹰麦黄齐齿龄龙龟";

    private static readonly SearchValues<char> SimplifiedOnly = SearchValues.Create(SimplifiedForms);

    private static readonly SearchValues<char> TraditionalOnly = SearchValues.Create(
        "們這國為來時對說發會學見開關電車東長門問間馬語話請讓認議論設訪談記許變總經濟產業務員報導戰軍隊彈選舉黨統領聯盟華亞歐韓漢區縣辦處動勞權機構標準質環節約紅綠紀納組織結給絕繼續維護衛眾從價僅倉儀億傳傷偉優體傭偵倆債傾儲兒蘭興養獸內冊寫農決況衝減涼幾鳳憑擊劉則剛創別劑劇勸勵勁勢勻協單賣盧廠歷壓厭廳厲葉號嘆聽啟響啞喚圍園圓圖團場壞塊堅壇壩墳壟壘墾備復頭夾奪奮獎婦媽娛孫寧寶實審憲宮寬賓尋壽將爾塵嘗層屢歲崗島峽幣師帥帳帶幫廣莊慶庫應廟廢張彎錄徹憶態憐戀懇惡懸驚懼慘懲慣憤願戶撲執擴掃揚擾撫拋搶擔擬擁擇掛揮損換據擲攬擱攝擺搖撐數齋鬥斷無舊顯曉暫術樸殺雜條極槍櫃樹樣檔橋夢檢樓歡毀畢氣匯溝淪淚澤潔測瀏渾濃濤潤漲漸漁灣濕滿滾滯濱潛滅燈靈災燦爐點煉爍爛煙煩燒熱煥愛爺狀獨狹獅獵豬獻現瑪瑣療瘋癢監蓋盤盜睜矯碼磚礎確礙禮禍離種積稱穩窮竊豎競筆籠築簽簡類糧糾纖級緯純紗綱紛紙紡線練細終紹綁繞繪絡絹緒繩綜綿緬纜緩編緣縫縮羅罰罷職聰肅腸膚腫脅膽勝脈臟腦腳脫臉艱藝蘇莖薦蕩榮藥獲萊營蕭薩蔥藍慮雖蝕蠻補裝褲觀規覓視覽覺觸譽訂計訊討訓講諱詞譯試詩誠誕詢該詳誤誦讀課調諒誼謀謂謝譜貝負財責賢敗貨販貪貧購貫貴貸貿費賀賊資賦賭賞賠賴賺賽贊贏趙趕趨躍踐蹤軌轉輪軟輕載較輔輛輩輝輸辭邊遼達遷過邁運還進遠違連遲適遞邏遺鄧郵鄰鄭醬釋鐘鋼錢鐵銅銀鎖銷鋒錯錦鍵鎮鏡閉闖閒悶聞閥閣閱闊陽陰陣階際陸陳險隨隱難霧靜頁頂項順須顧頓預頻題顏額風飛飯飲飾飽館驅駛駐駕驗罵驕騙驟魚魯鮮鳥雞鳴鴨鴻鷹麥黃齊齒齡龍龜");

    public static bool IsJapanese(ReadOnlySpan<char> text, ScriptCounts scripts)
    {
        var kana = scripts[Script.Kana];
        var both = kana + scripts[Script.Han];
        if (kana * 100 >= both * KanaInHundred && kana > 1)
            return true;

        // A headline in ideographs only: Japanese forms decide, where no simplified one speaks against them.
        return kana > 0 || (Count(text, Japanese) > 0 && Count(text, Japanese) > CountChineseOnly(text));
    }

    public static bool IsTraditional(ReadOnlySpan<char> text) => Count(text, TraditionalOnly) > Count(text, SimplifiedOnly);

    private static int CountChineseOnly(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
            count += SimplifiedOnly.Contains(character) && !Japanese.Contains(character) && !SharedSimplifications.Contains(character) ? 1 : 0;
        return count;
    }

    // Simplified alike in China and Japan: they say nothing about which.
    private static readonly SearchValues<char> SharedSimplifications = SearchValues.Create("国会学来号点万与党区医声余乱体参台当旧昼条双盗礼属寿将状独献担断虫蚕触誉辞余麦黄歩写宝尽");

    private static int Count(ReadOnlySpan<char> text, SearchValues<char> characters)
    {
        var count = 0;
        foreach (var character in text)
            count += characters.Contains(character) ? 1 : 0;
        return count;
    }
}
