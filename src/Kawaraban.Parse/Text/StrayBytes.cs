using System.Text;

namespace Kawaraban.Parse.Text;

/// <summary>What UTF-8 cannot read is taken for Windows-1252: a publisher's program put it in from elsewhere.</summary>
internal sealed class StrayBytes : DecoderFallback
{
    /// <summary>UTF-8 that reads on where it was damaged.</summary>
    public static Encoding Utf8 { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new StrayBytes());

    // The longest beginning of a character that does not go on.
    public override int MaxCharCount => 3;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters();

    private sealed class Letters : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _text = Charset.Find("windows-1252")!.GetString(bytesUnknown);
            _at = 0;
            return true;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious()
        {
            if (_at == 0)
                return false;
            _at--;
            return true;
        }
    }
}
