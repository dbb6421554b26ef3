using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>The semesters as they were entered; each entry is a new edition of the whole (学期录入).</summary>
internal sealed class SemesterEntries(DistrictDb db, TimeProvider clock, CurrentActor current)
{
    /// <summary>The newest entry of a semester; null when there is none.</summary>
    public async Task<(StoredSemester Stored, bool IsConfirmed)?> FindAsync(int startYear, Term term, CancellationToken ct)
    {
        var name = StoredSemester.NameOf(startYear, term);
        var newest = await db.ReferenceItems.AsNoTracking().Where(i => i.Kind == ReferenceKinds.Semester && i.Name == name).OrderByDescending(i => i.Edition).FirstOrDefaultAsync(ct);
        return StoredSemester.Of(newest) is { } stored ? (stored, newest!.IsConfirmed) : null;
    }

    /// <summary>Adds an edition, unless it contradicts itself or the other semesters.</summary>
    public async Task<Result<Done>> EnterAsync(StoredSemester stored, bool isConfirmed, CancellationToken ct)
    {
        if (stored.SourceDocument.Length is 0 or > ReferenceItem.LongestSource)
        {
            return new PlatformRefusals.BadText("依据", $"应为 1 到 {ReferenceItem.LongestSource} 个字");
        }

        var semester = stored.ToSemester(isConfirmed);
        if (semester.Refusal is { } refused)
        {
            return refused;
        }

        var name = StoredSemester.NameOf(stored.StartYear, stored.Term);
        var items = await db.ReferenceItems.AsNoTracking().Where(i => i.Kind == ReferenceKinds.Semester).ToListAsync(ct);
        var others = CalendarSource.RollOf(items.Where(i => i.Name != name).GroupBy(i => i.Name).Select(g => g.MaxBy(i => i.Edition)!));
        var roll = others.IsOk ? SemesterRoll.From([.. others.Value.Semesters, semester.Value]) : others;
        if (roll.Refusal is { } conflict)
        {
            return conflict;
        }

        db.ReferenceItems.Add(new ReferenceItem
        {
            Id = clock.NewId(),
            Kind = ReferenceKinds.Semester,
            Name = name,
            Edition = items.Where(i => i.Name == name).Select(i => i.Edition).DefaultIfEmpty(0).Max() + 1,
            EffectiveFrom = stored.Dates.ReportOn,
            EffectiveTo = stored.Dates.EndsOn,
            Source = stored.SourceDocument,
            IsConfirmed = isConfirmed,
            Content = JsonSerializer.Serialize(stored, FeatureJson.Options),
            LoadedAt = clock.Now,
            LoadedByName = current.Actor.Name,
        });
        return default(Done);
    }
}
