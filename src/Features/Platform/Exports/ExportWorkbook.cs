using System.Globalization;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Exports;

/// <summary>
/// Writes a list as a workbook: the rows under their header row, and a second sheet that says who took what out, when, and
/// what the file may be used for. One row is held in memory at a time.
/// </summary>
internal sealed class ExportWorkbook(Export export, Actor by, TimeProvider clock)
{
    /// <summary>After how many rows progress is told.</summary>
    public const int Stretch = 5_000;

    private const string ChildrenNotice = "本文件含未成年人个人信息，仅限经办人员用于控辍保学工作。不得转发、公开或挪作他用，用完请及时删除；泄露须承担法律责任（《中华人民共和国未成年人保护法》第七十二条、《中华人民共和国个人信息保护法》）。";
    private const string PlainNotice = "本文件仅限内部工作使用，请勿外传。";

    /// <summary>Rows one sheet holds, header included; what is more goes on in the next.</summary>
    public int MostOnSheet { get; init; } = WorkbookWriter.MaxRows;

    /// <summary>Writes the rows; gives up, without a readable file, when there are more than so many.</summary>
    /// <returns>How many rows were written, or null.</returns>
    public async Task<int?> WriteAsync(Stream target, ExportContent content, bool holdsChildren, int most, Func<int, Task> written, CancellationToken ct)
    {
        using var workbook = new WorkbookWriter(target, leaveOpen: true);
        var layout = new SheetLayout(export.Name, content.Columns);
        workbook.StartSheet(layout);
        var rows = 0;
        await foreach (var row in content.Rows.WithCancellation(ct))
        {
            if (rows == most)
            {
                return null;
            }

            if (workbook.RowNumber == MostOnSheet)
            {
                workbook.StartSheet(layout);
            }

            workbook.WriteRow(row);
            rows++;
            if (rows % Stretch == 0)
            {
                await written(rows);
            }
        }

        Describe(workbook, rows, holdsChildren);
        workbook.Finish();
        return rows;
    }

    private void Describe(WorkbookWriter workbook, int rows, bool holdsChildren)
    {
        workbook.StartSheet(new SheetLayout("说明", [new SheetColumn("项目"), new SheetColumn("内容") { Width = 90 }]));
        workbook.WriteRow("列表", export.Name);
        workbook.WriteRow("筛选条件", export.Words);
        workbook.WriteRow("行数", rows.ToString(CultureInfo.InvariantCulture));
        workbook.WriteRow("导出人", by.Title.Length == 0 ? by.Name : $"{by.Name}（{by.Title}）");
        workbook.WriteRow("导出事由", by.ExportPurpose?.Name());
        workbook.WriteRow("导出时间", clock.Said(clock.Now));
        workbook.WriteRow("导出编号", export.Id.Value.ToString());
        workbook.WriteRow("注意", holdsChildren ? ChildrenNotice : PlainNotice);
    }
}
