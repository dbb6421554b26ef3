using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>A day counted from 1 January of the year 1, with its parts.</summary>
internal sealed class SqlDate(int number, Field field) : SqlField(number, field)
{
    public override IReadOnlyList<SqlColumn> Columns => [new(Value, "integer"), new(Year, "integer"), new(Named("month"), "integer"), new(Named("day"), "integer")];

    /// <summary>The column of the year.</summary>
    public string Year => Named("year");

    public override string Level
    {
        get
        {
            var sameYear = $"{Left("year")} = {Right("year")}";
            var (sameMonth, sameDay) = ($"{Left("month")} = {Right("month")}", $"{Left("day")} = {Right("day")}");
            return $"""
                case when {Same} then 0
                    when {Left("year")} <> {Right("year")} and {sameMonth} and {sameDay} then 2
                    when {sameYear} and ({sameMonth} or {sameDay} or ({Left("month")} = {Right("day")} and {Left("day")} = {Right("month")})) then 1
                    when abs({Left("value")} - {Right("value")}) <= {DateField.MostLunarDays} then 3
                    else 4 end
                """;
        }
    }

    public override object?[] Values(Column column, int row)
    {
        if (Key(column, row, KeyParts.Value) is not long packed)
        {
            return [null, null, null, null];
        }

        var (year, month, day) = DateField.Parts((ulong)packed);
        return [new DateOnly(year, month, day).DayNumber, year, month, day];
    }
}
