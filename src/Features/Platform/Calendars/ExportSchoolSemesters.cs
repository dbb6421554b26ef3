using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>Exports the semesters that single schools keep otherwise (导出单独安排的学期).</summary>
public static class ExportSchoolSemesters
{
    [Requires(Permission.ReadReference)]
    public sealed record Command : ICommand<ExportAnswer>
    {
        public AuditNote Audit => new("Semester");
    }

    internal sealed class Handler(ExportDesk desk, IQueryHandler<ListSchoolSemesters.Query, ListSchoolSemesters.Answer> semesters) : ExportHandler<Command>(desk)
    {
        public override string Name => "单独安排的学期";

        public override bool HoldsChildren => false;

        protected override async Task<ExportContent?> ReadAsync(Command asked, int most, CancellationToken ct) => ExportContent.Of(
            FilterWords.Of(),
            (await semesters.HandleAsync(new ListSchoolSemesters.Query(), ct)).Arranged,
            new("学校", row => SchoolDayWords.RangeOf(row.School), 30),
            new("学期", row => row.Semester.Name, 28),
            new("报到", row => WriterCell.Date(row.Dates.ReportOn)),
            new("开课", row => WriterCell.Date(row.Dates.ClassStartOn)),
            new("结束", row => WriterCell.Date(row.Dates.EndsOn)),
            new("放假", row => WriterCell.Date(row.Dates.HolidayStartOn)),
            new("依据", row => row.SourceDocument, 48));
    }
}
