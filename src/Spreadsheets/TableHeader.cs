namespace Baoxue.Spreadsheets;

/// <summary>The first filled row of a table, once it is sure that each column has one name of its own.</summary>
public sealed class TableHeader
{
    private TableHeader(int rowNumber, IReadOnlyList<string> names) => (RowNumber, Names) = (rowNumber, names);

    public int RowNumber { get; }

    /// <summary>Names by column, without white space; empty for columns without a name.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the header and refuses merged and repeated names.</summary>
    public static TableHeader Read(TableReader reader)
    {
        if (!reader.Read())
        {
            throw Refusal(reader, TableRefusal.NoRows, "", null, null);
        }

        var row = reader.RowNumber;
        var names = new string[reader.FieldCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = string.Concat(reader.GetText(i).Where(character => !char.IsWhiteSpace(character) && character != '\uFEFF'));
        }

        RefuseMerged(reader, row, names);
        RefuseRepeated(reader, row, names);
        return new TableHeader(row, [.. names.Reverse().SkipWhile(name => name.Length == 0).Reverse()]);
    }

    private static void RefuseMerged(TableReader reader, int row, string[] names)
    {
        // A name merged over two rows shows no gap in the first, so every header is asked for, at the price of a second pass.
        if (reader.Format == TableFormat.Csv)
        {
            return;
        }

        foreach (var range in reader.MergedRanges)
        {
            if (range.FirstRow <= row && range.LastRow >= row && range.FirstColumn <= names.Length)
            {
                var place = $"{ColumnName.Of(range.FirstColumn)}{range.FirstRow}:{ColumnName.Of(range.LastColumn)}{range.LastRow}";
                throw Refusal(reader, TableRefusal.MergedHeader, place, row, range.FirstColumn);
            }
        }
    }

    private static void RefuseRepeated(TableReader reader, int row, string[] names)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && !first.TryAdd(names[i], i))
            {
                throw Refusal(reader, TableRefusal.DuplicateHeader, $"“{names[i]}”已是 {ColumnName.Of(first[names[i]] + 1)} 列", row, i + 1);
            }
        }
    }

    private static TableRefusedException Refusal(TableReader reader, TableRefusal reason, string detail, int? row, int? column) =>
        new(reason, detail, reader.FileName, reader.SheetName, row, column);
}
