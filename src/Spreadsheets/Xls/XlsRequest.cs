using System.Globalization;

namespace Baoxue.Spreadsheets.Xls;

/// <summary>What the guarded process is asked to read: so many bytes of its standard input.</summary>
internal sealed record XlsRequest(long Length, string? Sheet, int MaxColumns, int MaxCellLength)
{
    private const string AnySheet = "-";
    private const string NamedSheet = "=";

    public static XlsRequest? Parse(IReadOnlyList<string> arguments) =>
        arguments is [var bytes, var sheet, var columns, var length]
        && long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var fileLength)
        && int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var maxColumns)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var maxLength)
            ? new XlsRequest(fileLength, sheet.StartsWith('=') ? sheet[1..] : null, maxColumns, maxLength)
            : null;

    public IEnumerable<string> ToArguments() =>
    [
        Length.ToString(CultureInfo.InvariantCulture),
        Sheet is null ? AnySheet : NamedSheet + Sheet,
        MaxColumns.ToString(CultureInfo.InvariantCulture),
        MaxCellLength.ToString(CultureInfo.InvariantCulture),
    ];
}
