using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Comparison;

/// <summary>Exports how many differences of each kind a finished run found, by township and by school (导出比对人数).</summary>
public static class ExportComparisonCounts
{
    /// <param name="RunId">The run.</param>
    [Requires(Permission.ReadComparisons)]
    public sealed record Command(ComparisonRunId RunId) : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("ComparisonRun", RunId.Value.ToString());
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<GetComparisonRun.Query, GetComparisonRun.Answer?> runs) : ExportHandler<Command>(desk)
    {
        private const string ByTownship = "户籍所在乡镇（街道）";
        private const string BySchool = "就读学校";
        private static readonly DifferenceCategory[] Kinds = Enum.GetValues<DifferenceCategory>();

        public override string Name => "比对人数";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) =>
            await runs.HandleAsync(new GetComparisonRun.Query(asked.RunId), ct) is { Run: { State: ComparisonState.Finished } run } answer
                ? ExportContent.Of(
                    FilterWords.Of(("基准日", run.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
                    [.. answer.ByTownship.Select(row => (By: ByTownship, Row: row)), .. answer.BySchool.Select(row => (By: BySchool, Row: row))],
                    [
                        new("按", counted => counted.By, 22),
                        new("地点", counted => counted.Row.Name, 30),
                        .. Kinds.Select(kind => new ExportColumn<(string By, GetComparisonRun.PlaceRow Row)>(kind.Title, counted => CountOf(counted.By, counted.Row, kind), 16)),
                    ])
                : null;

        // Whoever is in no student record, or twice in the household register, is not counted by school.
        private static WriterCell CountOf(string by, GetComparisonRun.PlaceRow row, DifferenceCategory kind) =>
            by == BySchool && !kind.IsBySchool ? WriterCell.Empty : WriterCell.Number(row.Counts.GetValueOrDefault(kind));
    }
}
