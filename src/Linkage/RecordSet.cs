using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage;

/// <summary>
/// One side of a linkage (记录集): records with the fields of a strategy, read and packed as they are added, so that the text
/// need not be kept. A record is known by its row, counted from 0 in the order of adding; it never changes. Records may be added after
/// a linkage, not during one: a result is about those that were there.
/// </summary>
public sealed class RecordSet
{
    private readonly Field[] _fields;
    private readonly Column[] _columns;

    /// <summary>An empty set for records with these fields.</summary>
    public RecordSet(IReadOnlyList<FieldDefinition> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Fields = fields;
        _fields = [.. fields.Select(Field.Of)];
        _columns = [.. _fields.Select(f => f.NewColumn())];
    }

    /// <summary>The fields, in the order of the values.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <param name="values">One value for each field, in their order; null, blank or unreadable is missing.</param>
    /// <returns>Its row.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than fields.</exception>
    public int Add(params ReadOnlySpan<string?> values)
    {
        if (values.Length != _columns.Length)
        {
            throw new ArgumentException($"A record has {_columns.Length} values, not {values.Length}.", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            _columns[i].Add(values[i]);
        }

        return Count++;
    }

    internal Column Column(int field) => _columns[field];
}
