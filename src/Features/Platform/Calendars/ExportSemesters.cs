using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>Exports the semesters of the district (导出学期).</summary>
public static class ExportSemesters
{
    [Requires(Permission.ReadReference)]
    public sealed record Command : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Semester");
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<GetCalendar.Query, Result<DistrictCalendar>> calendars) : ExportHandler<Command>(desk)
    {
        public override string Name => "学期";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) =>
            await calendars.HandleAsync(new GetCalendar.Query(), ct) is { IsOk: true, Value: var calendar }
                ? ExportContent.Of(
                    FilterWords.Of(),
                    calendar.School.Semesters.Semesters,
                    new("学期", row => row.Name, 28),
                    new("报到", row => WriterCell.Date(row.Dates.ReportOn)),
                    new("开课", row => WriterCell.Date(row.Dates.ClassStartOn)),
                    new("结束", row => WriterCell.Date(row.Dates.EndsOn)),
                    new("放假", row => WriterCell.Date(row.Dates.HolidayStartOn)),
                    new("单独安排", row => WriterCell.Number(row.Overrides.Count)),
                    new("依据", row => row.SourceDocument, 48),
                    new("确认", row => row.Mark.Name()))
                : null;
    }
}
