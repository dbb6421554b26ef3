using System.Text;

namespace Baoxue.Spreadsheets;

/// <summary>Columns as Excel names them: 1 is A, 27 is AA.</summary>
public static class ColumnName
{
    private static readonly byte[][] Utf8 = [.. Enumerable.Range(1, 256).Select(n => Encoding.ASCII.GetBytes(Compose(n)))];

    public static string Of(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        return Compose(column);
    }

    internal static ReadOnlySpan<byte> Utf8Of(int column) =>
        column <= Utf8.Length ? Utf8[column - 1] : Encoding.ASCII.GetBytes(Compose(column));

    private static string Compose(int column)
    {
        var name = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
