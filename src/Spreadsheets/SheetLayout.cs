namespace Baoxue.Spreadsheets;

/// <summary>What a sheet looks like before its rows: title, header row, widths, drop-downs.</summary>
/// <param name="Name">Name on the tab; characters Excel forbids are replaced, and it is cut to 31.</param>
/// <param name="Columns">Their headings are written as a bold, frozen row. Empty: no header row is written.</param>
public sealed record SheetLayout(string Name, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>A line above the header row, merged over all columns.</summary>
    public string? Title { get; init; }

    /// <summary>Hidden sheets are kept in the file but not shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Columns with these headings, every other setting at its default.</summary>
    public static SheetLayout Of(string name, params IEnumerable<string> headings) =>
        new(name, [.. headings.Select(heading => new SheetColumn(heading))]);
}
