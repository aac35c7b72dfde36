using System.ClientModel.Primitives;

namespace Kawaraban.Endpoint;

/// <summary>Reads an answer up to a size. The package reads all that comes, and a broken or unkind server sends for ever.</summary>
internal sealed class BoundedAnswer(int mostBytes) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        throw new NotSupportedException("The endpoint is only called asynchronously.");

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        message.BufferResponse = false;
        await ProcessNextAsync(message, pipeline, currentIndex);
        if (message.Response?.ContentStream is not { } content)
            return;

        var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        await using (content)
        {
            while (await content.ReadAsync(buffer, message.CancellationToken) is > 0 and var length)
            {
                if (read.Length + length > mostBytes)
                    throw new AnswerTooLongException();
                read.Write(buffer, 0, length);
            }
        }

        read.Position = 0;
        message.Response.ContentStream = read;
    }
}

/// <summary>An answer is longer than anything that was asked for.</summary>
internal sealed class AnswerTooLongException() : Exception("The endpoint's answer is too long.");
