using Baoxue.Domain.Registers.Reading;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The columns that stand before the row as read in a file of rows to mend; loading the mended file passes over them.</summary>
internal static class ErrorSheet
{
    public const string Load = "原批次";
    public const string Sheet = "原工作表";
    public const string Row = "原行号";
    public const string Consequence = "处理";

    // A number stands first, which is no word that totals or notes begin with.
    public static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new(Load) { Width = 8 }, new(Sheet), new(Row) { Width = 8 }, new(Consequence), new("问题") { Width = 40 }, new("如何修改") { Width = 40 },
    ];

    public static bool IsOurs(string header) => Columns.Any(c => c.Heading == header);

    /// <summary>What a row that was refused whole says under <see cref="Consequence"/>.</summary>
    public static string Refused => LoadWords.Finding(RowConsequence.RejectRow);
}
