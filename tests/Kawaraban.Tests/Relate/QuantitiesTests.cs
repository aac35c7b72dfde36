using System.Globalization;
using Kawaraban.Relate.Text;

namespace Kawaraban.Tests.Relate;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("en", "raise spending to 2 percent of GDP", "2 percent")]
    [InlineData("en", "2% of GDP", "2 percent")]
    [InlineData("en", "after 40-minute talks", "40 minute")]
    [InlineData("en", "a $2.5 million fine", "2500000 USD")]
    [InlineData("en", "1,200 people and twenty-five ships", "1200 person, 25 ship")]
    [InlineData("en", "On January 24, 2021 at 10:30 a.m.", "")]
    [InlineData("en", "the 86th ceremony in 2013", "")]
    [InlineData("en", "six dead, 12 injured", "6 dead, 12 injur")]
    [InlineData("id", "sebanyak 1.500 orang mengungsi", "1500 person")]
    [InlineData("id", "Rp 2,5 miliar dan 3 juta orang", "2500000000 IDR, 3000000 person")]
    [InlineData("id", "dua puluh lima rumah", "25 house")]
    [InlineData("ja", "3億2000万円を投じ、約1万2千人が", "320000000 JPY, 12000 person")]
    [InlineData("ja", "二十五人が負傷、1月24日に", "25 person")]
    [InlineData("zh", "造成12人死亡，损失5亿元", "12 person, 500000000 CNY")]
    [InlineData("vi", "2 người chết, 3 triệu đồng", "2 person, 3000000 VND")]
    public void Figures_are_read_with_their_units(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Quantities.Find(text, language).Select(q => q.Value.ToString("0.###", CultureInfo.InvariantCulture) + " " + q.Unit)));
}
