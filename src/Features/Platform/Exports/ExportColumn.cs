using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Exports;

/// <summary>A column of a list that is read at once: its heading, what stands below it in a row, and its width in characters.</summary>
internal sealed record ExportColumn<TRow>(string Heading, Func<TRow, WriterCell> Cell, double Width = 12);
