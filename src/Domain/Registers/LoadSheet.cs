namespace Baoxue.Domain.Registers;

/// <summary>A sheet of a workbook whose rows were read (读取的工作表), and the rows of the sheets before it.</summary>
public sealed record LoadSheet(string Name, int RowsBefore);
