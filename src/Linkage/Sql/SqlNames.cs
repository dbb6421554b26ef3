using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>One name or several. The names themselves stand in a table of their own; the record has the first, and where common names say less the slots in which it is counted.</summary>
internal sealed class SqlNames(int number, Field field) : SqlField(number, field)
{
    /// <summary>Fields of several names have their last level where none is in common.</summary>
    private int Most => Field.MissingLeft - 1;

    public override IReadOnlyList<SqlColumn> Columns => [new(Value, "bigint"), .. Enumerable.Range(0, Field.LevelsWithTerms).Select(l => new SqlColumn(Term(l), "integer"))];

    public override string Same => Field is PersonNameField ? base.Same : $"""
        exists (select from left_names a join right_names b on b.field = a.field and b.name = a.name where a.field = {Number} and a.id = l.id and b.id = r.id)
        """;

    public override string Level => $"least(n{Number}.level, {Most})";

    /// <summary>The column of the slot of a level.</summary>
    public string Term(int level) => Named($"term{level}");

    public override object?[] Values(Column column, int row) =>
    [
        Key(column, row, KeyParts.Value),
        .. Enumerable.Range(0, Field.LevelsWithTerms).Select(l => column.IsMissing(row) ? null : (object?)TermSlot(column, row, l)),
    ];

    /// <summary>What knows the letters of the long names of a column.</summary>
    public static LongNames LongNamesOf(Column column) => column is NameColumn one ? one.LongNames : ((NamesColumn)column).LongNames;

    /// <summary>Each name of a record.</summary>
    public ulong[] NamesOf(Column column, int row)
    {
        var names = new ulong[PersonNamesField.MostNames];
        return names[..Field.Keys(column, row, KeyParts.Value, names)];
    }

    private int TermSlot(Column column, int row, int level) => Scoring.TermCounts.Slot(Field.Term(column, row, level));
}
