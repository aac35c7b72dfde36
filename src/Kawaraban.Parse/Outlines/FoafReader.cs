using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Outlines;

/// <summary>
/// Lists of feeds as FOAF (http://xmlns.com/foaf/spec/), which planets and Yandex publish: agents with weblogs, in groups,
/// knowing one another. A name may stand behind what it names, so everything is held until its element ends.
/// </summary>
internal static class FoafReader
{
    private const int Deepest = 16;

    public static void Read(MarkupReader xml, OpmlDraft list)
    {
        foreach (var (link, group) in ReadAgent(xml, Deepest))
            link.AddTo(list, group);
    }

    private static List<(Found Link, string? Group)> ReadAgent(MarkupReader xml, int levels)
    {
        List<(Found Link, string? Group)> found = [];
        string? name = null;
        var isGroup = xml.Name is (Ns.Foaf, "group");
        var isKnown = false;
        for (var depth = xml.Depth; levels > 0 && xml.ReadChild(depth);)
        {
            switch (xml.Name)
            {
                case (Ns.Foaf, "name" or "member_name"):
                    name ??= PlainText.FromText(xml.ReadText());
                    break;
                case (Ns.Foaf, "agent" or "person" or "group"):
                    found.AddRange(ReadAgent(xml, levels - 1));
                    break;
                case (Ns.Foaf, "document"):
                    found.Add((ReadDocument(xml, levels - 1), null));
                    break;
                case (Ns.Yandex, "feed"):
                    found.Add((new Found(xml.Attribute("resource"), null, null), null));
                    break;
                case (_, "seealso") when !isKnown && xml.Attribute("resource") is { Length: > 0 } list:
                    found.Add((new Found(null, null, list), null));
                    isKnown = true;
                    break;
                default:
                    found.AddRange(ReadAgent(xml, levels - 1));
                    break;
            }
        }

        return [.. found.Select(entry => isGroup
            ? (entry.Link, entry.Group ?? name)
            : (entry.Link with { Name = entry.Link.Name ?? name }, entry.Group))];
    }

    private static Found ReadDocument(MarkupReader xml, int levels)
    {
        var found = new Found(null, xml.Attribute("about"), null);
        ReadChannel(xml, levels, ref found);
        return found;
    }

    private static void ReadChannel(MarkupReader xml, int levels, ref Found found)
    {
        for (var depth = xml.Depth; levels > 0 && xml.ReadChild(depth);)
        {
            if (xml.Name is (Ns.Home, "channel"))
                found = found with { Feed = found.Feed ?? xml.Attribute("about") };
            else
                ReadChannel(xml, levels - 1, ref found);
        }
    }

    /// <summary>Addresses as written, and whose they are.</summary>
    private sealed record Found(string? Feed, string? Site, string? List)
    {
        public string? Name { get; init; }

        public void AddTo(OpmlDraft list, string? group)
        {
            if (Addresses.Resolve(Feed, null) is { } feed)
                list.Feed(new OpmlFeed(feed) { Title = Name, HomePageUrl = Addresses.Resolve(Site, null), Folders = group is null ? [] : [[group]] });
            else if (Addresses.Resolve(List, null) is { } other)
                list.List(new OpmlLink(other, Name));
            else if (Addresses.Resolve(Site, null) is { } site)
                list.Site(new OpmlLink(site, Name));
        }
    }
}
