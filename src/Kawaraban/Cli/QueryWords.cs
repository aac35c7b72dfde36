using System.Globalization;
using Kawaraban.Store;

namespace Kawaraban.Cli;

/// <summary>A part of a query as the terminal says that it was understood.</summary>
internal static class QueryWords
{
    public static string Of(QueryPart part) => part switch
    {
        QueryPart.Text text => FieldOf(text.Field) + (text.IsQuoted ? $"\"{text.Raw}\"" : text.Raw),
        QueryPart.Language language => $"in {language.Tag}",
        QueryPart.Category category => $"section {category.Name}",
        QueryPart.Before before => $"before {Day(before.At)} UTC",
        QueryPart.After after => $"from {Day(after.At)} UTC",
        QueryPart.Age age => string.Create(CultureInfo.InvariantCulture, $"at most {age.Count} {age.Unit.ToString().ToLowerInvariant()} old"),
        QueryPart.Is state => state.State.ToString().ToLowerInvariant(),
        QueryPart.Without without => "not " + Of(without.Part),
        QueryPart.AnyOf any => string.Join(" or ", any.Parts.Select(Of)),
        QueryPart.AllOf all => $"({string.Join(" and ", all.Parts.Select(Of))})",
        _ => "",
    };

    private static string FieldOf(TextField field) => field switch
    {
        TextField.Title => "headline ",
        TextField.Outlet => "outlet ",
        _ => "",
    };

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
