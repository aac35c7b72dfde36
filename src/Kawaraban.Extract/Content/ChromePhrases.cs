namespace Kawaraban.Extract.Content;

/// <summary>
/// The words of lines that publishing systems put between the paragraphs, in the languages that outlets write.
/// Each list has its own condition in <see cref="ChromeLines"/>: words alone make no line chrome.
/// </summary>
internal static class ChromePhrases
{
    /// <summary>A line that begins so and leads to another page. Reason: link lists and inline teasers of all outlets.</summary>
    public static readonly Openings LeadsElsewhere = new(Lines("""
        read more|read also|read next|read:|also read|also see|see also|related:|related article|related story|related stories|related coverage|[related|(related|more:|more on |more from |more stories|
        watch:|watch now|watch |listen:|listen to |must read|don't miss|don’t miss|in case you missed|recommended|click here|you may also|you might also|up next|explore further|view gallery|see the full|
        lesen sie|lesen sie auch|lies auch|mehr zum thema|mehr dazu|mehr zu|mehr themen|auch interessant|weiterlesen|weitere informationen|weitere themen|weitere artikel|hier lesen|zum thema|siehe auch|dazu passt|
        lire aussi|à lire aussi|à lire|lire la suite|voir aussi|à voir aussi|à découvrir|sur le même sujet|
        leer más|lee también|lea también|lee más|leer también|te puede interesar|también te puede|ver también|más información|noticias relacionadas|más noticias|
        leia também|leia mais|veja também|saiba mais|ler mais|você pode gostar|você também pode|notícias relacionadas|
        leggi anche|leggi di più|leggi tutto|per approfondire|vedi anche|ti potrebbe interessare|potrebbe interessarti|
        lees ook|lees meer|lees verder|lees hier|meer over|kijk ook|bekijk ook|
        läs mer|läs också|läs även|läs hela|se även|les også|les mer|les hele|les saken|se også|læs også|læs mere|læs hele|lue myös|lue lisää|katso myös|lesið einnig|
        czytaj także|czytaj też|czytaj więcej|czytaj również|zobacz też|zobacz także|przeczytaj też|przeczytaj także|více k tématu|čtěte také|přečtěte si|čítajte aj|olvassa el|kapcsolódó|citește și|citeşte şi|
        pročitajte i|čitajte|διαβάστε επίσης|διαβάστε ακόμα|прочетете още|
        читайте также|читать также|читать далее|читайте ещё|смотрите также|по теме|подробнее|материалы по теме|читайте також|дивіться також|
        ayrıca oku|bunu da oku|devamını oku|ilgili haber|ilginizi çekebilir|haberin devamı|
        baca juga|baca selengkapnya|baca lagi|lihat juga|simak juga|artikel terkait|berita terkait|
        đọc thêm|xem thêm|tin liên quan|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|مواضيع ذات صلة|קראו גם|עוד בנושא|یہ بھی پڑھیں|यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|
        関連記事|【関連記事】|あわせて読みたい|合わせて読みたい|続きを読む|こちらも|関連ニュース|【写真】|もっと見る|
        相关阅读|相关新闻|相关报道|延伸阅读|延伸閱讀|相關新聞|更多新闻|更多新聞|推荐阅读|推薦閱讀|查看更多|阅读更多|
        관련기사|관련 기사|더 보기|더보기|▶|☞|▶︎|►
        """));

    /// <summary>A short line that begins so asks the reader for something. Reason: newsletter, follow and app lines.</summary>
    public static readonly Openings Asks = new(Lines("""
        sign up|subscribe|already a subscriber|log in|register |get the latest|get our|get more|get breaking|get all the|follow us|follow our|follow along|join our|join us|download our|download the app|like us on|
        have a tip|got a tip|got a story|do you have a story|send us|email us|support our|support us|donate|become a member|share this|share on|tweet this|click to tweet|listen to this article|
        our journalism|we use cookies|this site uses|this article contains affiliate|story continues below|article continues below|continue reading|scroll to continue|
        to continue reading|unlock|create an account|don't have an account|enjoy unlimited|try it free|stay up to date|stay informed|never miss|what do you think|let us know|tell us|join the conversation|view comments|leave a comment|
        abonnieren sie|abonnier|jetzt abonnieren|folgen sie|folge uns|folgst du|melden sie sich|newsletter|zum newsletter|kommentieren|jetzt anmelden|hier anmelden|nichts mehr verpassen|keine news mehr|laden sie|empfohlener externer inhalt|
        an dieser stelle finden sie|ich bin damit einverstanden|haben sie hinweise|haben sie eine|
        inscrivez-vous|abonnez-vous|suivez-nous|suivez |recevez|rejoignez|suscríbete|suscríbase|síguenos|sigue |regístrate|únete|apúntate|recibe |iscriviti|seguici|ricevi|resta aggiornato|assine|siga |inscreva-se|receba|participe do|clique aqui|
        volg ons|meld je aan|schrijf je in|abonneer|följ |prenumerera|anmäl dig|abonner på|abonnér|følg |meld deg på|tilmeld|tilaa |seuraa |zapisz się|obserwuj|subskrybuj|dołącz do|polub nas|odebírejte|sledujte|feliratkozás|kövess|abonează|urmăriți|urmărește|
        подписывайтесь|подпишитесь|подписаться|следите за|присоединяйтесь|підписуйтесь|підписуйтеся|підпишіться|долучайтеся|abone ol|takip et|bizi takip|ikuti |cek berita|dapatkan|berlangganan|gabung |dapatkan update|theo dõi|đăng ký|تابعونا|تابعنا|اشترك|
        gulir untuk|scroll untuk|lanjut membaca|berlangganan|langganan|ikuti kami|ikuti terus|dapatkan berita|unduh aplikasi|gabung di|bergabung dengan|daftarkan diri|tatal untuk|langgan |
        フォローする|購読|会員登録|ログイン|無料登録|この記事は有料|この記事を|有料会員|残り|订阅|关注我们|點擊|下載|扫码|扫一扫|加入|구독|좋아요|네이버에서|카카오톡
        """));

    /// <summary>A line that begins so says who may use the text. Reason: notices of rights under the text, set like a paragraph.</summary>
    public static readonly Openings Rights = new(Lines("""
        all rights reserved|copyright ©|copyright (c)|no part of this|this material may not be|republished with permission|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|
        hak cipta|dilarang mengutip|dilarang memperbanyak|все права защищены|
        版权声明|版權聲明|版权所有|版權所有|免责声明|免責聲明|未经授权|未經授權|未经许可|转载请|轉載請|本文版权|本文著作權|特别声明|
        無断転載|本記事の無断|記事の無断|著作権|ⓒ|무단전재|무단 전재|저작권자
        """));

    /// <summary>The whole of a line, punctuation aside. Reason: labels of slots, buttons and counters.</summary>
    public static readonly HashSet<string> Labels = new(Lines("""
        advertisement|advertisements|ad|ads|advertising|sponsored|promoted|paid content|partner content|advertisement scroll to continue|story continues below|loading|loading...|video|videos|photos|gallery|embed|print|save|share|copy link|close|menu|search|
        comments|comment|reply|like|tags|topics|tag|related|related topics|more|read more|see more|show more|subscribe|newsletter|follow|email|facebook|twitter|whatsapp|x|linkedin|telegram|or|and|by|updated|published|most read|most popular|trending|latest|top stories|
        editor's picks|editors' picks|editor’s picks|recommended|more stories|video loading|key events|key event|opens in new window|view image in fullscreen|listen|minutes|min read|back to top|up next|share this article|share this|explore more|in this article|
        anzeige|werbung|teilen|drucken|merken|kommentare|schlagwörter|themen|mehr|lesen sie mehr|quelle|vorlesen|video wird geladen|player wird geladen|artikel teilen|artikel merken|
        publicité|partager|commentaires|publicidad|compartir|comentarios|etiquetas|temas|pubblicità|condividi|commenti|publicidade|compartilhar|comentários|compartilhe|continua após a publicidade|advertentie|delen|reacties|
        annons|annonse|annonce|dela|del|mainos|jaa|reklama|udostępnij|komentarze|sdílet|hirdetés|reklam|paylaş|yorumlar|etiketler|реклама|поделиться|комментарии|теги|поширити|iklan|bagikan|komentar|tag terkait|scroll to continue with content|quảng cáo|chia sẻ|إعلان|شارك|
        広告|シェア|ツイート|ポスト|ブックマーク|保存|メール|リンク|印刷|コメント|タグ|記事を印刷|拡大|閉じる|广告|廣告|分享|收藏|评论|打印|字号|광고|공유|댓글|인쇄|글자 크기|기사 공유
        """), StringComparer.OrdinalIgnoreCase);

    /// <summary>A short line that begins so is about a picture. Reason: credits set as paragraphs.</summary>
    public static readonly Openings Credits = new(Lines("""
        photo:|photos:|photo by|photo credit|photograph:|photography by|picture:|image:|images:|image credit|image source|image by|credit:|credits:|getty images|shutterstock|file photo|video:|source:|illustration:|graphic:|(photo|[photo|©|(image|ap photo|
        foto:|fotos:|foto ©|bild:|bilder:|grafik:|quelle:|crédit|crédits|photo ©|imagen:|fotografía:|imagem:|crédito|fonte:|fuente:|beeld:|kuva:|zdjęcie:|fot.|źródło:|zdroj:|фото:|источник:|изображение:|світлина:|fotoğraf:|kaynak:|sumber:|ảnh:|nguồn:|
        写真：|写真:|写真は|画像：|図：|=写真|【図】|图：|图源|图片来源|图片：|圖／|圖/|圖：|摄影|攝影|사진=|[사진|사진 |/사진|▲|△
        """));

    /// <summary>A heading that begins so opens a box: what follows in its box is not the article's. Reason: boxes without telling names.</summary>
    public static readonly Openings BoxHeadings = new(Lines("""
        related|more from|more on|more great|more stories|more news|more about|more in|more articles|more blog|also in|also on|also read|most read|most popular|most viewed|popular|trending|top stories|top news|latest news|latest stories|recommended|
        you may also|you might also|you may like|read next|up next|what to read next|explore further|keep reading|what others are|about the author|comments|leave a comment|leave a reply|discussion|share this|tags|topics|partner|sponsored|guides|upcoming|buyer's guide|
        subscribe|sign up|newsletter|follow us|join our|get the|our standards|ccpa|privacy|cookie|read more|see also|watch|featured|don't miss|editor|similar|other stories|next story|previous|join the conversation|
        mehr zum thema|mehr von|mehr zu|mehr aus|mehr themen|auch interessant|meistgelesen|das könnte|das interessiert|schlagwörter|kommentare|weitere|lesen sie auch|neueste|aktuelle|beliebt|passend zum|themen|empfehlungen|top-thema|
        à lire aussi|sur le même sujet|à découvrir|les plus lus|commentaires|dans la même|te puede interesar|más noticias|lo más|noticias relacionadas|relacionad|comentarios|temas|você pode gostar|leia também|notícias relacionadas|mais lidas|veja também|
        leggi anche|articoli correlati|i più letti|potrebbe interessarti|commenti|lees ook|meer nieuws|meest gelezen|läs mer|läs också|mest läst|mer från|les også|mest lest|siste nytt|læs også|mest læste|lue myös|luetuimmat|
        czytaj także|zobacz także|najczęściej czytane|polecane|komentarze|podobne|читайте также|материалы по теме|популярное|комментарии|по теме|новости по теме|читайте також|ilgili haberler|son dakika|en çok|baca juga|berita terkait|artikel terkait|terpopuler|berita lainnya|
        関連記事|関連ニュース|あわせて読みたい|おすすめ|ランキング|アクセスランキング|人気記事|新着|注目|この記事に関する|関連|相关|相關|推荐|推薦|热门|熱門|最新|评论|評論|관련기사|관련 기사|많이 본|인기|댓글|추천|tin liên quan|مواضيع ذات صلة|اقرأ أيضا
        """));

    private static string[] Lines(string lines) => lines.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
