using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Says which proof is still needed to decide a discrepancy (要求补充证据).</summary>
public static class AskForEvidence
{
    /// <param name="Id">The matter.</param>
    /// <param name="Seen">Its version as the form saw it.</param>
    /// <param name="Reason">Which proof is needed, of whom.</param>
    [Requires(Permission.ResolveDifferences)]
    public sealed record Command(DiscrepancyId Id, int Seen, string? Reason) : ICommand<Done>
    {
        public AuditNote Audit => new("Discrepancy", Id.Value.ToString());
    }

    internal sealed class Handler(DecisionDesk desk) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> HandleAsync(Command command, CancellationToken ct) => desk.AskEvidenceAsync(command.Id, command.Seen, command.Reason, ct);
    }
}
