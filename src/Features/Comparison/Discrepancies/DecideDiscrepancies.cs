using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Decides the same about several discrepancies (成批认定), where the policy allows it; either all of them are decided or none.</summary>
public static class DecideDiscrepancies
{
    /// <summary>How many at a time.</summary>
    public const int Most = 50;

    /// <param name="Chosen">The matters.</param>
    /// <param name="Outcome">The code of the outcome.</param>
    /// <param name="Grounds">Reason and proof, which hold for all of them.</param>
    [Requires(Permission.ResolveDifferences)]
    public sealed record Command(IReadOnlyList<Choice> Chosen, string Outcome, DecisionRules.Grounds Grounds) : ICommand<int>
    {
        public AuditNote Audit => new("Discrepancy", null, new { Outcome, Ids = Chosen.Take(Most).Select(c => c.Id.Value) });
    }

    /// <summary>A matter with its version as the list showed it.</summary>
    public sealed record Choice(DiscrepancyId Id, int Seen);

    internal sealed class Handler(DecisionDesk desk) : ICommandHandler<Command, int>
    {
        public async Task<Result<int>> HandleAsync(Command command, CancellationToken ct)
        {
            var ids = command.Chosen.DistinctBy(c => c.Id).ToList();
            return ids.Count is 0 or > Most
                ? new DiscrepancyRefusals.BatchSize(Most)
                : await desk.DecideAsync([.. ids.Select(c => (c.Id, c.Seen))], command.Outcome, command.Grounds, inBatch: true, ct);
        }
    }
}
