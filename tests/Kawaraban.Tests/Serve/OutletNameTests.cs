using Kawaraban.Serve.Language;
using Kawaraban.Serve.Parts;
using Kawaraban.Store;

namespace Kawaraban.Tests.Serve;

public sealed class OutletNameTests
{
    [Theory]
    [InlineData("Harbour Post", "https://www.post.example/a", "a.html", "Harbour Post")]
    [InlineData(null, "https://www.post.example/a", "a.html", "post.example")]
    [InlineData(null, "not an address", "a.html", "a.html")]
    [InlineData(null, null, null, "Unknown outlet")]
    public void The_best_that_is_known_names_the_outlet(string? outlet, string? url, string? file, string name) =>
        Assert.Equal(name, OutletName.Of(new ArticleRow { Id = new(1), StoryId = new(1), Outlet = outlet, Url = url, SourceFile = file }, Texts.All[0]));
}
