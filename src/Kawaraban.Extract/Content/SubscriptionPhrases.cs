using System.Buffers;

namespace Kawaraban.Extract.Content;

/// <summary>
/// What outlets write where the free part of a text ends, in the languages they write. Reason: such a line under a short text says that the
/// text is only its beginning. Each names both the paying (or the account) and the reading on: a plea for subscribers is none,
/// and a button "continue reading" often opens a text that is all there.
/// </summary>
internal static class SubscriptionPhrases
{
    private const int LongestLine = 300;

    private static readonly SearchValues<string> Phrases = SearchValues.Create("""
        subscribe to continue|subscribe to read|subscribe now to read|subscribe to unlock|subscribe for full access|to continue reading|to keep reading|to read the full|to read the rest|to read this article|to read this story|to access this article|
        this article is for subscribers|this story is for subscribers|this content is for subscribers|for subscribers only|subscribers only|subscriber-only|subscriber exclusive|exclusive to subscribers|available to subscribers|only available to subscribers|members only|for members only|
        already a subscriber|already have a subscription|you have reached your limit|you've reached your limit|you have read your last free|remaining free articles|free articles left|unlock this article|this post is for paid subscribers|this post is for paying subscribers|
        weiterlesen mit|jetzt weiterlesen|um weiterzulesen|um den artikel zu lesen|um diesen artikel zu lesen|artikel freischalten|mit abo weiterlesen|nur für abonnenten|exklusiv für abonnenten|sie haben bereits ein abo|bereits abonnent|dieser artikel ist kostenpflichtig|dieser inhalt ist kostenpflichtig|lesen sie diesen artikel mit|
        article réservé aux abonnés|réservé à nos abonnés|réservé aux abonnés|pour lire la suite|la suite est réservée|il vous reste|déjà abonné|abonnez-vous pour lire|
        para seguir leyendo|para continuar leyendo|contenido exclusivo para suscriptores|solo para suscriptores|exclusivo para suscriptores|exclusiva para suscriptores|suscríbete para leer|suscríbete para seguir|¿ya eres suscriptor|ya soy suscriptor|
        para continuar lendo|para continuar a ler|conteúdo exclusivo para assinantes|exclusivo para assinantes|assine para ler|assine para continuar|já é assinante|já sou assinante|este artigo é exclusivo|
        per continuare a leggere|contenuto riservato agli abbonati|riservato agli abbonati|articolo riservato|abbonati per leggere|sei già abbonato|questo articolo è riservato|
        om verder te lezen|verder lezen?|alleen voor abonnees|exclusief voor abonnees|dit artikel is exclusief|al abonnee|lees verder met een abonnement|
        för att läsa vidare|för att fortsätta läsa|endast för prenumeranter|låst artikel|är du redan prenumerant|redan prenumerant|
        for å lese videre|for å fortsette å lese|kun for abonnenter|er du allerede abonnent|allerede abonnent|les videre med|denne artikkelen er for abonnenter|
        for at læse videre|læs videre med|kun for abonnenter|er du allerede abonnent|artiklen er for abonnenter|tilaajille|vain tilaajille|jatka lukemista tilaamalla|
        aby czytać dalej|dalsza część artykułu|tylko dla prenumeratorów|tylko dla subskrybentów|dostęp dla subskrybentów|masz już prenumeratę|pro pokračování ve čtení|pouze pro předplatitele|zbytek článku|iba pre predplatiteľov|odomknite článok|csak előfizetőknek|az olvasás folytatásához|doar pentru abonați|
        чтобы читать дальше|чтобы продолжить чтение|только для подписчиков|доступно только подписчикам|материал доступен по подписке|оформите подписку|щоб читати далі|лише для передплатників|тільки для передплатників|μόνο για συνδρομητές|για να συνεχίσετε την ανάγνωση|
        okumaya devam etmek için|sadece aboneler|abonelere özel|devamını okumak için abone|
        untuk melanjutkan membaca|untuk membaca selengkapnya|berlangganan untuk membaca|khusus pelanggan|khusus untuk pelanggan|artikel premium|konten premium|konten ini khusus|sudah berlangganan?|untuk pelanggan berbayar|langgan untuk|untuk terus membaca|untuk pelanggan sahaja|
        để đọc tiếp|dành cho thuê bao|chỉ dành cho hội viên|สำหรับสมาชิก|เฉพาะสมาชิก|للمشتركين فقط|لمتابعة القراءة|פתוחה למנויים|למנויים בלבד|להמשך קריאה|केवल ग्राहकों के लिए|आगे पढ़ने के लिए|
        この記事は有料|有料会員限定|有料記事|会員限定記事|会員限定の記事|この記事は会員限定|会員登録すると続き|続きを読むには|続きをお読み|ログインして続きを読む|無料会員登録で続き|残り：|残り:|この続きは|購読者限定|プレミアム会員限定|全文をお読み|
        订阅后继续阅读|订阅以继续阅读|继续阅读请订阅|成为会员继续阅读|成为会员后|付费阅读|付费内容|本文为付费|会员专享|仅限会员|仅供订阅者|登录后继续阅读|登录后阅读全文|剩余内容|解锁全文|购买后阅读|
        訂閱後繼續閱讀|訂閱以繼續閱讀|加入會員繼續閱讀|付費內容|會員專享|僅限會員|限會員閱讀|訂戶專屬|解鎖全文|登入後繼續閱讀|
        구독자 전용|유료 회원|유료회원|회원 전용|로그인 후 계속|구독 후 계속|이어서 읽으려면
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a line that asks for a subscription before the text goes on.</summary>
    public static bool Ask(string line) => line.Length <= LongestLine && line.AsSpan().ContainsAny(Phrases);
}
