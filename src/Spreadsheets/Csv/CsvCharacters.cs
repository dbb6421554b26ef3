using System.Text;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Csv;

/// <summary>The characters of a CSV, decoded strictly, block by block.</summary>
internal sealed class CsvCharacters(Stream file, TextEncoding encoding)
{
    public const int BlockSize = 64 * 1024;

    private readonly byte[] _bytes = new byte[BlockSize];
    private readonly Decoder _decoder = encoding.Codec.GetDecoder();
    private bool _hasEnded;
    private int _lines;

    /// <summary>Fills the block, which has room for at least <see cref="BlockSize"/> + 2 characters; 0 at the end.</summary>
    public int Read(Span<char> into)
    {
        while (!_hasEnded)
        {
            var read = file.Read(_bytes);
            _hasEnded = read == 0;
            var decoded = Decode(_bytes.AsSpan(0, read), into);
            if (decoded > 0)
            {
                return decoded;
            }
        }

        return 0;
    }

    private int Decode(ReadOnlySpan<byte> bytes, Span<char> into)
    {
        try
        {
            var decoded = _decoder.GetChars(bytes, into, flush: _hasEnded);
            _lines += bytes.Count((byte)'\n');
            if (encoding.IsGb18030)
            {
                Gb18030.AfterDecoding(into[..decoded]);
            }

            return decoded;
        }
        catch (DecoderFallbackException cause)
        {
            var before = bytes[..Math.Clamp(cause.Index, 0, bytes.Length)];
            throw new TableFault(
                TableRefusal.MixedEncoding, $"有不属于 {encoding.Name} 的字节", encoding.HasByteLines ? _lines + before.Count((byte)'\n') + 1 : null);
        }
    }
}
