using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kawaraban.ServerTests.Accounts;

/// <summary>A device with a single passkey, and the browser in front of it: unlike real ones they sign whatever they are told to.</summary>
internal sealed class Authenticator : IDisposable
{
    private const byte UserPresent = 0x01, UserVerified = 0x04, HoldsKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _user = "";
    private uint _signed;

    /// <summary>Whether the device asked for a finger.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>What stands for the address; the one that was asked for where nothing else is said.</summary>
    public string? RpId { get; set; }

    public bool IsFramed { get; set; }

    /// <summary>A device whose counter stands still may be a copy of another.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>Makes the key and answers as <c>PublicKeyCredential.toJSON</c> does.</summary>
    public string Make(string options, string origin)
    {
        var asked = JsonNode.Parse(options)!;
        _user = asked["user"]!["id"]!.GetValue<string>();
        var client = ClientData("webauthn.create", asked, origin);
        var data = new CborWriter(CborConformanceMode.Ctap2Canonical);
        data.WriteStartMap(3);
        data.WriteTextString("fmt");
        data.WriteTextString("none");
        data.WriteTextString("attStmt");
        data.WriteStartMap(0);
        data.WriteEndMap();
        data.WriteTextString("authData");
        data.WriteByteString([.. DeviceData(asked["rp"]!["id"]!.GetValue<string>(), HoldsKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. PublicKey()]);
        data.WriteEndMap();
        return Answer(new JsonObject { ["clientDataJSON"] = Text(client), ["attestationObject"] = Text(data.Encode()), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>Signs a challenge.</summary>
    public string Sign(string options, string origin)
    {
        var asked = JsonNode.Parse(options)!;
        var client = ClientData("webauthn.get", asked, origin);
        var device = DeviceData(asked["rpId"]!.GetValue<string>(), 0);
        var signature = _key.SignData([.. device, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new JsonObject { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(device), ["signature"] = Text(signature), ["userHandle"] = _user });
    }

    public void Dispose() => _key.Dispose();

    private byte[] ClientData(string type, JsonNode asked, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked["challenge"]!.GetValue<string>(), origin, crossOrigin = IsFramed });

    private byte[] DeviceData(string rpId, byte holds)
    {
        if (Counts)
            _signed++;
        var data = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(RpId ?? rpId), data);
        data[32] = (byte)(UserPresent | (Verifies ? UserVerified : 0) | holds);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(33), _signed);
        return data;
    }

    // COSE: an elliptic key (2) for ES256 (-7) on the curve P-256 (1).
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var key = new CborWriter(CborConformanceMode.Ctap2Canonical);
        key.WriteStartMap(5);
        foreach (var (label, value) in (ReadOnlySpan<(int, int)>)[(1, 2), (3, -7), (-1, 1)])
        {
            key.WriteInt32(label);
            key.WriteInt32(value);
        }

        key.WriteInt32(-2);
        key.WriteByteString(point.X!);
        key.WriteInt32(-3);
        key.WriteByteString(point.Y!);
        key.WriteEndMap();
        return key.Encode();
    }

    private string Answer(JsonObject response) =>
        new JsonObject { ["id"] = Text(_id), ["rawId"] = Text(_id), ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = response }.ToJsonString();

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
