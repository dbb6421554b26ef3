namespace Baoxue.Spreadsheets;

/// <summary>A sheet of a workbook; hidden ones are never read.</summary>
public sealed record TableSheet(string Name, bool IsHidden);
