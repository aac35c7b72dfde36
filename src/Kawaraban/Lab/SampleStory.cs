using System.Globalization;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;

namespace Kawaraban.Lab;

/// <summary>
/// A story told by many outlets, for measuring speed: each report picks some of the same facts, in one of several wordings, in an order of
/// its own, one figure in ten of them changed, and adds sentences that nobody else has. The same for the same number.
/// </summary>
internal static class SampleStory
{
    private const int Seed = 20250512;
    private const int Facts = 48;
    private const int FactsOfAReport = 14;
    private const int SentencesOfItsOwn = 6;
    private static readonly DateTimeOffset Start = new(2025, 5, 12, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Who =
    [
        "Mayor Anna Lindqvist", "the harbour authority", "the fire brigade", "Governor Tomas Berg", "the power company Norlys", "the regional hospital", "Professor Ines Duarte",
        "the railway operator", "the weather service", "the school board", "the insurance association", "the coast guard",
    ];

    // {0} who, {1} a figure: each row one fact in three wordings.
    private static readonly string[][] Wordings =
    [
        ["{0} said on Monday that {1} households were without electricity.", "On Monday {1} households had no electricity, according to {0}.", "Some {1} homes lost power, {0} told reporters on Monday."],
        ["{0} put the damage at {1} million euros.", "The damage amounts to {1} million euros, {0} said.", "According to {0}, repairs would cost {1} million euros."],
        ["{0} brought {1} people to safety during the night.", "During the night {1} people were rescued by {0}.", "{1} people had been taken to safety overnight, {0} said."],
        ["{0} closed {1} roads between Karsholm and Vestby.", "Between Karsholm and Vestby {1} roads were closed by {0}.", "{1} roads near Vestby stay closed, {0} announced."],
    ];

    private static readonly string[] Places = ["Karsholm", "Vestby", "Port Elling", "Marienfeld", "Sandvik", "Old Harbour", "Tarn Valley", "Brenholm"];
    private static readonly string[] Things = ["bridge", "market hall", "ferry pier", "water works", "sports ground", "museum", "bus depot", "library"];
    private static readonly string[] Deeds = ["was flooded up to the first floor", "stays shut until further notice", "served as a shelter for the night", "lost part of its roof", "is to be inspected by engineers", "will be rebuilt on higher ground"];
    private static readonly string[] Hours = ["before dawn", "shortly after noon", "in the evening", "towards midnight", "at the height of the storm", "while volunteers filled sandbags"];

    public static IReadOnlyList<CoverageInput> Generate(int reports) => [.. Enumerable.Range(0, reports).Select(report => new CoverageInput(Report(report), CopyOf: null))];

    private static Article Report(int number)
    {
        var random = new Random(Seed + number);
        var chosen = Enumerable.Range(0, Facts).OrderBy(_ => random.Next()).Take(FactsOfAReport).Select(fact => Fact(fact, random));
        var own = Enumerable.Range(0, SentencesOfItsOwn).Select(_ =>
            $"The {Pick(Things, random)} of {Pick(Places, random)} {Pick(Deeds, random)} {Pick(Hours, random)}, a reporter for the paper saw there.");
        return new Article
        {
            Id = number + 1,
            Title = "Storm surge floods the harbour towns",
            Text = string.Join("\n\n", chosen.Concat(own).Chunk(2).Select(pair => string.Join(' ', pair))),
            Language = "en",
            Published = Start.AddMinutes(20 * number),
            Outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {number}"),
        };
    }

    private static string Fact(int fact, Random random)
    {
        var wordings = Wordings[fact / Who.Length];
        var figure = 12 + (fact * 37 % 400) + (random.Next(10) == 0 ? 5 : 0);
        var sentence = string.Format(CultureInfo.InvariantCulture, Pick(wordings, random), Who[fact % Who.Length], figure);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
