using System.Net;
using Kawaraban.Collect;

namespace Kawaraban.Tests.Collect;

public sealed class PublicHttpTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.251")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::808:808")]
    [InlineData("2002:808:808::")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("fec0::1")]
    [InlineData("100::1")]
    [InlineData("192.0.0.8")]
    [InlineData("198.19.255.255")]
    public void An_address_inside_the_house_is_not_public(string address) => Assert.False(PublicHttp.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("192.169.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")] // how a network without IPv4 reaches 8.8.8.8
    public void An_address_of_the_internet_is_public(string address) => Assert.True(PublicHttp.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void A_name_that_leads_outside_and_inside_is_followed_outside_only() =>
        Assert.Equal(
            [IPAddress.Parse("8.8.8.8")],
            PublicHttp.Allowed([IPAddress.Loopback, IPAddress.Parse("8.8.8.8"), IPAddress.Parse("fd00::1"), IPAddress.Parse("169.254.169.254")], allowPrivate: false));
}
