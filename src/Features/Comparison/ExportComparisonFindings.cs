using System.Runtime.CompilerServices;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>Exports the findings of a run by kind and place (导出比对差异).</summary>
public static class ExportComparisonFindings
{
    /// <param name="List">The list as the page shows it.</param>
    [Requires(Permission.ListDifferences)]
    public sealed record Command(ListComparisonFindings.Query List) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => List.Audit;
    }

    internal sealed class Handler(ExportDesk desk, DistrictDb db, FieldVault vault) : ExportHandler<Command>(desk)
    {
        private const int AtOnce = 500;

        public override string Name => "比对差异";

        public override bool HoldsChildren => true;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct)
        {
            if (await db.ComparisonRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == asked.List.RunId, ct) is not { } run)
            {
                return null;
            }

            var findings = new FindingRows(db, vault);
            string?[] paths = [asked.List.Township, asked.List.SchoolPath];
            var names = await db.Organizations.AsNoTracking().Where(o => paths.Contains(o.Path) && o.Line != OrganizationLine.Department)
                .Select(o => new { o.Path, o.Name }).ToListAsync(ct);
            return new ExportContent(
                FilterWords.Of(
                    ("类别", FindingWords.TitleOf(asked.List)),
                    ("基准日", run.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                    (FindingColumns.Township, PlaceOf(asked.List.Township)),
                    (FindingColumns.School, PlaceOf(asked.List.SchoolPath)),
                    (FindingColumns.Differing, FindingWords.Of(asked.List.Field))),
                FindingColumns.Of(asked.List),
                token => findings.Wanted(asked.List).CountAsync(token),
                RowsAsync(findings, asked.List, most, ct).Select(row => FindingColumns.CellsOf(row, asked.List)));

            string? PlaceOf(string? path) => path switch { null => null, "" => FindingColumns.Unknown, _ => names.Find(n => n.Path == path)?.Name ?? path };
        }

        private static async IAsyncEnumerable<ListComparisonFindings.Row> RowsAsync(FindingRows findings, ListComparisonFindings.Query list, int most, [EnumeratorCancellation] CancellationToken ct)
        {
            var last = 0;
            for (var read = 0; read < most;)
            {
                var some = await findings.Wanted(list).AsNoTracking().Where(f => f.Number > last).OrderBy(f => f.Number).Take(AtOnce).ToListAsync(ct);
                foreach (var row in await findings.ReadAsync(some, ct))
                {
                    yield return row;
                }

                if (some.Count < AtOnce)
                {
                    yield break;
                }

                (last, read) = (some[^1].Number, read + some.Count);
            }
        }
    }
}
