using System.Text;
using Kawaraban.Parse;

namespace Kawaraban.Tests.Parse;

/// <summary>Damages real-looking feeds at random places, the same ones in every run: whatever comes out, it must be a result.</summary>
public sealed class FeedMutationTests
{
    private const int Seed = 1;
    private const int Mutations = 10_000;

    private static readonly string[] Fragments =
    [
        "<", "</", "/>", "<![CDATA[", "]]>", "<!--", "-->", "&", "&#x", "&#99999999;", "\"", "'", "=", "<item>", "</item>", "</channel>", "<entry>", "<!DOCTYPE x [",
        "<!ENTITY a \"", "\0", "\u00ff", "<?xml version='1.0' encoding=\"utf-16\"?>", " xmlns:a=\"b\"", " xmlns=", "<a:b>", "{", "[", "]", "}", "<rdf:RDF>", " type=\"xhtml\"",
        " mode=\"base64\"", "\\ud800", "\"items\":[", "\"authors\":\"", "2025年", " xml:lang=", " xml:base=\"::\"", "<pubDate>99", "<guid>", "<media:group>", "\u001b$B",
    ];

    [Fact]
    public void Ten_thousand_damaged_feeds_come_to_a_result_each()
    {
        var originals = Directory.GetFiles(Golden.Fixtures("feeds")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var context = new FeedContext { Url = new Uri("https://harbour.example/feed"), ContentType = "text/xml" };
        var random = new Random(Seed);
        for (var i = 0; i < Mutations; i++)
        {
            var damaged = Damage([.. originals[random.Next(originals.Count)]], random);

            Assert.NotNull(FeedParser.Parse(damaged, context));
            Assert.NotNull(Opml.Parse(damaged));
        }
    }

    [Fact]
    public void Ten_thousand_damaged_real_feeds_come_to_a_result_each()
    {
        var originals = Directory.GetFiles(SharedFeeds.Path("cases"), "corpus2013__*").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var random = new Random(Seed);
        for (var i = 0; i < Mutations; i++)
            Assert.NotNull(FeedParser.Parse(Damage([.. originals[random.Next(originals.Count)]], random), FeedContext.None));
    }

    private static byte[] Damage(List<byte> bytes, Random random)
    {
        for (var blows = random.Next(1, 10); blows > 0 && bytes.Count > 0; blows--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(100), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.Latin1.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at)));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
