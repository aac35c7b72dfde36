using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Kawaraban.Lab;

/// <summary><c>lab articles N</c>: made-up reports as article lines, five to an event, for filling an archive to measure with: what <c>kawaraban import</c> reads.</summary>
internal static class ArticlesTask
{
    private static readonly string[] Categories = ["World", "Economy", "Science", "Sport", "Culture", "Weather", "Local", "Opinion"];

    public static Command Create()
    {
        var count = new Argument<int>("N") { Description = "How many" };
        var command = new Command("articles", "Print made-up articles as lines for import, to measure with") { count };
        command.SetAction(parsed =>
        {
            foreach (var article in SampleArticles.Generate(parsed.GetValue(count)))
            {
                Console.Out.WriteLine(new JsonObject
                {
                    ["url"] = string.Create(CultureInfo.InvariantCulture, $"https://news.example/{article.Id}"),
                    ["title"] = article.Title,
                    ["text"] = article.Text,
                    ["language"] = article.Language,
                    ["outlet"] = article.Outlet,
                    ["published"] = article.Published?.ToString("O", CultureInfo.InvariantCulture),
                    ["categories"] = new JsonArray(Categories[(int)(article.Id / 5 % Categories.Length)]),
                }.ToJsonString());
            }

            return 0;
        });
        return command;
    }
}
