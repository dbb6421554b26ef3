using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Corrects an enrollment event (更正学籍异动): another stands in its place, or nothing does. What was recorded stays recorded.</summary>
public static class CorrectEnrollmentChange
{
    /// <param name="ChildId">Whose enrollment.</param>
    /// <param name="EventId">The event that is wrong.</param>
    /// <param name="Replacement">What really happened; null when nothing did.</param>
    /// <param name="Reason">Why it is corrected.</param>
    /// <param name="SeenAt">What <see cref="GetEnrollmentStanding"/> told; somebody else's change since then refuses this one.</param>
    [Requires(Permission.RecordEnrollmentChange)]
    public sealed record Command(ChildId ChildId, EnrollmentEventId EventId, EnrollmentEntry? Replacement, string? Reason, DateTime? SeenAt = null) : ICommand<Done>
    {
        public AuditNote Audit => new("Child", ChildId.Value.ToString(), new { Corrects = EventId.Value, Replacement?.Kind, Replacement?.OccurredOn });
    }

    internal sealed class Handler(EnrollmentRecording recording) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> HandleAsync(Command command, CancellationToken ct) => command.Replacement is { } replacement
            ? recording.RecordAsync(command.ChildId, replacement with { Reason = command.Reason }, command.EventId, command.SeenAt, ct)
            : recording.VoidAsync(command.ChildId, command.EventId, command.Reason, command.SeenAt, ct);
    }
}
