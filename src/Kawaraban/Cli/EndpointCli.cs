using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kawaraban.Endpoint;

namespace Kawaraban.Cli;

/// <summary>
/// The options that name an OpenAI-compatible endpoint. Its key comes from the environment only: a command line can be read by everybody
/// on the machine.
/// </summary>
internal static class EndpointCli
{
    private const string AddressVariable = "KAWARABAN_ENDPOINT";
    private const string ModelVariable = "KAWARABAN_ENDPOINT_MODEL";
    private const string EmbeddingsVariable = "KAWARABAN_ENDPOINT_EMBEDDINGS_MODEL";
    private const string KeyVariable = "KAWARABAN_ENDPOINT_KEY";

    public static readonly Option<Uri?> Address = new("--endpoint")
    {
        Description = $"An OpenAI-compatible address that writes summaries and translations when a reader asks (default: ${AddressVariable}, else none); its key is ${KeyVariable}",
        HelpName = "URL",
        Recursive = true,
        CustomParser = result => AddressOf(result.Tokens[0].Value, result.AddError),
        DefaultValueFactory = result => AddressOf(Environment.GetEnvironmentVariable(AddressVariable), result.AddError),
    };

    public static readonly Option<string?> Model = new("--endpoint-model")
    {
        Description = $"The endpoint's model that writes (default: ${ModelVariable})",
        HelpName = "NAME",
        Recursive = true,
        DefaultValueFactory = _ => NotEmpty(Environment.GetEnvironmentVariable(ModelVariable)),
    };

    public static readonly Option<string?> EmbeddingsModel = new("--endpoint-embeddings-model")
    {
        Description = $"The endpoint's model that proposes which reports in different languages to look at together (default: ${EmbeddingsVariable})",
        HelpName = "NAME",
        Recursive = true,
        DefaultValueFactory = _ => NotEmpty(Environment.GetEnvironmentVariable(EmbeddingsVariable)),
    };

    public static readonly Option<double> Timeout = new("--endpoint-timeout")
    {
        Description = "Seconds the endpoint has for what a reader asked for",
        HelpName = "SECONDS",
        Recursive = true,
        DefaultValueFactory = _ => 20.0,
    };

    // An endpoint without a model would never be asked, and a model without an endpoint neither: either is a slip. What is asked here is
    // whether they were named: the value of an address that is none cannot be had.
    static EndpointCli()
    {
        Address.Validators.Add(result => Need(
            result, !IsNamed(result, Address, AddressVariable) || IsNamed(result, Model, ModelVariable) || IsNamed(result, EmbeddingsModel, EmbeddingsVariable)));
        Model.Validators.Add(result => Need(result, result.Implicit || IsNamed(result, Address, AddressVariable)));
        EmbeddingsModel.Validators.Add(result => Need(result, result.Implicit || IsNamed(result, Address, AddressVariable)));
        Timeout.Validators.Add(result =>
        {
            if (result.Tokens is [var seconds] && !(double.TryParse(seconds.Value, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 600))
                result.AddError("--endpoint-timeout: a number of seconds from 1 to 600");
        });
    }

    private static bool IsNamed(OptionResult result, Option option, string variable) =>
        result.GetResult(option) is { Implicit: false } || NotEmpty(Environment.GetEnvironmentVariable(variable)) is not null;

    private static void Need(OptionResult result, bool areBothThere)
    {
        if (!areBothThere)
            result.AddError("--endpoint URL and a model belong together: name both, the model with --endpoint-model NAME, --endpoint-embeddings-model NAME, or both of these");
    }

    /// <summary>Null unless an endpoint was named.</summary>
    public static EndpointOptions? Of(ParseResult parsed) => parsed.GetValue(Address) is not { } address ? null : new EndpointOptions
    {
        Address = address,
        Key = NotEmpty(Environment.GetEnvironmentVariable(KeyVariable)),
        Model = parsed.GetValue(Model),
        EmbeddingsModel = parsed.GetValue(EmbeddingsModel),
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(Timeout)),
    };

    private static Uri? AddressOf(string? written, Action<string> complain)
    {
        if (string.IsNullOrEmpty(written))
            return null;
        if (EndpointOptions.AddressOf(written) is { } address)
            return address;
        // What stands before an @ is a password: it is not repeated.
        complain("--endpoint: this is not an address such as http://localhost:11434/v1 (a key goes into $" + KeyVariable + ")");
        return null;
    }

    private static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
