using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>Exports the days on which schools depart from the office calendar (导出调课).</summary>
public static class ExportSchoolDays
{
    [Requires(Permission.ReadReference)]
    public sealed record Command : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("SchoolDay");
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListSchoolDays.Query, ListSchoolDays.Answer> days) : ExportHandler<Command>(desk)
    {
        public override string Name => "调课";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(),
            (await days.HandleAsync(new ListSchoolDays.Query(), ct)).Days,
            new("日期", row => WriterCell.Date(row.On)),
            new("安排", row => SchoolDayWords.Of(row.IsSchoolDay)),
            new("范围", row => SchoolDayWords.RangeOf(row.School), 30),
            new("事由和依据", row => row.Reason, 48));
    }
}
