using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>Gives a school dates of its own in a semester that is entered (单独安排学期), or takes them back.</summary>
public static class ArrangeSemester
{
    /// <param name="StartYear">The year the school year begins in.</param>
    /// <param name="Term">Autumn or spring.</param>
    /// <param name="School">A school, or a center school with all below it.</param>
    /// <param name="Dates">Its dates; null gives it the district's again.</param>
    /// <param name="SourceDocument">The paper that sets it.</param>
    [Requires(Permission.ManageCalendar)]
    public sealed record Command(int StartYear, Term Term, OrganizationId School, SemesterDates? Dates, string SourceDocument) : ICommand<Done>
    {
        public AuditNote Audit => new("Semester", StoredSemester.NameOf(StartYear, Term), new { School, Dates, SourceDocument });
    }

    internal sealed class Handler(SemesterEntries entries, CalendarSchools schools) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            if (await entries.FindAsync(command.StartYear, command.Term, ct) is not { } former)
            {
                return new PlatformRefusals.NotFound("学期");
            }

            if (await schools.PathOfAsync(command.School, ct) is not { } path)
            {
                return new PlatformRefusals.NotFound("学校");
            }

            var others = former.Stored.Overrides.Where(o => o.SchoolPath != path).ToList();
            if (command.Dates is null && others.Count == former.Stored.Overrides.Count)
            {
                return new PlatformRefusals.NotFound("单独安排");
            }

            IReadOnlyList<SemesterOverride> arranged = command.Dates is { } dates ? [.. others, new SemesterOverride(path, dates, command.SourceDocument.Trim())] : others;
            return await entries.EnterAsync(former with { Stored = former.Stored with { Overrides = arranged } }, ct);
        }
    }
}
