using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>What went wrong, by what the site answered or what the network said.</summary>
internal static class FetchFault
{
    public static FeedProblem Of(HttpResponseMessage response, string host)
    {
        var status = (int)response.StatusCode;
        var kind = status switch
        {
            404 => ProblemKind.NotFound,
            401 or 402 or 403 => ProblemKind.AccessRefused,
            >= 500 => ProblemKind.ServerFault,
            _ => ProblemKind.OtherAnswer,
        };
        return new FeedProblem(kind, host, kind == ProblemKind.OtherAnswer ? $"{status} {response.ReasonPhrase}".TrimEnd() : $"{status}");
    }

    public static FeedProblem Of(Exception problem, string host) => problem switch
    {
        InvalidDataException => new FeedProblem(ProblemKind.CannotUnpack, host),
        HttpRequestException { InnerException: PrivateAddressException } => new FeedProblem(ProblemKind.PrivateAddress, host),
        HttpRequestException { InnerException: SocketException socket } => Of(socket, host),
        HttpRequestException { InnerException: AuthenticationException inner } => new FeedProblem(ProblemKind.Certificate, host, inner.Message),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new FeedProblem(ProblemKind.HeadersTooLarge, host),
        { InnerException: { } inner } => new FeedProblem(ProblemKind.ConnectionBroken, host, inner.Message),
        _ => new FeedProblem(ProblemKind.ConnectionBroken, host, problem.Message),
    };

    private static FeedProblem Of(SocketException problem, string host) => problem.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => new FeedProblem(ProblemKind.NoSuchHost, host),
        SocketError.ConnectionRefused => new FeedProblem(ProblemKind.ConnectionRefused, host),
        _ => new FeedProblem(ProblemKind.ConnectionBroken, host, problem.Message),
    };
}
