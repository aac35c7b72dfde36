using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kawaraban.Endpoint;
using Kawaraban.ServerTests.Collect;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Endpoint;

/// <summary>An OpenAI-compatible server on this machine that answers as a test says, and remembers what it was asked.</summary>
internal sealed class LoopbackModel : IAsyncDisposable
{
    public const string Name = "paper-lantern-7b";

    private LoopbackSite _site = null!;

    /// <summary>The bodies of the questions, in order.</summary>
    public List<JsonNode> Questions { get; } = [];

    public List<string> Paths { get; } = [];

    public List<string?> Keys { get; } = [];

    /// <summary>Answers a question; may be changed while it runs.</summary>
    public Func<HttpContext, JsonNode, Task> Answer { get; set; } = (_, _) => throw new InvalidOperationException("No test expected a question.");

    public EndpointOptions Options => OptionsFor(_site.Address);

    public EndpointOptions OptionsFor(Uri address, string? key = "sk-lantern", double seconds = 20) => new()
    {
        Address = EndpointOptions.AddressOf(address.ToString())!,
        Key = key,
        Model = Name,
        Timeout = TimeSpan.FromSeconds(seconds),
        MostBytes = 256 * 1024,
    };

    /// <summary>For vectors only.</summary>
    public EndpointOptions Embedding => new() { Address = Options.Address, EmbeddingsModel = Name, Timeout = TimeSpan.FromSeconds(20), MostBytes = 256 * 1024 };

    public EndpointOptions Impatient => OptionsFor(_site.Address, seconds: 0.3);

    public EndpointOptions Keyless => OptionsFor(_site.Address, key: null);

    public static async Task<LoopbackModel> StartAsync(Func<string, string>? says = null)
    {
        var model = new LoopbackModel();
        if (says is not null)
            model.Says(says);
        model._site = await LoopbackSite.StartAsync(async context =>
        {
            var question = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
            Func<HttpContext, JsonNode, Task> answer;
            lock (model.Questions)
            {
                model.Questions.Add(question);
                model.Paths.Add(context.Request.Path);
                model.Keys.Add(context.Request.Headers.Authorization);
                answer = model.Answer;
            }

            await answer(context, question);
        });
        return model;
    }

    /// <summary>From now on each question is answered by what a function makes of its data.</summary>
    public void Says(Func<string, string> says, string finished = "stop") => Answer = (context, question) => WriteAsync(context, says(DataOf(question)), finished);

    /// <summary>From now on each text is answered by a vector, as plain numbers or packed as the package asks for them.</summary>
    public void Embeds(Func<string, float[]> vectorOf, bool packs = false) => Answer = (context, question) =>
    {
        var data = question["input"]!.AsArray().Select((text, i) =>
        {
            var vector = vectorOf((string)text!);
            return new JsonObject
            {
                ["object"] = "embedding",
                ["index"] = i,
                ["embedding"] = packs ? Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)) : new JsonArray([.. vector.Select(value => JsonValue.Create(value))]),
            };
        });
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            new JsonObject { ["object"] = "list", ["model"] = Name, ["data"] = new JsonArray([.. data]), ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 } }.ToJsonString(),
            context.RequestAborted);
    };

    /// <summary>From now on nothing but a status.</summary>
    public void Fails(int status) => Answer = (context, _) =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("""{"error":{"message":"no","type":"server_error"}}""", context.RequestAborted);
    };

    public static string DataOf(JsonNode question) => TextOf(question["messages"]!.AsArray()[^1]!);

    public static string TextOf(JsonNode message) =>
        message["content"] is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string)message["content"]!;

    public static Task WriteAsync(HttpContext context, string text, string finished = "stop")
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            $$$"""
            {"id":"x","object":"chat.completion","created":1760000000,"model":"{{{Name}}}","choices":[{"index":0,"message":{"role":"assistant","content":{{{JsonSerializer.Serialize(text)}}}},"finish_reason":"{{{finished}}}"}],
             "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
            """,
            context.RequestAborted);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
