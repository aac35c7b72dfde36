using Kawaraban.Collect;

namespace Kawaraban.Tests.Collect;

public sealed class HostOrderTests
{
    [Fact]
    public void A_host_with_many_feeds_lets_the_others_go_between() =>
        Assert.Equal(
            ["https://a.example/1", "https://b.example/1", "nonsense", "https://a.example/2", "https://b.example/2", "https://a.example/3"],
            HostOrder.Interleaved(
                ["https://a.example/1", "https://a.example/2", "https://a.example/3", "https://b.example/1", "nonsense", "https://b.example/2"], url => url));
}
