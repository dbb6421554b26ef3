using System.Text;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Platform.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Gives the calendar of the district (校历与办公日历) from the loaded years and the semesters entered.</summary>
internal sealed class CalendarSource(DistrictDb db, ReferenceMemory memory)
{
    private const string What = "calendar";
    private static readonly string[] Kinds = [ReferenceKinds.OfficeCalendar, ReferenceKinds.Semester, ReferenceKinds.SchoolDay];

    /// <summary>The calendar, or the refusal that names what is missing.</summary>
    public async Task<Result<DistrictCalendar>> GetAsync(CancellationToken ct)
    {
        var now = memory.Now;
        var stamp = await db.ReferenceItems.LongCountAsync(i => Kinds.Contains(i.Kind), ct);
        if (memory.TryGet<DistrictCalendar>(What, stamp, now, out var kept))
        {
            return kept;
        }

        var items = await db.ReferenceItems.AsNoTracking()
            .Where(i => Kinds.Contains(i.Kind))
            .ToListAsync(ct);
        var calendar = Make([.. items.GroupBy(i => (i.Kind, i.Name)).Select(g => g.MaxBy(i => i.Edition)!)]);
        if (calendar.IsOk)
        {
            memory.Keep(What, stamp, now, calendar.Value);
        }

        return calendar;
    }

    /// <summary>The semester of a day in words, or null where none is entered or it is holidays.</summary>
    public async Task<string?> TermOnAsync(DateOnly day, CancellationToken ct)
    {
        Result<DistrictCalendar> calendar = memory.TryGetFresh<DistrictCalendar>(What, memory.Now, out var kept) ? kept : await GetAsync(ct);
        var semester = calendar.IsOk ? calendar.Value.School.Semesters.On(day) : calendar.Refusal!;
        return semester.IsOk ? semester.Value.Name : null;
    }

    internal static Result<SemesterRoll> RollOf(IEnumerable<ReferenceItem> items)
    {
        var semesters = new List<Semester>();
        foreach (var item in items)
        {
            var semester = StoredSemester.Of(item)!.ToSemester(item.IsConfirmed);
            if (semester.Refusal is { } refused)
            {
                return refused;
            }

            semesters.Add(semester.Value);
        }

        return SemesterRoll.From(semesters);
    }

    private static Result<DistrictCalendar> Make(IReadOnlyList<ReferenceItem> items)
    {
        var years = new List<CalendarYear>();
        foreach (var item in items.Where(i => i.Kind == ReferenceKinds.OfficeCalendar))
        {
            var file = ReferenceJson.Read<CalendarFile>(Encoding.UTF8.GetBytes(item.Content));
            var year = file.IsOk ? CalendarYear.From(file.Value) : file.Refusal!;
            if (year.Refusal is { } refused)
            {
                return refused;
            }

            years.Add(year.Value);
        }

        var office = OfficeCalendar.From(years);
        var roll = RollOf(items.Where(i => i.Kind == ReferenceKinds.Semester));
        if (!office.IsOk || !roll.IsOk)
        {
            return office.Refusal ?? roll.Refusal!;
        }

        var changes = items.Where(i => i.Kind == ReferenceKinds.SchoolDay).Select(StoredSchoolDay.Of).Select(d => d.ToChange()).OfType<SchoolDayChange>();
        var school = SchoolCalendar.From(office.Value, roll.Value, changes);
        return school.IsOk ? new DistrictCalendar(office.Value, school.Value) : school.Refusal!;
    }
}
