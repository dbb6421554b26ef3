using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>Which column of a file holds which field (表头对应), as <see cref="HeaderFinder"/> found it.</summary>
/// <param name="Schema">What the file was read as.</param>
/// <param name="HeaderRow">The row of the header, from 1; the rows above it are title and notes.</param>
/// <param name="Columns">In the file's order.</param>
/// <param name="Dropped">Headers without a home here; their columns are not read, and the user is told by name.</param>
/// <param name="Absent">Fields of the schema the file does not have, all of them optional.</param>
public sealed record HeaderMapping(
    RegisterSchema Schema,
    int HeaderRow,
    IReadOnlyList<MappedColumn> Columns,
    IReadOnlyList<string> Dropped,
    IReadOnlyList<RegisterField> Absent)
{
    /// <summary>The column of a field, or null when the file has none.</summary>
    public MappedColumn? ColumnOf(RegisterField field) => Columns.FirstOrDefault(c => c.Field == field);

    /// <summary>
    /// What to remember for the next file of this source: normalized header to field code (记住的对应关系). A column is dropped
    /// for good only by adding its header with an empty code, which is the user's decision.
    /// </summary>
    public IReadOnlyDictionary<string, string> ToRemember()
    {
        var remembered = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in Columns)
        {
            remembered[HeaderText.Normalize(column.Header)] = column.Field.Code;
        }

        return remembered;
    }
}
