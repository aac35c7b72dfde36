namespace Kawaraban.Extract.Content;

/// <summary>The numbers that decide which text of a page is the article. Sizes are letters as <see cref="Block.Size"/> counts them.</summary>
internal static class Thresholds
{
    /// <summary>From here on a line is prose even without a full stop: poems, lists of facts, headlines stay below.</summary>
    public const int ProseSize = 140;

    /// <summary>The shortest sentence that counts as prose.</summary>
    public const int SentenceSize = 25;

    /// <summary>What a short line without a full stop is worth, compared with prose.</summary>
    public const double ShortLineWorth = 0.2;

    /// <summary>A block with more of its letters in links leads elsewhere.</summary>
    public const double MostlyLinks = 0.5;

    /// <summary>With this much text of its own a paragraph is prose in spite of its links, up to this share of them.</summary>
    public const int SentenceAmongLinks = 80;
    public const double NearlyAllLinks = 0.8;

    /// <summary>Cards: how many stand together, what part of their kind they make up, and how much one holds.</summary>
    public const int LeastCards = 3;
    public const double MostlyCards = 0.6;
    public const int LongestCard = 6;
    public const int MostOnACard = 500;
    public const int LeastCardTitle = 12;

    /// <summary>A box that holds more of the page's prose than this is no box, whatever its name: themes name the whole page "has-sidebar".</summary>
    public const double TooMuchForABox = 0.45;

    /// <summary>Readers may write more than the article holds.</summary>
    public const double TooMuchForComments = 0.9;

    /// <summary>Going down to the article, a child with this share of the prose is followed; with less, the text stands in siblings.</summary>
    public const double FollowedShare = 0.85;

    /// <summary>How much more a letter of prose counts in an element that is named as the body, or is an article.</summary>
    public const double BodyWorth = 1.35;
    public const double ArticleWorth = 1.1;

    /// <summary>How much a line that is no prose speaks against a candidate: for being there, and by its letters.</summary>
    public const double JunkLineCost = 20;
    public const double JunkCost = 0.5;

    /// <summary>Lines of chrome are shorter than this; what is longer is text, whatever it begins with.</summary>
    public const int LongestChrome = 260;

    /// <summary>A line this short needs no link to be chrome.</summary>
    public const int ShortChrome = 60;

    /// <summary>The share of links that makes a longer line lead elsewhere.</summary>
    public const double LinkedChrome = 0.3;

    /// <summary>A credit is shorter than this.</summary>
    public const int LongestCredit = 90;

    /// <summary>The share of the prose from which a way of setting paragraphs is one of the article's own.</summary>
    public const double OwnFamily = 0.15;

    /// <summary>The share of the prose that the article's own ways must hold before anything else is taken for a box.</summary>
    public const double ClearFlow = 0.7;

    /// <summary>The shortest lead, how near it stands to the text where no headline is found, and how many words it shares with what repeats it.</summary>
    public const int LeastLead = 30;
    public const int LeadIsNear = 12;
    public const double SameLead = 0.6;

    /// <summary>More lines than this between two paragraphs part an article from what is not it.</summary>
    public const int WidestGap = 15;

    /// <summary>How much more prose counts that directly follows the headline.</summary>
    public const double AfterHeadlineWorth = 3;

    /// <summary>Text in scripts: the shortest string looked at, the shortest article, and how many times more it must hold than the page shows.</summary>
    public const int LeastPayloadString = 60;
    public const int LeastPayload = 400;
    public const double PayloadExceeds = 2;

    /// <summary>The part of what the page shows that must stand in the script's text as well.</summary>
    public const double PayloadRepeats = 0.6;

    /// <summary>Pages that show more than this are not searched for text in scripts.</summary>
    public const int ShowsEnough = 900;

    /// <summary>Pages that show less than this may have their article in a script alone.</summary>
    public const int ShowsNothing = 150;

    /// <summary>How much a letter of prose between the headline and a candidate speaks against it.</summary>
    public const double SkippedCost = 2;

    /// <summary>So many regions of one kind are tried.</summary>
    public const int MostCandidates = 12;

    /// <summary>Up to so many paragraphs are compared with one another for passages that stand twice.</summary>
    public const int MostCompared = 600;

    /// <summary>With less than this the page holds no article.</summary>
    public const int LeastArticle = 60;
}
