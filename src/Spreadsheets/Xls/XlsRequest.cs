using System.Globalization;

namespace Baoxue.Spreadsheets.Xls;

/// <summary>What the guarded process is asked to read.</summary>
internal sealed record XlsRequest(string Path, string? Sheet, int MaxColumns, int MaxCellLength)
{
    private const string AnySheet = "-";
    private const string NamedSheet = "=";

    public static XlsRequest? Parse(IReadOnlyList<string> arguments) =>
        arguments is [var path, var sheet, var columns, var length]
        && int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var maxColumns)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var maxLength)
            ? new XlsRequest(path, sheet.StartsWith('=') ? sheet[1..] : null, maxColumns, maxLength)
            : null;

    public IEnumerable<string> ToArguments() =>
    [
        Path,
        Sheet is null ? AnySheet : NamedSheet + Sheet,
        MaxColumns.ToString(CultureInfo.InvariantCulture),
        MaxCellLength.ToString(CultureInfo.InvariantCulture),
    ];
}
