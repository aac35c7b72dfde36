namespace Kawaraban.Endpoint;

/// <summary>What came of a question to the endpoint.</summary>
internal abstract record EndpointAnswer
{
    private EndpointAnswer() { }

    /// <param name="Text">Whole lines: of an answer that was cut off, what stands before the cut.</param>
    public sealed record Written(string Text) : EndpointAnswer;

    public sealed record Failed(EndpointProblem Problem) : EndpointAnswer;
}
