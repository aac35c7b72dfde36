using System.Text;
using System.Text.Json.Nodes;
using Kawaraban.Parse;

namespace Kawaraban.Tests.Parse;

public sealed class OpmlTests
{
    [Fact]
    public void Folders_in_folders_become_paths()
    {
        var list = Read("""
            <opml version="2.0"><head><title>Morning</title><ownerName>Ayu</ownerName></head><body>
              <outline text="Asia"><outline text="Japan"><outline text="Minato Times" xmlUrl="https://minato.example/rss" htmlUrl="https://minato.example/"/></outline></outline>
              <outline text="Loose" type="rss" XMLURL=" https://loose.example/feed "/>
            </body></opml>
            """);

        Assert.Equal("Morning", list.Title);
        Assert.Equal("Ayu", list.Owner?.Name);
        Assert.Equal(["https://minato.example/rss", "https://loose.example/feed"], list.Feeds.Select(feed => feed.Url));
        Assert.Equal(["Asia", "Japan"], Assert.Single(list.Feeds[0].Folders));
        Assert.Equal("https://minato.example/", list.Feeds[0].HomePageUrl);
        Assert.Empty(list.Feeds[1].Folders);
    }

    [Fact]
    public void A_feed_listed_twice_is_one_feed_in_two_folders()
    {
        var list = Read("""
            <opml version="1.0"><body>
              <outline title="One"><outline text="A" xmlUrl="https://a.example/f"/></outline>
              <outline title="Two"><outline text="A again" xmlUrl="https://a.example/f" category="/x/y,z"/></outline>
            </body></opml>
            """);

        var feed = Assert.Single(list.Feeds);
        Assert.Equal("A", feed.Title);
        Assert.Equal(["One", "Two", "x/y", "z"], feed.Folders.Select(path => string.Join('/', path)));
        Assert.Equal(["One", "Two", "z"], feed.Tags);
    }

    [Theory]
    [InlineData("<opml><body><outline text='A & B' xmlUrl='https://a.example/?x=1&y=2'/></body>")]
    [InlineData("<outline text='A &amp; B' xmlUrl=https://a.example/?x=1&amp;y=2 >")]
    [InlineData("\n\n<?xml version='1.0'?><opml xmlns><body></head><outline text='A & B' xmlUrl='https://a.example/?x=1&y=2'></opml>")]
    public void A_broken_list_gives_what_stands_in_it(string text)
    {
        var feed = Assert.Single(Read(text).Feeds);

        Assert.Equal(("A & B", "https://a.example/?x=1&y=2"), (feed.Title, feed.Url));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var list = new OpmlDocument
        {
            Version = 2,
            Title = "Büro <&> \"日本\"",
            Created = new DateTimeOffset(2025, 5, 6, 8, 15, 30, TimeSpan.Zero),
            Owner = new Author("Ayu", "https://ayu.example/", "ayu@ayu.example"),
            Feeds =
            [
                new OpmlFeed("https://a.example/?x=1&y=2") { Title = "A", Folders = [["One", "Inner"], ["z"], ["p", "q"]] },
                new OpmlFeed("https://b.example/f") { Title = "B", HomePageUrl = "https://b.example/", Folders = [["One"]] },
            ],
            Lists = [new OpmlLink("https://c.example/list.opml", "C")],
            Sites = [new OpmlLink("https://d.example/", "D")],
        };

        var again = Read(Opml.Write(list));

        Assert.Equal(list with { Feeds = [], Lists = [], Sites = [], Problems = [] }, again with { Feeds = [], Lists = [], Sites = [], Problems = [] });
        Assert.Equal(list.Lists, again.Lists);
        Assert.Equal(list.Sites, again.Sites);
        Assert.Equal(list.Feeds.Select(Describe).Order(), again.Feeds.Select(Describe).Order());
    }

    [Theory]
    [InlineData("", "no XML document")]
    [InlineData("<html><body>Not found</body></html>", "an HTML page")]
    [InlineData("<rss version='2.0'><channel/></rss>", "an XML document of another kind (rss)")]
    public void What_is_no_list_is_named(string text, string found) =>
        Assert.Equal(new OpmlResult.NotOpml(found), Opml.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Every_assertion_of_the_reference_suite_holds()
    {
        var folder = SharedFeeds.Path("opml");
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var expected = JsonNode.Parse(File.ReadAllText(file + ".expected.json"))!;
            var got = OpmlAssertions.Describe(Opml.Parse(File.ReadAllBytes(file)));
            wrong.AddRange(expected["evals"]!.AsArray().Select(eval => eval!.GetValue<string>()).Where(eval => !OpmlAssertions.Holds(eval, got)).Select(eval => $"{Path.GetFileName(file)}: {eval}"));
            if (!OpmlAssertions.SameFeeds(expected, got))
                wrong.Add($"{Path.GetFileName(file)}: feeds {got["feeds"]!.ToJsonString()}, not {expected["feeds"]!.ToJsonString()}");
        }

        Assert.Empty(wrong);
    }

    private static OpmlDocument Read(string text) => Assert.IsType<OpmlResult.Parsed>(Opml.Parse(Encoding.UTF8.GetBytes(text))).Document;

    private static string Describe(OpmlFeed feed) => $"{feed.Url} {feed.Title} {feed.HomePageUrl} {string.Join(';', feed.Folders.Select(path => string.Join('/', path)))}";
}
