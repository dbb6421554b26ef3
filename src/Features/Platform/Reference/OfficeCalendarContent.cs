using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Years of the office calendar (办公日历文件).</summary>
internal sealed class OfficeCalendarContent : IReferenceContent
{
    public string Kind => ReferenceKinds.OfficeCalendar;

    public string Folder => "calendars";

    public Result<ReferenceFacts> Read(ReadOnlySpan<byte> utf8)
    {
        var file = ReferenceJson.Read<CalendarFile>(utf8);
        var year = file.IsOk ? CalendarYear.From(file.Value) : file.Refusal!;
        return year.IsOk
            ? new ReferenceFacts($"{year.Value.Year}", new DateOnly(year.Value.Year, 1, 1), new DateOnly(year.Value.Year, 12, 31), year.Value.Source, year.Value.Mark == SourceMark.Confirmed)
            : year.Refusal!;
    }
}
