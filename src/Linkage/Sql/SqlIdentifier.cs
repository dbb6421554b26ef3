using System.Globalization;
using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>A number of 18 characters, and whether its check character is right.</summary>
internal sealed class SqlIdentifier(int number, Field field) : SqlField(number, field)
{
    public override IReadOnlyList<SqlColumn> Columns => [new(Value, "text"), new(Named("right"), "boolean")];

    public override string Level => $"""
        case when {Same} then 0
            when {Left("right")} and {Right("right")} then 3
            when {Differing} > 4 then 4
            else case {Differing} - ({Exchanged(1)}) + ({Exchanged(2)}) - ({Exchanged(3)}) when 1 then 1 when 2 then 2 else 4 end end
        """;

    public override object?[] Values(Column column, int row) => Key(column, row, KeyParts.Value) is long packed
        ? [IdentityNumber.Text((ulong)packed), IdentityNumber.IsValid((ulong)packed)]
        : [null, null];

    private string Differing => $"({string.Join(" + ", Enumerable.Range(1, IdentityNumber.Length).Select(i => Count($"{At("l", i)} <> {At("r", i)}")))})";

    // Neighbors exchanged are one slip and differ twice. Where the characters alternate one exchange overlaps the next and only every other one counts:
    // single ones less overlapping twos plus overlapping threes, which is right for up to four that differ.
    private string Exchanged(int together) => string.Join(" + ", Enumerable.Range(1, IdentityNumber.Length - together)
        .Select(i => Count(string.Join(" and ", Enumerable.Range(i, together).Select(IsExchanged)))));

    private string IsExchanged(int i) => $"{At("l", i)} <> {At("r", i)} and {At("l", i)} = {At("r", i + 1)} and {At("l", i + 1)} = {At("r", i)}";

    private static string Count(string condition) => $"case when {condition} then 1 else 0 end";

    private string At(string side, int position) => $"substr({side}.{Value}, {position.ToString(CultureInfo.InvariantCulture)}, 1)";
}
