namespace Baoxue.Domain.Registers.Reading;

/// <summary>Finds the code of a name in a code table as of the load's day (代码查询); null when the table does not know it.</summary>
/// <param name="table">The table's English identifier, such as <c>Ethnicity</c>.</param>
/// <param name="nameOrCode">What the cell says, trimmed.</param>
public delegate string? CodeLookup(string table, string nameOrCode);
