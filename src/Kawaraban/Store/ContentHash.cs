using System.Security.Cryptography;
using System.Text;
using Kawaraban.Extract;

namespace Kawaraban.Store;

/// <summary>Whether two texts are the same to the letter.</summary>
internal static class ContentHash
{
    /// <summary>128 bits of SHA-256 as hex: chance does not bring two texts together, and an index of millions stays half as large.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0xFF]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    public static string Of(ExtractedArticle article) => Of(article.Title, article.Text);
}
