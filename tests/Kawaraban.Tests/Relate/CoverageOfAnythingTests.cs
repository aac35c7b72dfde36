using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Stories;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Tests.Relate;

/// <summary>Texts that nobody wrote: pieces of sentences put together by chance, cut anywhere. Reading them comes to an end, always.</summary>
public sealed class CoverageOfAnythingTests
{
    private static readonly string[] Pieces =
    [
        "On January 24. 2025 was the year of the ferry.", "Minister Orla Venn and Prime Minister Tobin Ashe signed on 3 March", "in 2024, 14 people were hurt;",
        "Norlandia and Estria claim them, who opposed it last week, welcomed the treaty.", "\"It is not true,\" said Ms Venn, 41, on Monday.",
        "市長の森田健一氏は二十四日、二人が負傷したと述べた。", "1月24日、エストリアとノルランディアは条約に署名した。", "Menteri Venn mengatakan pada 24 Januari 2025 bahwa 17 orang terluka.",
        "两国于1月24日签署条约，十四人受伤。", "Article 5 of the Norlandia Security Treaty, the two said, applies. He added that it", "who was confirmed and", "3.5 million euros (12%) and", "\n\n",
        "the Bureau of Harbours", "did not", "No. 10", "24.1.2025", "and Ashe", "Venn and",
    ];

    [Fact]
    public void Any_text_is_compared_summarised_and_read_to_an_end()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var reports = Enumerable.Range(1, random.Next(1, 7)).Select(id => new CoverageInput(
                new Article
                {
                    Id = id,
                    Title = Piece(random),
                    Text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(0, 14)).Select(_ => Piece(random))),
                    Language = random.Next(4) switch { 0 => null, 1 => "ja", 2 => "id", _ => "en" },
                    Published = random.Next(2) == 0 ? null : new DateTimeOffset(2025, 1, random.Next(1, 28), 3, 0, 0, TimeSpan.Zero),
                    Outlet = "Outlet " + id,
                },
                id > 2 && random.Next(5) == 0 ? id - 1 : null)).ToList();

            var coverage = CoverageBuilder.Of(reports);
            var summary = Summarizer.Of(reports, coverage, SummaryLength.OfWords(60));

            Assert.All(coverage.Agreed.Concat(coverage.Only).Concat(coverage.Differing), claim => Assert.NotEmpty(claim.Sentences));
            Assert.All(summary.Sentences, sentence => Assert.NotEmpty(sentence.Articles));
            Assert.All(reports, report => Assert.NotNull(StoryIndex.Read(report.Article)));
        }
    }

    private static string Piece(Random random)
    {
        var piece = Pieces[random.Next(Pieces.Length)];
        return random.Next(4) == 0 ? piece[random.Next(piece.Length)..] : random.Next(4) == 0 ? piece[..random.Next(piece.Length)] : piece;
    }
}
