namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>What the cells of a sheet refer to.</summary>
internal sealed record SheetContext(SharedStrings Strings, DateFormats Formats, bool CountsFrom1904, TableLimits Limits);
