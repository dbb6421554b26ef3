namespace Baoxue.Linkage.Sql;

/// <summary>A statement that makes one table from those before it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Text">The statement.</param>
public sealed record SqlStep(string Table, string Text);
