using Kawaraban.Relate;
using Kawaraban.Relate.Stories;
using static Kawaraban.Tests.Relate.Newsroom;

namespace Kawaraban.Tests.Relate;

public sealed class CopiesTests
{
    private const string Wire =
        "LUSK - Rescuers pulled 12 miners alive from the collapsed Hollin shaft on Monday, two days after the roof gave way. " +
        "The men were dehydrated but in good health, said Marta Quill, who leads the rescue. " +
        "Crews had drilled a narrow hole through 180 metres of rock and heard knocking late on Sunday. " +
        "The mine, which employs 340 people, had passed an inspection in the spring. " +
        "The operator, Hollin Minerals, said it would stop work at all of its shafts until the cause was known. " +
        "Families who had waited at the gates in the rain embraced the rescuers as the last man was brought up.";

    [Fact]
    public void One_wire_under_several_headlines_is_one_report_and_its_copies()
    {
        var cut = Wire[..Wire.IndexOf("The mine,", StringComparison.Ordinal)];
        var reLed = "It was the news a whole valley had prayed for. " + Wire[Wire.IndexOf("The men", StringComparison.Ordinal)..];
        var extended = Wire + " The governor is to visit the town on Tuesday. Schools will stay closed for the day, the council said, and a thanksgiving service is planned.";
        var edited = Wire.Replace("pulled", "brought", StringComparison.Ordinal).Replace("said Marta Quill", "according to Marta Quill", StringComparison.Ordinal);

        var grouped = Grouped.Stream(
        [
            Article(1, "2025-03-10", "Twelve miners rescued from Hollin shaft", Wire, outlet: "Kestrel Wire"),
            Article(2, "2025-03-10", "Joy in Lusk as miners come up alive", cut, credit: "Kestrel Wire"),
            Article(3, "2025-03-10", "Miracle at Hollin", reLed),
            Article(4, "2025-03-11", "All miners safe", extended),
            Article(5, "2025-03-11", "Hollin: 12 saved", edited),
        ]);

        Assert.Equal("1+2+3+4+5", grouped.AsText());
        Assert.All(Enumerable.Range(2, 4), id => Assert.IsType<Assignment.Copies>(grouped.Decisions[id]));
        Assert.All(Enumerable.Range(2, 4), id => Assert.Equal(1, ((Assignment.Copies)grouped.Decisions[id]).Of));
    }

    [Fact]
    public void The_credited_agency_is_the_origin_though_it_came_after_its_copies()
    {
        var grouped = Grouped.Stream(
        [
            Article(1, "2025-03-10", "Joy in Lusk", Wire, outlet: "Lusk Courier", credit: "Kestrel Wire"),
            Article(2, "2025-03-10", "All safe at Hollin", Wire, outlet: "Coast Daily"),
            Article(3, "2025-03-10", "Twelve miners rescued from Hollin shaft", Wire, outlet: "Kestrel Wire"),
            Article(4, "2025-03-11", "Hollin miners safe", Wire, outlet: "Harbour Mail"),
        ]);

        Assert.Equal("1+2+3+4", grouped.AsText());
        Assert.Equal(1, ((Assignment.Replaces)grouped.Decisions[3]).Of);
        Assert.Equal(Signals.OriginCameLater, Assert.Single(grouped.Decisions[3].Why).Signal);
        Assert.Equal(Signals.NearIdenticalText, Assert.Single(((Assignment.Replaces)grouped.Decisions[3]).WhyOf).Signal);
        Assert.Equal([3, 3, null, 3], Enumerable.Range(1, 4).Select(id => grouped.OriginOf(id)));
    }

    [Fact]
    public void A_text_that_nobody_credits_is_that_of_the_day_it_was_first_published_on_though_it_came_later()
    {
        var grouped = Grouped.Stream(
        [
            Article(1, "2025-03-11", "Joy in Lusk", Wire, outlet: "Lusk Courier"),
            Article(2, "2025-03-10", "Twelve miners rescued from Hollin shaft", Wire, outlet: "Harbour Mail"),
            Article(3, "2025-03-09", "All safe at Hollin", Wire, outlet: "Coast Daily", credit: "Harbour Mail"),
        ]);

        Assert.Equal([2, null, 2], Enumerable.Range(1, 3).Select(id => grouped.OriginOf(id)));
    }

    [Fact]
    public void What_decides_is_the_same_whether_the_origin_came_first_or_last()
    {
        var copy = Article(1, "2025-03-10", "Joy in Lusk", Wire, outlet: "Lusk Courier", credit: "Kestrel Wire");
        var wire = Article(2, "2025-03-10", "Twelve miners rescued from Hollin shaft", Wire, outlet: "Kestrel Wire");
        var own = Article(3, "2025-03-10", "Hollin miners rescued", "All 12 miners trapped since Saturday in the Hollin shaft near Lusk have been rescued. Rescue leader Marta Quill said knocking had been heard through a drilled hole on Sunday night.", outlet: "Coast Daily");

        var (late, early) = (Grouped.Stream([.. Background(40), copy, wire, own]), Grouped.Stream([.. Background(40), wire, copy, own]));

        Assert.Equal(Evidence(early), Evidence(late));
        Assert.Equal(((Assignment.Joins)early.Decisions[3]).Why[0].Value, ((Assignment.Joins)late.Decisions[3]).Why[0].Value);

        static string Evidence(Grouped grouped) => $"{grouped.OriginOf(1)} {grouped.OriginOf(2)} {grouped.AsText().Split(" | ")[0]}";
    }

    [Fact]
    public void A_report_of_the_same_event_in_other_words_is_no_copy()
    {
        var grouped = Grouped.Stream(
        [
            Article(1, "2025-03-10", "Twelve miners rescued from Hollin shaft", Wire),
            Article(2, "2025-03-10", "Hollin miners rescued", "All 12 miners trapped since Saturday in the Hollin shaft near Lusk have been rescued. Rescue leader Marta Quill said knocking had been heard through a drilled hole on Sunday night. The operator closed its other shafts for now."),
        ]);

        Assert.IsNotType<Assignment.Copies>(grouped.Decisions[2]);
    }

    [Fact]
    public void Equal_headlines_without_text_are_no_copies()
    {
        var grouped = Grouped.Stream([Article(1, "2025-03-10", "Markets close higher", ""), Article(2, "2025-06-10", "Markets close higher", "")]);

        Assert.IsNotType<Assignment.Copies>(grouped.Decisions[2]);
    }

    [Fact]
    public void A_signature_survives_being_kept_as_bytes()
    {
        var signature = StoryIndex.Read(Article(7, "2025-03-10", "Twelve miners rescued on Jan. 31", Wire, outlet: "Kestrel Wire"));

        var again = ArticleSignature.FromBytes(signature.ToBytes());

        Assert.NotNull(again);
        Assert.Equal(signature.ToBytes(), again.ToBytes());
        Assert.Equal(signature.LeadDates, again.LeadDates);
        Assert.Equal(signature.Terms, again.Terms);
    }

    [Fact]
    public void Damaged_bytes_or_those_of_another_version_are_no_signature()
    {
        var bytes = StoryIndex.Read(Article(7, "2025-03-10", "Twelve miners", Wire)).ToBytes();

        Assert.Null(ArticleSignature.FromBytes(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Null(ArticleSignature.FromBytes([]));
        bytes[0]++;
        Assert.Null(ArticleSignature.FromBytes(bytes));
    }
}
