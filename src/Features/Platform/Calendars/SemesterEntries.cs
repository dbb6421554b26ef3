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
internal sealed class SemesterEntries(DistrictDb db, CalendarSource calendars, TimeProvider clock, CurrentActor current)
{
    /// <summary>The newest entry of a semester; null when there is none.</summary>
    public async Task<Entry?> FindAsync(int startYear, Term term, CancellationToken ct)
    {
        var name = StoredSemester.NameOf(startYear, term);
        var newest = await db.ReferenceItems.AsNoTracking().Where(i => i.Kind == ReferenceKinds.Semester && i.Name == name).OrderByDescending(i => i.Edition).FirstOrDefaultAsync(ct);
        return StoredSemester.Of(newest) is { } stored ? new Entry(stored, newest!.IsConfirmed, newest.Edition) : null;
    }

    /// <summary>Adds the edition after the one it was made from, unless it contradicts itself, the other semesters or the days arranged in it.</summary>
    /// <param name="entry">What is entered, with the edition it was made from; whoever was quicker has taken the next number.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Result<Done>> EnterAsync(Entry entry, CancellationToken ct)
    {
        var stored = entry.Stored;
        if (stored.Overrides.Select(o => o.SourceDocument).Append(stored.SourceDocument).Any(s => s.Trim().Length is 0 or > ReferenceItem.LongestSource))
        {
            return new PlatformRefusals.BadText("依据", $"应为 1 到 {ReferenceItem.LongestSource} 个字");
        }

        if (stored.Overrides.Select(o => o.SourceDocument).Append(stored.SourceDocument).Select(PersonalNumbers.KindIn).FirstOrDefault(k => k is not null) is { } kind)
        {
            return new PlatformRefusals.NumberInText("依据", kind);
        }

        var semester = stored.ToSemester(entry.IsConfirmed);
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

        var calendar = await calendars.GetAsync(ct);
        if (calendar.IsOk && calendar.Value.School.With(roll.Value).Refusal is { } stranded)
        {
            return stranded;
        }

        db.ReferenceItems.Add(new ReferenceItem
        {
            Id = clock.NewId(),
            Kind = ReferenceKinds.Semester,
            Name = name,
            Edition = entry.Edition + 1,
            EffectiveFrom = stored.Dates.ReportOn,
            EffectiveTo = stored.Dates.EndsOn,
            Source = stored.SourceDocument,
            IsConfirmed = entry.IsConfirmed,
            Content = JsonSerializer.Serialize(stored, FeatureJson.Options),
            LoadedAt = clock.Now,
            LoadedByName = current.Actor.Name,
        });
        return default(Done);
    }

    /// <summary>A semester as entered.</summary>
    /// <param name="Stored">What was entered.</param>
    /// <param name="IsConfirmed">Whether the bureau has confirmed it.</param>
    /// <param name="Edition">Which entry of this semester it is, from 1; 0 before the first.</param>
    internal sealed record Entry(StoredSemester Stored, bool IsConfirmed, int Edition);
}
