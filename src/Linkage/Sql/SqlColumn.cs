namespace Baoxue.Linkage.Sql;

/// <summary>A column of a table that generated SQL reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in PostgreSQL: integer, bigint, double precision, boolean or text.</param>
public sealed record SqlColumn(string Name, string Type);
