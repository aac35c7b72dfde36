using Kawaraban.Store;

namespace Kawaraban.Tests.Store;

public sealed class FolderPathTests
{
    [Theory]
    [InlineData("News")]
    [InlineData("News", "Japan")]
    [InlineData("日本/海", "北")]
    [InlineData(@"C:\temp", @"\", "/")]
    [InlineData("a/b", @"c\/d")]
    public void Names_come_back_whatever_is_in_them(params string[] names) => Assert.Equal(names, FolderPath.Split(FolderPath.Join(names)));

    [Fact]
    public void No_name_is_no_folder()
    {
        Assert.Null(FolderPath.Join([]));
        Assert.Null(FolderPath.Join(["  "]));
        Assert.Empty(FolderPath.Split(null));
        Assert.Equal(["a", "b"], FolderPath.Split("/a//b/"));
    }
}
