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
            var refused = db.LoadFindings.AsNoTracking().Where(f => f.LoadId == load.Id && f.Consequence != RowConsequence.Note);
            workbook.StartSheet(new SheetLayout("错误行", [.. ErrorSheet.Columns, .. columns.Select(i => new SheetColumn(source.Headers[i]) { KeepsText = true })])
            {
                Title = load.Reading.LeftOut(await refused.LongCountAsync(ct)) is > 0 and var leftOut ? LoadWords.LeftOut(leftOut) : null,
            });
            await using var findings = refused.OrderBy(f => f.RowNumber).ThenBy(f => f.Id).AsAsyncEnumerable().GetAsyncEnumerator(ct);
            var more = await findings.MoveNextAsync();
            while (more && source.Read())
            {
                if (source.Current.RowNumber < findings.Current.RowNumber)
                {
                    continue;
                }

                var ofRow = new List<LoadFinding>();
                while (more && findings.Current.RowNumber <= source.Current.RowNumber)
                {
                    ofRow.Add(findings.Current);
                    more = await findings.MoveNextAsync();
                }

                workbook.WriteRow([.. About(ofRow, load), .. columns.Select(i => WriterCell.Text(source.Current.GetSpan(i).ToString()))]);
            }
        }

        private static WriterCell[] About(List<LoadFinding> findings, RegisterLoad load)
        {
            var row = findings[0].RowNumber;
            return
            [
                WriterCell.Number(load.Sequence),
                load.Reading.SheetOf(row),
                WriterCell.Number(load.Reading.PlaceOf(row).Row),
                LoadWords.Finding(findings.Max(f => f.Consequence)),
                string.Join("；", findings.Select(f => f.Column.Length == 0 ? f.Message : $"{f.Column}：{f.Message}")),
                string.Join("；", findings.Select(f => f.HowToFix).Distinct()),
            ];
        }
    }
}
