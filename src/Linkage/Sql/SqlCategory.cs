using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>A word by its key.</summary>
internal sealed class SqlCategory(int number, Field field) : SqlField(number, field)
{
    public override IReadOnlyList<SqlColumn> Columns => [new(Value, "bigint")];

    public override string Level => $"case when {Same} then 0 else 1 end";

    public override object?[] Values(Column column, int row) => [Key(column, row, KeyParts.Value)];
}
