using System.Globalization;
using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Sql;

/// <summary>
/// How a kind of field stands in columns of an engine, and how these are compared. The left record is l, the right one r;
/// the first column is null where the record says nothing.
/// </summary>
internal abstract class SqlField(int number, Field kind)
{
    public int Number => number;

    public Field Field => kind;

    /// <summary>The columns of a record.</summary>
    public abstract IReadOnlyList<SqlColumn> Columns { get; }

    /// <summary>The column that tells whether the record says anything.</summary>
    public string Value => Named("value");

    /// <summary>What stands in them.</summary>
    public abstract object?[] Values(Column column, int row);

    /// <summary>An expression for the level of two values that are there.</summary>
    public abstract string Level { get; }

    /// <summary>A condition for the best level; false or unknown where one says nothing.</summary>
    public virtual string Same => $"l.{Value} = r.{Value}";

    /// <summary>The columns of a field.</summary>
    /// <exception cref="NotSupportedException">Words are compared by their letters, which joins and cases cannot.</exception>
    public static SqlField Of(int number, FieldDefinition definition, Field field) => definition.Kind switch
    {
        FieldKind.Category => new SqlCategory(number, field),
        FieldKind.Identifier => new SqlIdentifier(number, field),
        FieldKind.PersonName or FieldKind.PersonNames => new SqlNames(number, field),
        FieldKind.Date => new SqlDate(number, field),
        FieldKind.Address => new SqlAddress(number, field),
        FieldKind.Text => throw new NotSupportedException($"{definition.Name} is compared by its letters, which the SQL of this library cannot."),
    };

    /// <summary>A number as every engine reads it, to the last bit.</summary>
    public static string Literal(double number) => $"cast('{number.ToString("R", CultureInfo.InvariantCulture)}' as double precision)";

    protected string Named(string name) => $"f{number.ToString(CultureInfo.InvariantCulture)}_{name}";

    protected string Left(string name) => $"l.{Named(name)}";

    protected string Right(string name) => $"r.{Named(name)}";

    /// <summary>The key of a part of a value, null where there is none.</summary>
    protected object? Key(Column column, int row, string part)
    {
        Span<ulong> keys = stackalloc ulong[Blocking.RuleKeys.MostKeysOfPart];
        return kind.Keys(column, row, part, keys) == 0 ? null : unchecked((long)keys[0]);
    }
}
