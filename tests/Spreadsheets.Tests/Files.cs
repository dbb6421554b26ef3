namespace Baoxue.Spreadsheets.Tests;

/// <summary>Puts bytes into a file, reads them back as a table, and takes the file away.</summary>
internal static class Files
{
    public static T With<T>(byte[] bytes, Func<string, T> use)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static T Open<T>(byte[] bytes, string name, Func<TableReader, T> use, TableLimits? limits = null, string? sheet = null) =>
        With(bytes, path =>
        {
            using var reader = TableReader.Open(path, name, limits ?? TableLimits.Default, sheet);
            return use(reader);
        });

    /// <summary>Every row as its cells joined by a bar, with its number in front.</summary>
    public static List<string> Rows(byte[] bytes, string name = "名单.xlsx", TableLimits? limits = null) =>
        Open(bytes, name, All, limits);

    public static List<string> All(TableReader reader)
    {
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add($"{reader.RowNumber}:{string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetText))}");
        }

        return rows;
    }

    /// <summary>Every row of every sheet that is read, behind the name of the sheet and the rows before it.</summary>
    public static List<string> Sheets(TableReader reader)
    {
        var rows = new List<string>();
        do
        {
            rows.AddRange(All(reader).Select(row => $"{reader.SheetName} {reader.RowsBefore} {row}"));
        }
        while (reader.NextSheet());
        return rows;
    }

    public static TableRefusedException Refused(byte[] bytes, string name = "名单.xlsx", TableLimits? limits = null) =>
        Assert.Throws<TableRefusedException>(() => Rows(bytes, name, limits));
}
