namespace Kawaraban.Tests.Parse;

/// <summary>Where the labelled feeds lie that the parser is measured on: beside the repository, not in it.</summary>
internal static class SharedFeeds
{
    /// <summary>A file or folder of them. Without them the test is skipped, but not where everything must run.</summary>
    public static string Path(string name)
    {
        var folder = Locate();
        if (folder is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("The labelled feeds (../shared/data/feeds) are missing");
        if (folder is null)
            Assert.Skip("The labelled feeds (../shared/data/feeds) are not here");
        return System.IO.Path.Combine(folder, name);
    }

    private static string? Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Kawaraban.slnx")))
            {
                var shared = System.IO.Path.Combine(folder.Parent!.FullName, "shared", "data", "feeds");
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}
