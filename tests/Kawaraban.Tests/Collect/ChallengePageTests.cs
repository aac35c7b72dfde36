using System.Text;
using Kawaraban.Collect;

namespace Kawaraban.Tests.Collect;

public sealed class ChallengePageTests
{
    [Theory]
    [InlineData("<!doctype html><title>Just a moment...</title><script src=\"/cdn-cgi/challenge-platform/h/b\"></script>")]
    [InlineData("<html><head><title>Access</title></head><body><p>Checking your browser before you go on.</p></body></html>")]
    [InlineData("<html><body><noscript>Please enable JavaScript and cookies to continue</noscript></body></html>")]
    [InlineData("<html><head><script src=\"/_Incapsula_Resource?x=1\"></script></head></html>")]
    public void A_page_that_asks_to_prove_to_be_a_person_is_told(string page) => Assert.True(ChallengePage.IsOne(Encoding.UTF8.GetBytes(page)));

    [Theory]
    [InlineData("")]
    [InlineData("<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1></body></html>")]
    [InlineData("<html><body><form>Sign in to read on. <div class=\"g-recaptcha\"></div></form></body></html>")]
    [InlineData("<html><body><h1>Harbour Post</h1><p>Just a moment later the ferry left.</p></body></html>")]
    public void Another_page_is_none(string page) => Assert.False(ChallengePage.IsOne(Encoding.UTF8.GetBytes(page)));
}
