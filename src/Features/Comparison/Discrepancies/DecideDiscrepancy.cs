using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Decides what a discrepancy turned out to be (认定核查结论), with reason and proof; clauses 14 and 15.</summary>
public static class DecideDiscrepancy
{
    /// <param name="Id">The matter.</param>
    /// <param name="Seen">Its version as the form saw it.</param>
    /// <param name="Outcome">The code of the outcome.</param>
    /// <param name="Grounds">Reason and proof.</param>
    [Requires(Permission.ResolveDifferences)]
    public sealed record Command(DiscrepancyId Id, int Seen, string Outcome, DecisionRules.Grounds Grounds) : ICommand<Done>
    {
        public AuditNote Audit => new("Discrepancy", Id.Value.ToString(), new { Outcome });
    }

    internal sealed class Handler(DecisionDesk desk) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var decided = await desk.DecideAsync([(command.Id, command.Seen)], command.Outcome, command.Grounds, inBatch: false, ct);
            return decided.Refusal is { } refused ? refused : default(Done);
        }
    }
}
