namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>
/// What was asked of the office that has to correct its register, and what it answered (更正交办), clause 15. An answer ends the ticket and
/// not the matter: that ends when the register says so.
/// </summary>
/// <param name="Id">The decision that handed it over.</param>
/// <param name="HandedOverOn">The day; its term begins here.</param>
/// <param name="AnsweredOn">The day of the answer; null while there is none.</param>
public sealed record CorrectionTicket(DecisionId Id, DateOnly HandedOverOn, DateOnly? AnsweredOn)
{
    /// <summary>The ticket of a decision, the last one where it was asked again; null where nobody was asked.</summary>
    /// <param name="decisions">All decisions of one discrepancy.</param>
    /// <param name="standing">The decision it stands by.</param>
    public static CorrectionTicket? Of(IReadOnlyCollection<DiscrepancyDecision> decisions, DecisionId? standing) =>
        decisions.Where(d => d.Kind == DecisionKind.HandedOver && d.Concerns == standing).MaxBy(d => d.Number) is { } asked
            ? new CorrectionTicket(asked.Id, asked.On!.Value, decisions.Where(d => d.Kind == DecisionKind.Answered && d.Concerns == asked.Id).Max(d => d.On))
            : null;
}
