using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Common;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>
/// The rows of a load that were refused, or of which a cell was, as they were read, each with its problem and how to mend it;
/// mended, they are loaded again as an increment.
/// </summary>
public static class GetLoadErrorFile
{
    [Requires(Permission.LoadRegisters)]
    public sealed record Query(RegisterLoadId LoadId) : IQuery<LoadFile?>, IAuditedRead
    {
        public AuditNote Audit => new("RegisterLoad", LoadId.Value.ToString());
    }

    internal sealed class Handler(DistrictDb db, FileOpening files, DistrictSettings district, TimeProvider clock) : IQueryHandler<Query, LoadFile?>
    {
        public async Task<LoadFile?> HandleAsync(Query query, CancellationToken ct)
        {
            var load = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == query.LoadId, ct);
            if (load is null)
            {
                return null;
            }

            var opened = await files.OpenAsync(load.Source, load.Id.Value, load.FileName, null, ct);
            if (!opened.IsOk)
            {
                return null;
            }

            using var source = opened.Value;
            var file = LoadFile.Temporary(district.ExportDirectory, clock.NewId());
            using (var workbook = new WorkbookWriter(file, leaveOpen: true))
            {
                await WriteAsync(workbook, source, load, ct);
                workbook.Finish();
            }

            file.Position = 0;
            return new LoadFile($"{Path.GetFileNameWithoutExtension(load.FileName)}-错误行.xlsx", file);
        }

        private async Task WriteAsync(WorkbookWriter workbook, RegisterFile source, RegisterLoad load, CancellationToken ct)
        {
            var columns = Enumerable.Range(0, source.Headers.Count).Where(i => !ErrorSheet.IsOurs(source.Headers[i].Trim())).ToArray();
            workbook.StartSheet(new SheetLayout(
                "错误行",
                [
                    new SheetColumn(ErrorSheet.Problem) { Width = 40 }, new SheetColumn(ErrorSheet.HowToFix) { Width = 40 },
                    .. columns.Select(i => new SheetColumn(source.Headers[i]) { KeepsText = true }),
                ]));
            var findings = db.LoadFindings.AsNoTracking().Where(f => f.LoadId == load.Id && f.Consequence != RowConsequence.Note).OrderBy(f => f.RowNumber).ThenBy(f => f.Id).AsAsyncEnumerable();
            await using var refused = findings.GetAsyncEnumerator(ct);
            var more = await refused.MoveNextAsync();
            while (more && source.Read())
            {
                if (source.Current.RowNumber < refused.Current.RowNumber)
                {
                    continue;
                }

                var (problems, fixes) = (new List<string>(), new List<string>());
                while (more && refused.Current.RowNumber <= source.Current.RowNumber)
                {
                    problems.Add(refused.Current.Column.Length == 0 ? refused.Current.Message : $"{refused.Current.Column}：{refused.Current.Message}");
                    fixes.Add(refused.Current.HowToFix);
                    more = await refused.MoveNextAsync();
                }

                var cells = new WriterCell[columns.Length + 2];
                (cells[0], cells[1]) = (string.Join("；", problems), string.Join("；", fixes.Distinct()));
                for (var i = 0; i < columns.Length; i++)
                {
                    cells[i + 2] = source.Current.GetSpan(columns[i]).ToString();
                }

                workbook.WriteRow(cells);
            }
        }
    }
}
