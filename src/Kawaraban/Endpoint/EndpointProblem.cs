namespace Kawaraban.Endpoint;

/// <summary>Why the endpoint gave nothing.</summary>
internal enum EndpointProblem
{
    /// <summary>It did not answer in the time it has.</summary>
    TimedOut,

    /// <summary>Nobody answers at its address.</summary>
    Unreachable,

    /// <summary>It wants another key (401, 403).</summary>
    Refused,

    /// <summary>It has no such model, or its address is another (404).</summary>
    NotFound,

    /// <summary>It asks for fewer calls, or the money is used up (429).</summary>
    TooManyCalls,

    /// <summary>It answered with an error of its own.</summary>
    Failing,

    /// <summary>It answered with something else than an answer.</summary>
    NotUnderstood,

    /// <summary>It answered with more than anybody asked for.</summary>
    TooLong,

    /// <summary>It failed several times in a row and is left alone for a while.</summary>
    Resting,

    /// <summary>It answered, but nothing of the answer may be shown.</summary>
    NothingHolds,
}
