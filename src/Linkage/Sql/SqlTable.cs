namespace Baoxue.Linkage.Sql;

/// <summary>A table that generated SQL reads (标准化表), with the rows that the library writes for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order of the values.</param>
/// <param name="Rows">Its rows, made as they are read: int, long, double, bool, string, or null where the record says nothing.</param>
public sealed record SqlTable(string Name, IReadOnlyList<SqlColumn> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>The statement that makes it.</summary>
    public string Create => $"create table {Name} ({string.Join(", ", Columns.Select(c => $"{c.Name} {c.Type}"))})";
}
