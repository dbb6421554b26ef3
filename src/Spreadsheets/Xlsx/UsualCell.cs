namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>
/// A cell in one of the forms that nearly every cell has: its place first, then style and type, then a value, one text, or
/// nothing. Read in one go it costs a third of what its tags and attributes cost one by one.
/// </summary>
internal readonly ref struct UsualCell
{
    private const int FarthestColumn = WorkbookWriter.MaxColumns;

    private UsualCell(int column, int style, ReadOnlySpan<byte> type, ReadOnlySpan<byte> text, int length)
    {
        Column = column;
        Style = style;
        Type = type;
        Text = text;
        Length = length;
    }

    /// <summary>From 1.</summary>
    public int Column { get; }

    public int Style { get; }

    /// <summary>As the attribute names it; empty where there is none.</summary>
    public ReadOnlySpan<byte> Type { get; }

    /// <summary>As it stands, entities and all.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>How many bytes the cell takes.</summary>
    public int Length { get; }

    /// <summary>Reads the cell that the bytes begin with; false where it has any other form, or is not there whole.</summary>
    public static bool TryRead(ReadOnlySpan<byte> ahead, out UsualCell cell)
    {
        cell = default;
        if (!ahead.StartsWith("<c r=\""u8))
        {
            return false;
        }

        var at = 6;
        var column = 0;
        for (; at < ahead.Length && ahead[at] is >= (byte)'A' and <= (byte)'Z' && column <= FarthestColumn; at++)
        {
            column = (column * 26) + ahead[at] - 'A' + 1;
        }

        PassDigits(ahead, ref at);
        if (column is 0 or > FarthestColumn || !Take(ahead, ref at, "\""u8))
        {
            return false;
        }

        var style = 0;
        if (Take(ahead, ref at, " s=\""u8) && (!TakeNumber(ahead, ref at, out style) || !Take(ahead, ref at, "\""u8)))
        {
            return false;
        }

        var type = default(ReadOnlySpan<byte>);
        if (Take(ahead, ref at, " t=\""u8))
        {
            type = Until(ahead, ref at, (byte)'"');
            at++;
        }

        if (Take(ahead, ref at, "/>"u8))
        {
            cell = new(column, style, type, default, at);
            return true;
        }

        var isValue = Take(ahead, ref at, "><v>"u8);
        if (!isValue && !Take(ahead, ref at, "><is><t>"u8))
        {
            return false;
        }

        var text = Until(ahead, ref at, (byte)'<');
        if (!Take(ahead, ref at, isValue ? "</v></c>"u8 : "</t></is></c>"u8))
        {
            return false;
        }

        cell = new(column, style, type, text, at);
        return true;
    }

    private static bool Take(ReadOnlySpan<byte> ahead, scoped ref int at, ReadOnlySpan<byte> expected)
    {
        if (at > ahead.Length || !ahead[at..].StartsWith(expected))
        {
            return false;
        }

        at += expected.Length;
        return true;
    }

    private static bool TakeNumber(ReadOnlySpan<byte> ahead, scoped ref int at, out int number)
    {
        var from = at;
        PassDigits(ahead, ref at);
        return int.TryParse(ahead[from..at], out number);
    }

    private static void PassDigits(ReadOnlySpan<byte> ahead, scoped ref int at)
    {
        while (at < ahead.Length && ahead[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }
    }

    // Where the end is not there, what comes next is not either, and the cell is refused.
    private static ReadOnlySpan<byte> Until(ReadOnlySpan<byte> ahead, scoped ref int at, byte end)
    {
        var rest = ahead[at..];
        var length = rest.IndexOf(end) is >= 0 and var found ? found : rest.Length;
        at += length;
        return rest[..length];
    }
}
