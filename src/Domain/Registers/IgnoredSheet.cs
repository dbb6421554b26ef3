namespace Baoxue.Domain.Registers;

/// <summary>A sheet of a workbook that was not read (没有读取的工作表): it is hidden, or holds something else.</summary>
public sealed record IgnoredSheet(string Name, bool IsHidden);
