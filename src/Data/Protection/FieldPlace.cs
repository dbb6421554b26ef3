using System.Text;

namespace Baoxue.Data.Protection;

/// <summary>
/// Where a sealed value stands. It is authenticated with the value, so a value copied into another row, column or table
/// does not open.
/// </summary>
public readonly record struct FieldPlace(string Table, string Column, Guid RowId)
{
    internal const int MaxLength = 2 + 127 + 127 + 16;

    /// <summary>Writes table, column (each behind its length) and row; returns how many bytes.</summary>
    internal int WriteTo(Span<byte> destination)
    {
        var written = WriteName(Table, destination);
        written += WriteName(Column, destination[written..]);
        RowId.TryWriteBytes(destination[written..], bigEndian: true, out var row);
        return written + row;
    }

    private static int WriteName(string name, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 127);
        var length = Encoding.ASCII.GetBytes(name, destination[1..]);
        destination[0] = (byte)length;
        return length + 1;
    }
}
