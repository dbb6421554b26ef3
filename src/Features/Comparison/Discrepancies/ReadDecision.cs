using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>A second reader agrees with a decision or sends it back (复核认定). Nobody reads their own.</summary>
public static class ReadDecision
{
    /// <param name="Id">The matter.</param>
    /// <param name="Seen">Its version as the form saw it.</param>
    /// <param name="Agrees">Whether the decision counts from now on.</param>
    /// <param name="Reason">Why not; of who agrees it may be left out.</param>
    [Requires(Permission.ConfirmResolutions)]
    public sealed record Command(DiscrepancyId Id, int Seen, bool Agrees, string? Reason) : ICommand<Done>
    {
        public AuditNote Audit => new("Discrepancy", Id.Value.ToString(), new { Agrees });
    }

    internal sealed class Handler(DecisionDesk desk) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> HandleAsync(Command command, CancellationToken ct) => desk.ReadAsync(command.Id, command.Seen, command.Agrees, command.Reason, ct);
    }
}
