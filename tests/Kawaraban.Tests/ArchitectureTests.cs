namespace Kawaraban.Tests;

/// <summary>The middle of the program is pure: the compiler keeps I/O out of it as long as these references hold.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData(typeof(Kawaraban.Parse.Feed), new string[0])]
    [InlineData(typeof(Kawaraban.Extract.Page), new[] { "AngleSharp" })]
    [InlineData(typeof(Kawaraban.Relate.Article), new string[0])]
    public void A_library_of_the_engine_depends_on_the_base_class_library_and_at_most_on_AngleSharp(Type inside, string[] allowed)
    {
        var foreign = inside.Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "System" && !allowed.Contains(name));

        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData(typeof(Kawaraban.Parse.Feed))]
    [InlineData(typeof(Kawaraban.Extract.Page))]
    [InlineData(typeof(Kawaraban.Relate.Article))]
    public void A_library_of_the_engine_does_no_input_or_output(Type inside)
    {
        string[] rim = ["System.Net.Http", "System.Net.Sockets", "System.IO.FileSystem", "System.Data.Common", "System.Console"];

        Assert.Empty(inside.Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Intersect(rim));
    }
}
