using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.RegularExpressions;
using Kawaraban.Collect;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace Kawaraban.Endpoint;

/// <summary>
/// Calls the endpoint: few at once, within a time, up to a size, and not at all for a while once it fails. Whatever happens there is an
/// outcome here; only a caller that gave up gets an exception.
/// </summary>
internal sealed partial class EndpointClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly ChatClient? _chat;
    private readonly EmbeddingClient? _embeddings;
    private readonly SemaphoreSlim _turns;
    private readonly CircuitBreaker _breaker;
    private readonly EndpointOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<EndpointClient> _logger;

    public EndpointClient(EndpointOptions options, TimeProvider clock, ILogger<EndpointClient> logger)
    {
        (_options, _clock, _logger) = (options, clock, logger);
        _turns = new SemaphoreSlim(options.CallsAtOnce);
        _breaker = new CircuitBreaker(options.FailuresUntilRest, options.Rest, clock);
        _http = PublicHttp.Create(new CollectOptions { AllowPrivateAddresses = true, ConnectTimeout = options.Timeout, ConnectionsPerHost = options.CallsAtOnce });
        var client = ClientOptionsOf(options, _http);
        var key = new ApiKeyCredential(options.Key ?? "none");
        _chat = options.Model is null ? null : new ChatClient(options.Model, key, client);
        _embeddings = options.EmbeddingsModel is null ? null : new EmbeddingClient(options.EmbeddingsModel, key, client);
    }

    public string? Model => _options.Model;

    public string? EmbeddingsModel => _options.EmbeddingsModel;

    /// <summary>Begins a piece of work: the time for all its calls runs from here.</summary>
    public TimeLimit Limit(CancellationToken ct) => new(_options.Timeout, _clock, ct);

    /// <summary>Asks the model to do something with data. The data is never part of the instruction.</summary>
    public async Task<EndpointAnswer> AskAsync(string instruction, string data, TimeLimit limit)
    {
        var text = "";
        var problem = await TryAsync(
            async () =>
            {
                ChatMessage[] messages = [new SystemChatMessage(instruction), new UserChatMessage(data)];
                text = TextOf((await _chat!.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = MostTokens }, limit.Token)).Value);
            },
            limit);
        return problem is { } failure ? new EndpointAnswer.Failed(failure) : new EndpointAnswer.Written(text);
    }

    /// <summary>Vectors of length one, one a text; null when the endpoint gave none that can be used.</summary>
    public async Task<IReadOnlyList<float[]>?> EmbedAsync(IReadOnlyList<string> texts, TimeLimit limit)
    {
        IReadOnlyList<float[]> vectors = [];
        var problem = await TryAsync(async () => vectors = VectorsOf((await _embeddings!.GenerateEmbeddingsAsync(texts, null, limit.Token)).Value, texts.Count), limit);
        return problem is null ? vectors : null;
    }

    public void Dispose()
    {
        _http.Dispose();
        _turns.Dispose();
    }

    // Three thousand characters of Japanese are about as many tokens; an answer that needs more is cut, and what is cut is left out.
    private const int MostTokens = 4000;
    private const int MostCharacters = 20_000;
    private const int MostDimensions = 4096;

    private static OpenAIClientOptions ClientOptionsOf(EndpointOptions options, HttpClient http)
    {
        var client = new OpenAIClientOptions
        {
            Endpoint = options.Address,
            Transport = new HttpClientPipelineTransport(http),
            NetworkTimeout = Timeout.InfiniteTimeSpan,                  // TimeLimit is the clock
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),         // a reader waits: they may press again
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        };
        if (options.Key is null)
            client.AddPolicy(new WithoutKey(), PipelinePosition.BeforeTransport);
        client.AddPolicy(new BoundedAnswer(options.MostBytes), PipelinePosition.BeforeTransport);
        return client;
    }

    private async Task<EndpointProblem?> TryAsync(Func<Task> call, TimeLimit limit)
    {
        var started = _clock.GetTimestamp();
        var problem = await CallAsync(call, limit);
        LogCalled(_options.Address.Host, problem?.ToString() ?? "answered", _clock.GetElapsedTime(started).TotalSeconds);
        return problem;
    }

    private async Task<EndpointProblem?> CallAsync(Func<Task> call, TimeLimit limit)
    {
        if (_breaker.IsResting)
            return EndpointProblem.Resting;
        try
        {
            await _turns.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!limit.Given.IsCancellationRequested)
        {
            return EndpointProblem.TimedOut;
        }

        try
        {
            // Those that waited here may have seen it fail.
            if (_breaker.IsResting)
                return EndpointProblem.Resting;
            await call();
            _breaker.Succeeded();
            return null;
        }
        catch (Exception failure) when (!limit.Given.IsCancellationRequested)
        {
            // Somebody else's server read by somebody else's code: whatever it throws, the endpoint gave nothing.
            _breaker.Failed();
            return limit.Token.IsCancellationRequested ? EndpointProblem.TimedOut : ProblemOf(failure);
        }
        finally
        {
            _turns.Release();
        }
    }

    private static EndpointProblem ProblemOf(Exception failure) => failure switch
    {
        ClientResultException { Status: 0 } or HttpRequestException or IOException => EndpointProblem.Unreachable,
        ClientResultException { Status: 401 or 403 } => EndpointProblem.Refused,
        ClientResultException { Status: 404 } => EndpointProblem.NotFound,
        ClientResultException { Status: 429 } => EndpointProblem.TooManyCalls,
        ClientResultException => EndpointProblem.Failing,
        AnswerTooLongException => EndpointProblem.TooLong,
        _ => EndpointProblem.NotUnderstood,
    };

    private static string TextOf(ChatCompletion completion)
    {
        var text = string.Concat(completion.Content.Select(part => part.Text));
        // Models that think aloud do so before they answer.
        text = Thoughts().Replace(text, "").Trim();
        if (text.Length == 0)
            throw new FormatException("The answer holds no text.");
        return completion.FinishReason == ChatFinishReason.Length || text.Length > MostCharacters ? WholeLines(text) : text;
    }

    private static IReadOnlyList<float[]> VectorsOf(OpenAIEmbeddingCollection embeddings, int texts)
    {
        var vectors = embeddings.OrderBy(embedding => embedding.Index).Select(embedding => embedding.ToFloats().ToArray()).ToList();
        if (vectors.Count != texts || !embeddings.Select(embedding => embedding.Index).Order().SequenceEqual(Enumerable.Range(0, texts)))
            throw new FormatException("The answer does not hold one vector a text.");
        foreach (var vector in vectors)
        {
            var length = MathF.Sqrt(vector.Sum(value => value * value));
            if (vector.Length != vectors[0].Length || vector.Length > MostDimensions || !float.IsFinite(length) || length == 0)
                throw new FormatException("A vector of the answer is none.");
            for (var i = 0; i < vector.Length; i++)
                vector[i] /= length;
        }

        return vectors;
    }

    private static string WholeLines(string text)
    {
        var kept = text[..Math.Min(text.Length, MostCharacters)];
        return kept[..Math.Max(0, kept.LastIndexOf('\n'))];
    }

    [GeneratedRegex(@"\A\s*<think>.*?(?:</think>|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Thoughts();

    // No text, no address beyond the host, no key.
    [LoggerMessage(Level = LogLevel.Information, Message = "The endpoint at {Host} was asked: {Outcome}, {Seconds:0.0} s")]
    private partial void LogCalled(string host, string outcome, double seconds);
}
