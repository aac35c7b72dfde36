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
    public void The_credited_agency_is_the_origin_even_when_another_stood_first()
    {
        var grouped = Grouped.Stream(
        [
            Article(1, "2025-03-10", "Joy in Lusk", Wire, outlet: "Lusk Courier"),
            Article(2, "2025-03-10", "Twelve miners rescued from Hollin shaft", Wire, outlet: "Kestrel Wire"),
            Article(3, "2025-03-10", "Hollin miners safe", Wire, outlet: "Harbour Mail", credit: "Kestrel Wire"),
            Article(4, "2025-03-10", "All safe at Hollin", Wire, outlet: "Coast Daily"),
        ]);

        Assert.Equal(2, ((Assignment.Copies)grouped.Decisions[3]).Of);
        Assert.Equal(1, ((Assignment.Copies)grouped.Decisions[4]).Of);
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
