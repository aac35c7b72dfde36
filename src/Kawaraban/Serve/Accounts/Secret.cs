using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kawaraban.Serve.Accounts;

/// <summary>256 bits that nobody guesses: shown once, and known afterwards by their hash. They need no salt and no slow hash as a password does.</summary>
internal sealed record Secret(string Text)
{
    private const int Bytes = 32;

    public byte[] Hash => HashOf(Text);

    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
