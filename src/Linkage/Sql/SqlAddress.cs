using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>An address by the key of its road or village, its first number and its last, 0 without one.</summary>
internal sealed class SqlAddress(int number, Field field) : SqlField(number, field)
{
    public override IReadOnlyList<SqlColumn> Columns => [new(Value, "bigint"), new(Named("first"), "integer"), new(Named("last"), "integer")];

    public override string Same => $"{base.Same} and {Left("first")} = {Right("first")} and {Left("first")} <> 0 and {Left("last")} = {Right("last")}";

    public override string Level => $"""
        case when {Left("value")} <> {Right("value")} then 3
            when {Left("first")} <> {Right("first")} or {Left("first")} = 0 then 2
            when {Left("last")} = {Right("last")} then 0
            else 1 end
        """;

    public override object?[] Values(Column column, int row)
    {
        var place = ((AddressField.Places)column)[row];
        return place.Road == 0 ? [null, null, null] : [unchecked((long)place.Road), place.First, place.Last];
    }
}
