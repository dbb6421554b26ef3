using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;

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

    internal sealed class Handler(SemesterEntries entries) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var former = await entries.FindAsync(command.StartYear, command.Term, ct);
            var entered = new StoredSemester(command.StartYear, command.Term, command.Dates, command.SourceDocument.Trim(), command.Overrides ?? former?.Stored.Overrides ?? []);
            return await entries.EnterAsync(new(entered, command.IsConfirmed, former?.Edition ?? 0), ct);
        }
    }
}
