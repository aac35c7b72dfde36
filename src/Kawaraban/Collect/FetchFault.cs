using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Kawaraban.Parse;
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

    /// <summary>An answer that is something else than what was followed.</summary>
    public static FeedProblem Of(FetchResult.Fetched answer, Content found)
    {
        var host = answer.Url.Host;
        return found.Kind switch
        {
            _ when ChallengePage.IsOne(answer.Bytes.Span) => new FeedProblem(ProblemKind.Challenge, host),
            _ when answer.Bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 => new FeedProblem(ProblemKind.Empty, host),
            not ContentKind.PageWithoutArticles when IsWebPage(answer) => new FeedProblem(ProblemKind.WebPage, host),
            _ => FeedProblem.NotAFeed(host, found),
        };
    }

    private static bool IsWebPage(FetchResult.Fetched answer)
    {
        var start = Encoding.Latin1.GetString(answer.Bytes.Span[..Math.Min(answer.Bytes.Length, 1024)]);
        return answer.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
            || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static FeedProblem Of(SocketException problem, string host) => problem.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => new FeedProblem(ProblemKind.NoSuchHost, host),
        SocketError.ConnectionRefused => new FeedProblem(ProblemKind.ConnectionRefused, host),
        _ => new FeedProblem(ProblemKind.ConnectionBroken, host, problem.Message),
    };
}
