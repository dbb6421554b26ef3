using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Records what an office answered that was asked to correct its register (登记更正回复).</summary>
public static class AnswerCorrection
{
    /// <param name="Id">The matter.</param>
    /// <param name="Seen">Its version as the form saw it.</param>
    /// <param name="Grounds">What was answered, and the paper it stands on.</param>
    [Requires(Permission.ResolveDifferences)]
    public sealed record Command(DiscrepancyId Id, int Seen, DecisionRules.Grounds Grounds) : ICommand<Done>
    {
        public AuditNote Audit => new("Discrepancy", Id.Value.ToString());
    }

    internal sealed class Handler(DecisionDesk desk) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> HandleAsync(Command command, CancellationToken ct) => desk.AnswerAsync(command.Id, command.Seen, command.Grounds, ct);
    }
}
