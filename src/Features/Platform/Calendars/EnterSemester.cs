using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>Enters a semester, or the whole of it anew (录入学期); the former entry stays as an older edition.</summary>
public static class EnterSemester
{
    /// <param name="StartYear">The year the school year begins in.</param>
    /// <param name="Term">Autumn or spring.</param>
    /// <param name="Dates">What holds for the district.</param>
    /// <param name="SourceDocument">The paper that sets it.</param>
    /// <param name="Overrides">Schools with dates of their own, all of them; null keeps those that are entered.</param>
    /// <param name="IsConfirmed">Whether the bureau has confirmed it.</param>
    [Requires(Permission.ManageCalendar)]
    public sealed record Command(int StartYear, Term Term, SemesterDates Dates, string SourceDocument, IReadOnlyList<SemesterOverride>? Overrides = null, bool IsConfirmed = true)
        : ICommand<Done>
    {
        public AuditNote Audit => new("Semester", StoredSemester.NameOf(StartYear, Term), new { Dates, SourceDocument, Overrides, IsConfirmed });
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock, CurrentActor current) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            if (command.SourceDocument.Trim().Length is 0 or > ReferenceItem.LongestSource)
            {
                return new PlatformRefusals.BadText("依据", $"应为 1 到 {ReferenceItem.LongestSource} 个字");
            }

            var name = StoredSemester.NameOf(command.StartYear, command.Term);
            var items = await db.ReferenceItems.AsNoTracking().Where(i => i.Kind == ReferenceKinds.Semester).ToListAsync(ct);
            var stored = new StoredSemester(
                command.StartYear, command.Term, command.Dates, command.SourceDocument.Trim(),
                command.Overrides ?? StoredSemester.Of(items.Where(i => i.Name == name).MaxBy(i => i.Edition))?.Overrides ?? []);
            var semester = stored.ToSemester(command.IsConfirmed);
            if (semester.Refusal is { } refused)
            {
                return refused;
            }

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
                EffectiveFrom = command.Dates.ReportOn,
                EffectiveTo = command.Dates.EndsOn,
                Source = stored.SourceDocument,
                IsConfirmed = command.IsConfirmed,
                Content = JsonSerializer.Serialize(stored, FeatureJson.Options),
                LoadedAt = clock.Now,
                LoadedByName = current.Actor.Name,
            });
            return default(Done);
        }
    }
}
