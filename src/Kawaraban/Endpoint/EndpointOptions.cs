namespace Kawaraban.Endpoint;

/// <summary>An OpenAI-compatible address the owner of this program named. A class, not a record: a record would print its key.</summary>
internal sealed class EndpointOptions
{
    /// <summary>Such as <c>http://localhost:11434/v1</c>. It may lie in the house: the owner chose it, no feed did.</summary>
    public required Uri Address { get; init; }

    /// <summary>Sent as bearer token, and nowhere else; null where the endpoint asks for none.</summary>
    public string? Key { get; init; }

    /// <summary>Writes summaries and translations; null: neither is offered.</summary>
    public string? Model { get; init; }

    /// <summary>Proposes candidates between languages; null: none are.</summary>
    public string? EmbeddingsModel { get; init; }

    /// <summary>What one press of a button may take in all, waiting for its turn included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Calls at the same time. A model at home answers one after another anyway.</summary>
    public int CallsAtOnce { get; init; } = 2;

    /// <summary>The most bytes read of one answer: a hundred times what is asked for.</summary>
    public int MostBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Failures in a row after which the endpoint is left alone, and for how long.</summary>
    public int FailuresUntilRest { get; init; } = 3;
    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The address as it is meant: one without a path means the usual <c>/v1</c>. Null when it is no address for this.</summary>
    public static Uri? AddressOf(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }
            ? address.AbsolutePath == "/" ? new Uri(address, "/v1") : address
            : null;
}
