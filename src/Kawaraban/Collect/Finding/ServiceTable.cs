namespace Kawaraban.Collect.Finding;

/// <summary>
/// Where well-known services keep their feeds. An address that is a feed already must match no row: rows end before <c>.atom</c>,
/// <c>.rss</c> and the like. Whatever a row says is asked for and read before it is followed.
/// </summary>
internal static class ServiceTable
{
    private const string GitHubOwner = @"^/(?!(about|account|apps|collections|contact|customer-stories|enterprise|events|explore|features|issues|join|login|marketplace|new|notifications|orgs|pricing|pulls|readme|search|security|settings|site|sponsors|stars|team|topics|trending|users)(/|$))";
    private const string Name = @"[\w.%+~-]+";
    private const string End = @"/?([?#].*)?$";

    // The most particular rows of a service come first: the first that matches decides.
    public static readonly IReadOnlyList<ServiceRule> Rules =
    [
        // https://developers.google.com/youtube/v3/guides/push_notifications names this feed; a channel's own page links to it.
        new(["youtube.com"], @"^/channel/(?<id>UC[\w-]{22})", [("YouTube channel", "https://www.youtube.com/feeds/videos.xml?channel_id={id}")], "the channel's id is in its address"),
        new(["youtube.com", "youtu.be"], @"[?&]list=(?<id>(PL|UU|FL|OL)[\w-]{10,})", [("YouTube playlist", "https://www.youtube.com/feeds/videos.xml?playlist_id={id}")], "the playlist's id is in its address"),
        new(["youtube.com"], @"^/user/(?<name>[\w-]+)", [("YouTube: {name}", "https://www.youtube.com/feeds/videos.xml?user={name}")], "names from before there were handles"),

        // GitHub's own pages link to these as alternates.
        new(["github.com"], GitHubOwner + $@"(?<owner>{Name})/(?<repo>{Name}?)(\.git)?/commits?/(?<branch>[^?#]+?)(?<!\.atom){End}", [("{owner}/{repo}: commits to {branch}", "https://github.com/{owner}/{repo}/commits/{branch}.atom")], "a branch or a path is looked at"),
        new(["github.com"], GitHubOwner + $@"(?<owner>{Name})/(?<repo>{Name}?)(\.git)?/tags{End}", [("{owner}/{repo}: tags", "https://github.com/{owner}/{repo}/tags.atom")], "the tags are looked at"),
        new(["github.com"], GitHubOwner + $@"(?<owner>{Name})/(?<repo>{Name}?)(\.git)?/releases(?!\.atom)", [("{owner}/{repo}: releases", "https://github.com/{owner}/{repo}/releases.atom")], "the releases are looked at"),
        new(["github.com"], GitHubOwner + $@"(?<owner>{Name})/(?<repo>{Name}?)(\.git)?(?<!\.atom)(/(tree|blob|issues|pulls?|wiki|discussions|actions)(/[^?#]*)?)?{End}",
            [("{owner}/{repo}: releases", "https://github.com/{owner}/{repo}/releases.atom"), ("{owner}/{repo}: tags", "https://github.com/{owner}/{repo}/tags.atom"), ("{owner}/{repo}: commits", "https://github.com/{owner}/{repo}/commits.atom")],
            "a repository has three feeds"),
        new(["github.com"], GitHubOwner + $@"(?<user>[\w-]+){End}", [("{user} on GitHub", "https://github.com/{user}.atom")], "what an account does in public"),

        // https://www.reddit.com/wiki/rss
        new(["reddit.com"], $@"^/(?<path>r/{Name}/comments/\w+(/[^/?#.]+)?){End}", [("Reddit: a discussion", "https://www.reddit.com/{path}/.rss")], "a discussion"),
        new(["reddit.com"], $@"^/r/(?<name>{Name})/(?<sort>new|hot|top|rising|controversial)/?(?<query>\?t=\w+)?$", [("r/{name}, {sort}", "https://www.reddit.com/r/{name}/{sort}/.rss{query}")], "the order that is looked at"),
        new(["reddit.com"], $@"^/r/(?<name>[\w+]+){End}", [("r/{name}", "https://www.reddit.com/r/{name}/.rss")], "a community, or several with +"),
        new(["reddit.com"], $@"^/(u|user)/(?<name>[\w-]+)(/(submitted|comments|overview))?{End}", [("u/{name}", "https://www.reddit.com/user/{name}/.rss")], "an account"),

        // https://docs.gitlab.com/user/rss_feeds/; projects may stand below several groups, so that only what has /-/ is sure to be one.
        new(["gitlab.com"], $@"^/(?<project>{Name}(/{Name})+)/-/tags{End}", [("{project}: tags", "https://gitlab.com/{project}/-/tags?format=atom")], "the tags are looked at"),
        new(["gitlab.com"], $@"^/(?<project>{Name}(/{Name})+)/-/commits/(?<branch>[^?#]+?){End}", [("{project}: commits to {branch}", "https://gitlab.com/{project}/-/commits/{branch}?format=atom")], "a branch is looked at"),
        new(["gitlab.com"], $@"^/(?<project>{Name}/{Name})(?<!\.atom){End}", [("{project}: tags", "https://gitlab.com/{project}/-/tags?format=atom"), ("{project}: all that happens", "https://gitlab.com/{project}.atom")], "a project has two feeds"),

        // Forgejo: https://forgejo.org/docs/latest/user/ (feeds in RSS and Atom by an ending)
        new(["codeberg.org"], $@"^/(?<owner>{Name})/(?<repo>{Name}?)(\.git)?(?<!\.(rss|atom))(/(releases|tags|src|issues|pulls|commits|wiki)(/[^?#]*)?)?(?<!\.(rss|atom)){End}",
            [("{owner}/{repo}: releases", "https://codeberg.org/{owner}/{repo}/releases.rss"), ("{owner}/{repo}: tags", "https://codeberg.org/{owner}/{repo}/tags.rss"), ("{owner}/{repo}: all that happens", "https://codeberg.org/{owner}/{repo}.rss")],
            "a repository has three feeds"),
        new(["codeberg.org"], $@"^/(?<user>[\w-]+){End}", [("{user} on Codeberg", "https://codeberg.org/{user}.rss")], "what an account does in public"),

        // https://help.medium.com/hc/en-us/articles/214874118
        new(["medium.com"], $@"^medium\.com/(?<path>tag/{Name}|@{Name}|(?!feed/|m/|me/|new-story|search)[\w-]+)(/.*)?$", [("Medium: {path}", "https://medium.com/feed/{path}")], "feed/ goes before the name", IsByHost: true),
        new(["medium.com"], @"^(?<name>(?!www\.)[\w-]+)\.medium\.com(?!/feed)", [("Medium: {name}", "https://{name}.medium.com/feed")], "a name of its own", IsByHost: true),

        // Programs that host a site for each name below theirs.
        new(["substack.com"], @"^(?<name>(?!www\.|open\.)[\w-]+)\.substack\.com(?!/feed)", [("{name}", "https://{name}.substack.com/feed")], "every publication has it", IsByHost: true),
        new(["wordpress.com"], @"^(?<name>(?!www\.)[\w-]+)\.wordpress\.com(?!.*/feed)", [("{name}", "https://{name}.wordpress.com/feed/")], "https://wordpress.com/support/feeds/", IsByHost: true),
        new(["tumblr.com"], @"^(www\.)?tumblr\.com/(blog/view/)?(?<name>(?!dashboard|explore|tagged|search|login|register)[\w-]+)", [("{name}", "https://{name}.tumblr.com/rss")], "every blog has it", IsByHost: true),
        new(["tumblr.com"], @"^(?<name>(?!www\.)[\w-]+)\.tumblr\.com(?!/rss|/.*/rss)", [("{name}", "https://{name}.tumblr.com/rss")], "every blog has it", IsByHost: true),
        new(["blogspot.com"], @"^(?<host>[\w-]+\.blogspot\.com)(?!/feeds/)", [("{host}", "https://{host}/feeds/posts/default")], "https://support.google.com/blogger/answer/97933", IsByHost: true),

        new(["bsky.app"], @"^/profile/(?<who>[\w.:%-]+)(?<!/rss)(/post/\w+)?/?$", [("{who} on Bluesky", "https://bsky.app/profile/{who}/rss")], "the profile's page links to it"),

        // https://meta.stackexchange.com/questions/69 and the feed buttons at the foot of the pages themselves
        new(["stackoverflow.com", "stackexchange.com", "superuser.com", "serverfault.com", "askubuntu.com", "mathoverflow.net"], $@"^/questions/tagged/(?<tag>{Name})", [("questions on {tag}", "/feeds/tag/{tag}")], "a subject"),
        new(["stackoverflow.com", "stackexchange.com", "superuser.com", "serverfault.com", "askubuntu.com", "mathoverflow.net"], @"^/questions/(?<id>\d+)", [("answers to a question", "/feeds/question/{id}")], "a question"),
        new(["stackoverflow.com", "stackexchange.com", "superuser.com", "serverfault.com", "askubuntu.com", "mathoverflow.net"], @"^/users/(?<id>\d+)", [("an account", "/feeds/user/{id}")], "an account"),

        new(["news.google.com"], @"^/(?!rss)(?<rest>(search|topics|topstories|home|headlines)?[^#]*)$", [("Google News", "https://news.google.com/rss/{rest}")], "rss/ goes before the path"),
        new(["arxiv.org"], @"^/list/(?<subject>[\w.-]+)(/|$)", [("arXiv: {subject}", "https://rss.arxiv.org/rss/{subject}")], "https://info.arxiv.org/help/rss.html"),
        new(["pypi.org"], $@"^/project/(?<name>{Name})", [("{name}: releases", "https://pypi.org/rss/project/{name}/releases.xml")], "https://docs.pypi.org/api/feeds/"),
        new(["sourceforge.net"], $@"^/projects/(?<name>{Name})(?!/rss)(/|$)", [("{name}: files", "https://sourceforge.net/projects/{name}/rss")], "every project has it"),
        new(["dev.to"], $@"^/(?<name>(?!feed/|t/|search|latest|top/)[\w-]+)(/[^?#]*)?$", [("{name} on DEV", "https://dev.to/feed/{name}")], "feed/ goes before the name"),
    ];

    /// <summary>Programs that run on many sites, known by the shape of the path alone.</summary>
    public static readonly IReadOnlyList<ServiceRule> Anywhere =
    [
        // https://docs.joinmastodon.org/entities/Account/ has no word on it; a profile's page links to it as its alternate.
        new([], @"^/@(?<name>[\w.-]+?)(?<!\.rss)(/\d+)?/?$", [("@{name}", "/@{name}.rss")], "Mastodon: an account, or a post of it"),
        new([], @"^/@(?<name>[\w.-]+)@(?<host>[\w-]+(\.[\w-]+)+)/?$", [("@{name}@{host}", "https://{host}/@{name}.rss")], "Mastodon: an account of another server, whose feed is there"),
        new([], @"^/tags/(?<tag>\w+)/?$", [("#{tag}", "/tags/{tag}.rss")], "Mastodon: a tag"),
        new([], @"^/(?<kind>c|u)/(?<name>[\w-]+)/?$", [("{name}", "/feeds/{kind}/{name}.xml")], "Lemmy: a community or an account (https://join-lemmy.org/docs/)"),
        new([], @"^/(?<path>(c|t)/[\w-]+(/[\w-]+)*/\d+)/?$", [("{path}", "/{path}.rss")], "Discourse: a category or a topic"),
    ];

    /// <summary>Identifiers that only the page knows; the pattern is for its text.</summary>
    public static readonly IReadOnlyList<ServiceRule> InPage =
    [
        new(["youtube.com"], @"(itemprop=""(channelId|identifier)"" content=""|""(externalId|externalChannelId|channelId)"":"")(?<id>UC[\w-]{22})""",
            [("YouTube channel", "https://www.youtube.com/feeds/videos.xml?channel_id={id}")], "a handle or a video: the channel's id stands in the page"),
    ];
}
