using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Exports;

/// <summary>A list opened for export.</summary>
/// <param name="Words">The filter in the user's words; never what was searched for.</param>
/// <param name="Columns">The header row.</param>
/// <param name="Count">How many rows there will be; asked only for long lists, to show progress.</param>
/// <param name="Rows">The rows, read as they are written.</param>
internal sealed record ExportContent(
    string Words, IReadOnlyList<SheetColumn> Columns, Func<CancellationToken, Task<int>> Count, IAsyncEnumerable<WriterCell[]> Rows)
{
    /// <summary>Whether it is known already that the list is longer than was asked for; it has no rows then.</summary>
    public bool IsTooLong { get; private init; }

    /// <summary>A list that turned out too long to be written while its user waits.</summary>
    public static ExportContent TooLong(string words) => new(words, [], _ => Task.FromResult(0), AsyncEnumerable.Empty<WriterCell[]>()) { IsTooLong = true };

    /// <summary>A list short enough to be read at once.</summary>
    public static ExportContent Of<TRow>(string words, IReadOnlyList<TRow> rows, params IReadOnlyList<ExportColumn<TRow>> columns) => new(
        words,
        [.. columns.Select(c => new SheetColumn(c.Heading) { Width = c.Width })],
        _ => Task.FromResult(rows.Count),
        rows.Select(row => columns.Select(c => c.Cell(row)).ToArray()).ToAsyncEnumerable());
}
