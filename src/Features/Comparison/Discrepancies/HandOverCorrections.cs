using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Hands discrepancies to the offices that have to correct their registers (移交更正), clause 15; all of them or none.</summary>
public static class HandOverCorrections
{
    /// <summary>How many at a time.</summary>
    public const int Most = DecideDiscrepancies.Most;

    /// <param name="Chosen">The matters.</param>
    /// <param name="Note">What the office is asked; the usual words when left out.</param>
    [Requires(Permission.ResolveDifferences)]
    public sealed record Command(IReadOnlyList<DecideDiscrepancies.Choice> Chosen, string? Note = null) : ICommand<int>
    {
        public AuditNote Audit => new("Discrepancy", Chosen.Count == 1 ? Chosen[0].Id.Value.ToString() : null, new { Ids = Chosen.Take(Most).Select(c => c.Id.Value) });
    }

    internal sealed class Handler(DecisionDesk desk) : ICommandHandler<Command, int>
    {
        public async Task<Result<int>> HandleAsync(Command command, CancellationToken ct)
        {
            var ids = command.Chosen.DistinctBy(c => c.Id).ToList();
            return ids.Count is 0 or > Most ? new DiscrepancyRefusals.BatchSize(Most) : await desk.HandOverAsync([.. ids.Select(c => (c.Id, c.Seen))], command.Note, ct);
        }
    }
}
