using System.Globalization;
using System.Net;
using Kawaraban.Collect;

namespace Kawaraban.Tests.Collect;

public sealed class FreshnessTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Cache-Control: max-age=3600", 3600)]
    [InlineData("Cache-Control: public, max-age=3600, must-revalidate", 3600)]
    [InlineData("Cache-Control: max-age=3600|Age: 600", 3000)]
    [InlineData("Cache-Control: max-age=600|Age: 900", null)]
    [InlineData("Cache-Control: max-age=0", null)]
    [InlineData("Cache-Control: no-cache, max-age=3600", null)]
    [InlineData("Cache-Control: no-store", null)]
    [InlineData("Cache-Control: s-maxage=3600", null)] // for caches that many share
    [InlineData("Expires: Sun, 01 Mar 2026 14:00:00 GMT", 7200)]
    [InlineData("Expires: Sun, 01 Mar 2026 10:00:00 GMT", null)]
    [InlineData("Expires: Sun, 01 Mar 2026 10:00:00 GMT|Date: Sun, 01 Mar 2026 09:00:00 GMT", 3600)] // a site whose clock is slow
    [InlineData("Expires: 0", null)]
    [InlineData("Expires: -1", null)]
    [InlineData("Expires: Thu, 01 Jan 1970 00:00:00 GMT", null)]
    [InlineData("Cache-Control: max-age=60|Expires: Sun, 01 Mar 2026 14:00:00 GMT", 60)]
    [InlineData("Cache-Control: nonsense=;;|Expires: Sun, 01 Mar 2026 14:00:00 GMT", 7200)]
    [InlineData("", null)]
    public void An_answer_stays_as_it_is_for_as_long_as_the_site_says(string headers, int? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        Assert.Equal(seconds?.ToString(CultureInfo.InvariantCulture), Freshness.Of(response, Now)?.TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }
}
