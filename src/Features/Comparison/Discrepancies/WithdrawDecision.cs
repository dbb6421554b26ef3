using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Takes back the decision by which a discrepancy stands (撤回认定); it stays on record.</summary>
public static class WithdrawDecision
{
    /// <param name="Id">The matter.</param>
    /// <param name="Seen">Its version as the form saw it.</param>
    /// <param name="Reason">Why.</param>
    [Requires(Permission.ResolveDifferences)]
    public sealed record Command(DiscrepancyId Id, int Seen, string? Reason) : ICommand<Done>
    {
        public AuditNote Audit => new("Discrepancy", Id.Value.ToString());
    }

    internal sealed class Handler(DecisionDesk desk) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> HandleAsync(Command command, CancellationToken ct) => desk.WithdrawAsync(command.Id, command.Seen, command.Reason, ct);
    }
}
