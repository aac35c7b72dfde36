using System.Text;
using Kawaraban.Collect;

namespace Kawaraban.Tests.Collect;

public sealed class RobotsTxtTests
{
    private static bool Allows(string robots, string path, string program = "Kawaraban") =>
        RobotsTxt.Parse(Encoding.UTF8.GetBytes(robots), program).Allows(new Uri("https://post.example" + path));

    [Theory]
    [InlineData("", "/news", true)]
    [InlineData("<html><body>Not found</body></html>", "/news", true)]
    [InlineData("User-agent: *\nDisallow:", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /", "/news", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /news", "/newspaper", false)]
    [InlineData("User-agent: *\nDisallow: /news/", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /news", "/News", true)]
    [InlineData("Disallow: /", "/news", true)] // a rule of no group
    public void A_rule_holds_for_what_begins_as_it_does(string robots, string path, bool allowed) => Assert.Equal(allowed, Allows(robots, path));

    [Theory]
    [InlineData("user-agent : kawaraban\nDISALLOW:/a", "/a", false)]
    [InlineData("User-agent: KAWARABAN/2.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: Kawaraban-Images\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Kawaraban\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: Kawaraban\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Kawaraban\nAllow: /", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Kawaraban\n", "/b", true)] // named, and nothing forbidden
    [InlineData("User-agent: Other\nUser-agent: Kawaraban\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: Kawaraban\nSitemap: https://post.example/map\nUser-agent: Other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: Kawaraban\nDisallow: /a\nUser-agent: Other\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: Kawaraban\nDisallow: /a\n\nUser-agent: Other\nDisallow: /c\n\nUser-agent: kawaraban\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\n\n\nDisallow: /a", "/a", false)] // empty lines mean nothing
    public void The_groups_that_name_the_program_count_else_those_for_everyone(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, Allows(robots, path));

    [Theory]
    [InlineData("Disallow: /news\nAllow: /news/today", "/news/today/7", true)]
    [InlineData("Allow: /news\nDisallow: /news/drafts", "/news/drafts/7", false)]
    [InlineData("Disallow: /news\nAllow: /news", "/news", true)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page", false)]
    [InlineData("Allow: /page\nDisallow: /*.html", "/page.html", false)]
    public void The_longest_rule_decides_and_of_two_as_long_the_kinder(string rules, string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\n" + rules, path));

    [Theory]
    [InlineData("/*.php$", "/a/b.php", false)]
    [InlineData("/*.php$", "/a/b.php?x=1", true)]
    [InlineData("/*.php$", "/a.php/b.php", false)]
    [InlineData("/*.php", "/a/b.php?x=1", false)]
    [InlineData("*.pdf", "/a.pdf", false)]
    [InlineData("/a*/c", "/a/b/c", false)]
    [InlineData("/a*/c$", "/a/c/b", true)]
    [InlineData("/a**c", "/abc", false)]
    [InlineData("/*?print=", "/news?print=1", false)]
    [InlineData("/a$b", "/a$b", true)] // "$" means the end only at the end; in an address it is compared as %24
    [InlineData("/a%24b", "/a$b", false)]
    [InlineData("/a%2Ab", "/a*b", false)]
    [InlineData("/a$", "/a", false)]
    [InlineData("/$", "/a", true)]
    public void A_star_stands_for_anything_and_a_dollar_for_the_end(string pattern, string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nDisallow: " + pattern, path));

    [Theory]
    [InlineData("/瓦版", "/%E7%93%A6%E7%89%88", false)]
    [InlineData("/%e7%93%a6", "/瓦", false)]
    [InlineData("/%7Ejoe", "/~joe", false)]
    [InlineData("/~joe", "/%7ejoe", false)]
    [InlineData("/a%2Fb", "/a/b", true)]
    [InlineData("/a%2fb", "/a%2Fb", false)]
    [InlineData("/100%", "/100%25", false)]
    public void A_path_is_compared_in_one_spelling(string pattern, string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nDisallow: " + pattern, path));

    [Theory]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a")]
    [InlineData("User-agent: *\rDisallow: /a\r")]
    [InlineData("User-agent: *\r\nDisallow: /a\r\n")]
    [InlineData("# all\nUser-agent: * # everyone\nDisallow: /a # this")]
    [InlineData("User-agent: *\nDisallow /b\n: x\nNonsense\n\tDisallow:\t/a\t")]
    public void However_the_lines_are_written_they_are_read(string robots) => Assert.False(Allows(robots, "/a"));

    [Fact]
    public void What_stands_past_500_KiB_does_not_count()
    {
        var filler = new string('#', RobotsTxt.MostBytes);

        Assert.True(Allows($"User-agent: *\n{filler}\nDisallow: /", "/a"));
        Assert.False(Allows($"User-agent: *\nDisallow: /\n{filler}", "/a"));
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 5\nDisallow: /a", 5.0)]
    [InlineData("User-agent: *\nCrawl-delay: 5\n\nUser-agent: Kawaraban\nCrawl-delay: 0.5\nDisallow: /a", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon\nDisallow: /a", null)]
    [InlineData("User-agent: Other\nCrawl-delay: 5\nDisallow: /a", null)]
    public void A_crawl_delay_is_read_for_those_it_is_meant_for(string robots, double? seconds) =>
        Assert.Equal(seconds, RobotsTxt.Parse(Encoding.UTF8.GetBytes(robots), "Kawaraban").CrawlDelay?.TotalSeconds);

    [Fact]
    public void A_pattern_made_to_take_long_does_not()
    {
        var robots = "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + new string('*', 500) + "a*a*a*a*a*a*a*b$\n", 500));

        Assert.True(Allows(robots, "/" + new string('a', 2000)));
    }
}
