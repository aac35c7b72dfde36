using System.CommandLine;
using System.Globalization;
using Kawaraban.Collect;
using Kawaraban.Demo;
using Kawaraban.Endpoint;
using Kawaraban.Serve;
using Kawaraban.Serve.Images;
using Kawaraban.Store;
using Kawaraban.WebSub;
using Microsoft.AspNetCore.DataProtection;

namespace Kawaraban.Cli;

/// <summary>The commands that serve the reader: serve, demo.</summary>
internal static class ServeCommands
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where the reader answers",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    private static readonly Option<bool> NoImages = new("--no-images") { Description = "Fetch and show no images of outlets" };

    private const int MegaByte = 1024 * 1024;

    // The largest image must fit, and more than a disk holds is a slip.
    private const int LeastImageCache = 10;
    private const int MostImageCache = 1_000_000;

    private static readonly Option<int> ImageCacheSize = new("--image-cache")
    {
        Description = "How many megabytes of images of outlets are kept; what nobody looked at for longest goes first",
        HelpName = "MB",
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < LeastImageCache or > MostImageCache)
                result.AddError($"--image-cache: {written} is not a whole number of megabytes from {LeastImageCache} to {MostImageCache}; --no-images keeps none");
            return size;
        },
        DefaultValueFactory = _ => (int)(ImageOptions.MostKeptByDefault / MegaByte),
    };

    public static IEnumerable<Command> Create() => [ServeCommand(), DemoCommand()];

    private static Command ServeCommand()
    {
        var command = new Command("serve", "Serve the reader and keep its feeds fresh") { Urls, NoImages, ImageCacheSize };
        command.SetAction((parsed, ct) => ServeAsync(parsed, parsed.GetValue(CliOptions.Data)!.FullName, CliOptions.CollectOf(parsed), ct));
        return command;
    }

    private static Command DemoCommand()
    {
        var newsroomPort = new Option<int>("--newsroom-port")
        {
            Description = "The port the sample outlets answer on (0: any that is free)",
            HelpName = "PORT",
            DefaultValueFactory = _ => 5081,
        };
        var once = new Option<bool>("--once") { Description = "Read the newsroom and print its stories, without serving" };
        var command = new Command("demo", "Read a sample newsroom over HTTP, print its stories and serve the reader") { Urls, NoImages, ImageCacheSize, newsroomPort, once };
        command.SetAction(async (parsed, ct) =>
        {
            var data = DemoDataOf(parsed);
            var collect = CliOptions.CollectOf(parsed) with { AllowPrivateAddresses = true, HostSpacing = TimeSpan.Zero };
            await using var newsroom = await NewsroomServer.StartAsync(NewsroomServer.DefaultFolder, parsed.GetValue(newsroomPort), ct);
            var read = await Session.RunAsync(parsed, data, collect, (session, stop) => DemoRun.ReadAsync(session, newsroom, stop), ct);
            return read != CliOptions.Done || parsed.GetValue(once) ? read : await ServeAsync(parsed, data, collect, ct);
        });
        return command;
    }

    // Without --data the demo starts from nothing each time, in a folder of its own that holds nothing else.
    private static string DemoDataOf(ParseResult parsed)
    {
        if (parsed.GetResult(CliOptions.Data) is { Implicit: false })
            return parsed.GetValue(CliOptions.Data)!.FullName;

        var own = Path.Combine(Path.GetTempPath(), "kawaraban-demo");
        if (Directory.Exists(own))
            Directory.Delete(own, recursive: true);
        return own;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, string data, CollectOptions collect, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // An address that is taken is told in a line of our own, below.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseUrls(parsed.GetRequiredValue(Urls).Split(';'));
        builder.Services.AddKawaraban(data, collect).AddEndpoint(EndpointCli.Of(parsed)).AddHostedService<Polling>();
        builder.Services.AddSingleton(ImageOptions.In(data) with { IsOn = !parsed.GetValue(NoImages), MostKept = parsed.GetValue(ImageCacheSize) * (long)MegaByte });
        builder.AddWebSub();
        builder.AddSite();

        // The keys need no lock of their own: who can read them can read the database beside them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // The keys that sign forms lie with the data: a form that was open while the program restarted still works.
        builder.Services.AddDataProtection().SetApplicationName("kawaraban").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, "keys")));
        await using var app = builder.Build();
        app.MapSite();
        app.MapWebSub();
        try
        {
            await Composition.PrepareAsync(app.Services, data, ct);
            await app.StartAsync(ct);
        }
        catch (Exception problem) when (problem is IOException or DataDirectoryException or NewerSchemaException)
        {
            await Console.Error.WriteLineAsync(problem is IOException
                ? $"{parsed.GetRequiredValue(Urls)} is taken or cannot be used: {problem.Message} Choose another address with --urls URL."
                : problem.Message);
            return CliOptions.SomethingUnread;
        }

        Console.Out.WriteLine($"Kawaraban is at {string.Join(", ", app.Urls)}   (data in {data}; stop with Ctrl+C)");
        await app.WaitForShutdownAsync(ct);
        return CliOptions.Done;
    }
}
