using Kawaraban.Relate.Text;

namespace Kawaraban.Tests.Relate;

public sealed class NamesTests
{
    [Theory]
    [InlineData("en", "Veltorian Defense Minister Oru Tamaki met Norlandia's president. Tamaki Oru said so. Later Tamaki left.", "Person Oru Tamaki x3 (Veltorian Defense Minister)")]
    [InlineData("en", "The defense secretary Lyle Orson spoke to Mr. Penn. Orson and Penn agreed.", "Person Lyle Orson x2 (defense secretary)|Person Penn x2")]
    [InlineData("en", "Minister of Defense of Norlandia, Gren Ostby, and Secretary of State Ada Brook met in Port Ellis.", "Person Gren Ostby x1 (Minister of Defense of Norlandia)|Person Ada Brook x1 (Secretary of State)|Place Port Ellis x1")]
    [InlineData("en", "Ada Brook, the Norlandian prime minister, resigned.", "Person Ada Brook x1 (the Norlandian prime minister)")]
    [InlineData("en", "The U.S. and the United States are one, and American troops are theirs. He told us so.", "Place United States x3")]
    [InlineData("en", "Dollan Corp. sued the Ministry of Fisheries. The West Moss Sea is wide. Prices rose on Friday in March.", "Organisation Dollan Corp x1|Organisation Ministry of Fisheries x1|Place West Moss Sea x1")]
    [InlineData("en", "Fighting went on in Torvald. Speaking of it, Jon Hale wept.", "Place Torvald x1|Unknown Jon Hale x1")]
    [InlineData("id", "Menteri Pertahanan Budi Santoso mengatakan kapal tiba di Laut Natuna. Santoso menolak.", "Person Budi Santoso x2 (Menteri Pertahanan)|Place Laut Natuna x1")]
    [InlineData("de", "Der Verteidigungsminister Jan Holm sagte das im Haus. Holm ging.", "Person Jan Holm x2 (Verteidigungsminister)")]
    [InlineData("ja", "森田防衛相とピート・オルソン国防長官は電話会談した。日米は合意した。オルソン氏は述べた。", "Person 森田 x1 (防衛相)|Person ピート・オルソン x2 (国防長官)|Place 日 x1|Place 米 x1")]
    [InlineData("zh", "国防部长张立新在北京说，中国将合作。张立新部长表示同意。", "Person 张立新 x2 (国防部长; 部长)|Place 中国 x1")]
    public void Names_are_told_by_what_stands_beside_them(string language, string text, string expected)
    {
        var names = Names.Find(text, language);

        Assert.Equal(expected, string.Join('|', names.Where(name => !name.Text.StartsWith("Norland", StringComparison.Ordinal) && !name.Text.StartsWith("Veltor", StringComparison.Ordinal)).Select(Show)));
    }

    [Fact]
    public void A_country_has_one_key_in_every_language()
    {
        string[] texts = ["Japan agreed.", "The Japanese agreed.", "Jepang setuju.", "日本は同意した。"];

        Assert.All(texts, text => Assert.Equal("=JP", Assert.Single(Names.Find(text, null)).Key));
    }

    [Fact]
    public void An_adjective_of_an_unknown_country_joins_it()
    {
        var names = Names.Find("Ships left Norlandia. The Norlandian fleet is old.", "en");

        Assert.Equal(2, Assert.Single(names).Mentions.Count);
    }

    private static string Show(Name name) =>
        $"{name.Kind} {name.Text} x{name.Mentions.Count}" + (name.Roles.Any() ? $" ({string.Join("; ", name.Roles)})" : "");
}
