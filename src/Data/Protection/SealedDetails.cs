using System.Buffers.Binary;
using System.Text;

namespace Baoxue.Data.Protection;

/// <summary>
/// The sensitive texts of one row, sealed together: field codes 1 to 255, each with its text. Written by
/// <see cref="SealedDetailsWriter"/>; a field is decoded only when asked for.
/// </summary>
/// <remarks>Layout: format 1, then for each field, ascending: code (1 byte), length (2 bytes, big endian), UTF-8.</remarks>
public sealed class SealedDetails
{
    internal const byte Format = 1;
    internal const int FieldHeader = 3;
    private readonly byte[] _plain;

    public SealedDetails(byte[] plain)
    {
        if (plain is not [Format, ..])
        {
            throw new InvalidDataException("Not a details block of format 1.");
        }

        _plain = plain;
    }

    /// <summary>The text of a field, or null when the row has none.</summary>
    public string? this[byte field]
    {
        get
        {
            for (var at = 1; at < _plain.Length; at += FieldHeader + LengthAt(at))
            {
                if (_plain[at] >= field)
                {
                    return _plain[at] == field ? TextAt(at) : null;
                }
            }

            return null;
        }
    }

    /// <summary>Every field with its text, by ascending code.</summary>
    public IEnumerable<(byte Field, string Text)> All()
    {
        for (var at = 1; at < _plain.Length; at += FieldHeader + LengthAt(at))
        {
            yield return (_plain[at], TextAt(at));
        }
    }

    private int LengthAt(int at) => BinaryPrimitives.ReadUInt16BigEndian(_plain.AsSpan(at + 1));

    private string TextAt(int at) => Encoding.UTF8.GetString(_plain.AsSpan(at + FieldHeader, LengthAt(at)));
}
