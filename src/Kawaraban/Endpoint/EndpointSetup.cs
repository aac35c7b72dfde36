using Kawaraban.Store;

namespace Kawaraban.Endpoint;

/// <summary>What an endpoint brings along. Without one there is none of it.</summary>
internal static class EndpointSetup
{
    public static IServiceCollection AddEndpoint(this IServiceCollection services, EndpointOptions? options)
    {
        if (options is null)
            return services;

        services.AddSingleton(options).AddSingleton<EndpointClient>();
        if (options.Model is not null)
            services.AddSingleton<MachineTexts>().AddSingleton<StorySummaries>().AddSingleton<Translations>();
        if (options.EmbeddingsModel is not null)
            services.AddSingleton<Embeddings>();
        return services;
    }
}
