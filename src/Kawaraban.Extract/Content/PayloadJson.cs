using System.Text.Json.Serialization;

namespace Kawaraban.Extract.Content;

[JsonSerializable(typeof(string))]
internal sealed partial class PayloadJson : JsonSerializerContext;
