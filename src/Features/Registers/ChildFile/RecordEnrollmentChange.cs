using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Records what happened to a child's enrollment (登记学籍异动); the child's status follows at once.</summary>
public static class RecordEnrollmentChange
{
    /// <param name="ChildId">Whose enrollment.</param>
    /// <param name="Entry">What happened.</param>
    /// <param name="SeenAt">What <see cref="GetEnrollmentStanding"/> told; somebody else's change since then refuses this one.</param>
    [Requires(Permission.RecordEnrollmentChange)]
    public sealed record Command(ChildId ChildId, EnrollmentEntry Entry, DateTime? SeenAt = null) : ICommand<Done>
    {
        public AuditNote Audit => new("Child", ChildId.Value.ToString(), new { Entry.Kind, Entry.OccurredOn });
    }

    internal sealed class Handler(EnrollmentRecording recording) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> HandleAsync(Command command, CancellationToken ct) =>
            recording.RecordAsync(command.ChildId, command.Entry, null, command.SeenAt, ct);
    }
}
