using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>Arranges lessons on a day otherwise than the office calendar has it (登记调课), for the district or some schools, or takes that back.</summary>
public static class ArrangeSchoolDay
{
    /// <param name="On">The day.</param>
    /// <param name="IsSchoolDay">Lessons are held (补课) or not (停课); null takes back what was arranged.</param>
    /// <param name="Reason">Why, and by which document.</param>
    /// <param name="School">A school, or a center school with all below it; null for the whole district.</param>
    [Requires(Permission.ManageCalendar)]
    public sealed record Command(DateOnly On, bool? IsSchoolDay, string? Reason, OrganizationId? School = null) : ICommand<Done>
    {
        public AuditNote Audit => new("SchoolDay", StoredSchoolDay.NameOf(On, null), new { IsSchoolDay, School }, Reason?.Trim());
    }

    internal sealed class Handler(DistrictDb db, CalendarSource calendars, CalendarSchools schools, TimeProvider clock, CurrentActor current) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var reason = (command.Reason ?? "").Trim();
            if (reason.Length > AuditNote.LongestPurpose)
            {
                return new PlatformRefusals.BadText("事由和依据", $"不能超过 {AuditNote.LongestPurpose} 个字");
            }

            if (PersonalNumbers.KindIn(reason) is { } kind)
            {
                return new PlatformRefusals.NumberInText("事由和依据", kind);
            }

            var path = command.School is { } school ? await schools.PathOfAsync(school, ct) : null;
            var calendar = await calendars.GetAsync(ct);
            if ((command.School is not null && path is null) || calendar.Refusal is not null)
            {
                return calendar.Refusal ?? new PlatformRefusals.NotFound("学校");
            }

            if (command.IsSchoolDay is { } lessons)
            {
                if (calendar.Value.School.With(new SchoolDayChange(command.On, lessons, reason, path)).Refusal is { } refused)
                {
                    return refused;
                }
            }
            else if (!calendar.Value.School.Changes.Any(c => (c.On, c.SchoolPath) == (command.On, path)))
            {
                return new PlatformRefusals.NotFound("调课");
            }

            await StoreAsync(new StoredSchoolDay(command.On, command.IsSchoolDay, reason, path), ct);
            return default(Done);
        }

        private async Task StoreAsync(StoredSchoolDay day, CancellationToken ct)
        {
            var name = StoredSchoolDay.NameOf(day.On, day.SchoolPath);
            var former = await db.ReferenceItems.Where(i => i.Kind == ReferenceKinds.SchoolDay && i.Name == name).MaxAsync(i => (int?)i.Edition, ct);
            db.ReferenceItems.Add(new ReferenceItem
            {
                Id = clock.NewId(),
                Kind = ReferenceKinds.SchoolDay,
                Name = name,
                Edition = (former ?? 0) + 1,
                EffectiveFrom = day.On,
                EffectiveTo = day.On,
                Source = day.Reason,
                IsConfirmed = true,
                Content = JsonSerializer.Serialize(day, FeatureJson.Options),
                LoadedAt = clock.Now,
                LoadedByName = current.Actor.Name,
            });
        }
    }
}
