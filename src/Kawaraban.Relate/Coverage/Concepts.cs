using System.Collections.Frozen;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Words that news uses for one another, in English, Indonesian, Japanese and Chinese: one concept a line. A paraphrase ("beef up" for
/// "strengthen") and a translation (強化) are recognised by the same table. Han words have two characters, as our tokenizer cuts them.
/// </summary>
internal static class Concepts
{
    private const string Table = """
        strengthen reinforce bolster boost enhance fortify deepen upgrade strong solidify intensify increase raise expand grow growth rise hike lift widen enlarge beef_up step_up ramp_up build_up shore_up ; memperkuat meningkatkan menambah penguatan peningkatan memperluas naik ; 強化 増強 深化 向上 拡大 増加 引上 上昇 ; 加强 加強 增强 强化 提升 扩大 增加 上升 深化
        weaken reduce cut lower decrease shrink decline fall drop slump slide plunge dip tumble lose loss ; mengurangi menurun turun penurunan memangkas merosot ; 削減 減少 縮小 下落 低下 ; 减少 下降 削减 缩小 下跌
        talk conversation discussion negotiation dialogue consultation phone_call teleconference call ; pembicaraan perundingan dialog percakapan telepon ; 会談 協議 電話 対話 交渉 ; 会谈 通话 谈判 磋商 对话
        meeting meet summit gathering session ; pertemuan bertemu rapat konferensi ; 会合 会議 会見 首脳 ; 会议 会晤 峰会 见面
        agree agreement accord pact deal consensus ; sepakat menyepakati kesepakatan persetujuan ; 合意 一致 同意 協定 ; 同意 达成 协议 一致
        confirm affirm reaffirm reconfirm verify ; menegaskan mengonfirmasi memastikan ; 確認 ; 确认 重申
        soon early quickly promptly swift swiftly rapid rapidly fast ; segera cepat secepatnya ; 早期 早急 迅速 ; 尽快 迅速 尽早
        alliance ally partnership partner ; aliansi sekutu kemitraan mitra ; 同盟 ; 同盟 联盟 盟友 伙伴
        defense defence military armed_forces troop army soldier ; pertahanan militer tentara pasukan prajurit ; 防衛 軍事 部隊 自衛 国防 ; 国防 防卫 军事 部队 军队
        chief minister secretary head leader ; menteri ketua kepala pemimpin ; 大臣 長官 首脳 閣僚 ; 部长 大臣 长官 领导
        kill die dead death fatal deadly perish fatality lethal toll ; tewas meninggal mati kematian korban_jiwa ; 死亡 死者 死去 殺害 ; 死亡 丧生 遇难 身亡
        injure injured injury wound wounded hurt ; luka terluka cedera melukai ; 負傷 怪我 重傷 軽傷 ; 受伤 伤者 负伤 重伤
        collision collide crash accident ; tabrakan bertabrakan kecelakaan jatuh ; 衝突 墜落 事故 ; 相撞 坠毁 事故 碰撞
        plane planes jet aircraft airliner airplane aeroplane ; pesawat jet ; 旅客 飛行 航空 ; 飞机 客机 航班
        ship vessel boat ferry ; kapal perahu feri ; 船舶 船舶 艦船 ; 船只 轮船 舰艇
        quake earthquake tremor temblor ; gempa ; 地震 ; 地震
        fire blaze inferno burn ; kebakaran api terbakar membakar ; 火災 火事 出火 ; 火灾 起火 大火
        flood flooding inundate ; banjir ; 洪水 浸水 ; 洪水 洪灾 水灾
        storm typhoon hurricane cyclone ; badai topan siklon ; 台風 暴風 ; 台风 飓风 暴风
        explosion explode blast bomb bombing ; ledakan meledak bom ; 爆発 爆弾 ; 爆炸 炸弹
        attack assault strike raid offensive ; serangan menyerang ; 攻撃 襲撃 ; 袭击 攻击 打击
        strike walkout stoppage ; mogok pemogokan ; スト ; 罢工
        arrest detain custody apprehend ; menangkap ditangkap menahan penangkapan ; 逮捕 拘束 ; 逮捕 拘留 被捕
        police officer cop ; polisi kepolisian ; 警察 警官 ; 警察 警方
        government administration cabinet ; pemerintah pemerintahan kabinet ; 政府 政権 内閣 ; 政府 当局 内阁
        area region zone territory district ; wilayah kawasan daerah ; 地域 領域 地区 ; 地区 区域 领土
        severe worsen deteriorate harsh tough serious grave dire ; parah memburuk berat serius ; 深刻 悪化 厳し ; 严峻 恶化 严重
        victim casualty ; korban ; 被害 犠牲 ; 受害 遇难
        condolence sympathy ; belasungkawa duka ; 哀悼 弔意 ; 哀悼 慰问
        plan program programme project scheme proposal effort initiative measure step ; rencana program upaya langkah prakarsa inisiatif ; 計画 取組 施策 措置 構想 ; 计划 措施 方案 努力 倡议
        money fund budget spending expenditure outlay expense spend ; anggaran belanja dana pengeluaran ; 予算 支出 費用 ; 预算 开支 支出 经费
        buy purchase acquire acquisition takeover ; membeli pembelian akuisisi mengakuisisi ; 買収 購入 取得 ; 收购 购买 采购
        sell sale ; menjual penjualan ; 販売 売却 ; 出售 销售
        company firm business corporation maker manufacturer ; perusahaan firma ; 企業 会社 ; 公司 企业
        share stock ; saham ; 株式 株価 ; 股票 股价 股份
        profit earning income gain ; laba keuntungan pendapatan ; 利益 収益 ; 利润 收益 盈利
        revenue turnover ; pendapatan omzet ; 売上 ; 营收 收入
        quarter quarterly three_month ; kuartal triwulan ; 四半 ; 季度
        election vote poll ballot ; pemilu pemilihan suara ; 選挙 投票 ; 选举 投票
        win victory defeat beat triumph ; menang kemenangan mengalahkan ; 勝利 優勝 ; 胜利 获胜 击败
        match game fixture ; pertandingan laga ; 試合 ; 比赛
        resign quit step_down resignation ; mundur mengundurkan pengunduran ; 辞任 辞職 ; 辞职 下台
        appoint name nominate nomination ; menunjuk mengangkat penunjukan ; 任命 指名 ; 任命 提名
        court judge tribunal ; pengadilan hakim ; 裁判 法廷 ; 法院 法庭
        trial hearing ; sidang persidangan ; 公判 審理 ; 审判 庭审
        sentence convict conviction guilty ; vonis hukuman bersalah divonis ; 有罪 判決 ; 判处 定罪 判决
        charge accuse indict accusation allege allegation ; mendakwa menuduh dakwaan tuduhan ; 起訴 告発 ; 指控 起诉
        lawsuit sue suit ; gugatan menggugat ; 提訴 訴訟 ; 诉讼 起诉
        ban prohibit forbid outlaw ; melarang larangan ; 禁止 ; 禁止
        launch start begin commence kick_off open ; meluncurkan memulai mulai ; 開始 発足 ; 开始 启动
        end finish conclude halt stop cease ; mengakhiri selesai berakhir menghentikan ; 終了 停止 中止 ; 结束 停止
        house home residence dwelling ; rumah ; 住宅 家屋 ; 住宅 房屋
        evacuate flee displace evacuation ; mengungsi evakuasi mengevakuasi ; 避難 ; 疏散 撤离
        rescue save ; menyelamatkan penyelamatan ; 救助 救出 ; 救援 救出
        child kid ; anak ; 子供 児童 ; 儿童 孩子
        doctor physician ; dokter ; 医師 ; 医生
        hospital clinic ; rumah_sakit ; 病院 ; 医院
        disease illness virus infection outbreak ; penyakit virus infeksi wabah ; 感染 疾病 ; 疾病 感染 疫情
        law legislation act bill ; undang_undang hukum ; 法律 法案 ; 法律 法案
        lawmaker legislator senator congressman ; anggota_dpr legislator ; 議員 ; 议员
        treaty convention ; perjanjian traktat ; 条約 ; 条约
        apply cover fall_under extend ; berlaku mencakup ; 適用 ; 适用
        claim assert assertion ; mengklaim klaim ; 主張 領有 ; 主张 声称
        island isle islet ; pulau kepulauan ; 諸島 ; 群岛 岛屿
        oppose object opposition against reject ; menentang menolak ; 反対 拒否 ; 反对 拒绝
        support back endorse ; mendukung dukungan ; 支持 支援 ; 支持 支援
        cooperate cooperation collaborate collaboration coordination ; kerja_sama bekerja_sama ; 協力 連携 ; 合作 协作 配合
        promise pledge vow commit commitment ; berjanji janji komitmen ; 約束 表明 ; 承诺 保证
        hope desire wish ; berharap harapan ; 期待 希望 ; 希望 期望
        worry concern fear ; khawatir kekhawatiran ; 懸念 心配 ; 担忧 关切
        explain explanation outline describe ; menjelaskan penjelasan ; 説明 ; 说明 解释
        announce unveil disclose reveal release publish issue ; mengumumkan pengumuman ; 発表 公表 ; 宣布 公布 发布
        visit trip travel ; mengunjungi kunjungan berkunjung ; 訪問 訪米 ; 访问 出访
        drill exercise training maneuver manoeuvre ; latihan ; 訓練 演習 ; 演习 训练
        deter deterrence deterrent ; penangkalan pencegahan ; 抑止 ; 威慑
        respond response react reaction ; merespons respons tanggapan ; 対処 対応 ; 应对 反应
        nuclear atomic ; nuklir ; 核兵 原子 ; 核武 原子
        missile rocket ; rudal roket misil ; 弾道 ; 导弹 火箭
        price cost ; harga biaya ; 価格 物価 ; 价格 物价
        inflation ; inflasi ; 物価 ; 通胀
        interest_rate rate ; suku_bunga ; 金利 利率 ; 利率
        job employment work worker employee labor labour staff ; pekerja karyawan buruh pekerjaan ; 雇用 従業 労働 ; 就业 工人 员工
        gdp gross_domestic_product ; pdb ; ＧＤ ; 生产
        school student pupil ; sekolah siswa pelajar murid ; 学校 生徒 学生 ; 学校 学生
        woman female ; perempuan wanita ; 女性 ; 女性 妇女
        man male ; pria lelaki ; 男性 ; 男子
        show demonstrate indicate display ; menunjukkan ; 示唆 ; 显示 表明
        largest biggest huge big large major massive ; terbesar besar ; 最大 大規 ; 最大 大型
        near close nearby ; dekat ; 付近 近く ; 附近
        car vehicle automobile ; mobil kendaraan ; 車両 ; 车辆 汽车
        train rail railway ; kereta ; 列車 鉄道 ; 列车 火车
        port harbor harbour ; pelabuhan ; 港湾 ; 港口
        storm_surge tsunami ; tsunami ; 津波 ; 海啸
        """;

    private static readonly FrozenDictionary<string, int> BySpelling = Read((phrase, _) => string.Join(' ', phrase.Split(' ').Select(word => Folding.Fold(word))));
    private static readonly FrozenDictionary<string, int> ByStem = Read(Stem);

    /// <summary>The most words a phrase of the table has.</summary>
    public const int LongestPhrase = 3;

    /// <summary>The concept of a word; 0 when it has none. Its own spelling goes before its stem: "plane" is stemmed like "plan".</summary>
    public static int Of(string stem, ReadOnlySpan<char> asWritten)
    {
        Span<char> folded = stackalloc char[asWritten.Length * 2];
        var length = Folding.Fold(asWritten, folded);
        return BySpelling.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out var concept) ? concept : Of(stem);
    }

    /// <summary>The concept of a stem, or of stems with single spaces; 0 when it has none.</summary>
    public static int Of(string stems) => ByStem.GetValueOrDefault(stems);

    private static FrozenDictionary<string, int> Read(Func<string, string?, string> key)
    {
        var concepts = new Dictionary<string, int>(StringComparer.Ordinal);
        var id = 0;
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            id++;
            var languages = line.Split(';');
            for (var language = 0; language < languages.Length; language++)
            {
                foreach (var word in languages[language].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    concepts.TryAdd(key(word.Replace('_', ' '), language == 1 ? "id" : null), id);
            }
        }
        return concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Stem(string phrase, string? language) => string.Join(' ', Words.Read(phrase, language).Select(word => word.Text));
}
