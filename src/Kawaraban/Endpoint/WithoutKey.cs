using System.ClientModel.Primitives;

namespace Kawaraban.Endpoint;

/// <summary>The package insists on a key. Where the owner has none, no header is sent: a server at home may take offence at a made-up one.</summary>
internal sealed class WithoutKey : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        message.Request.Headers.Remove("Authorization");
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        message.Request.Headers.Remove("Authorization");
        return ProcessNextAsync(message, pipeline, currentIndex);
    }
}
