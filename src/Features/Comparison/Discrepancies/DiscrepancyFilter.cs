using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Which discrepancies (核查事项筛选).</summary>
/// <param name="Phase">What is to be done about them.</param>
/// <param name="Category">Only differences of this kind.</param>
/// <param name="Township">Nine digits of the domicile; empty for unknown; null for all.</param>
/// <param name="School">A school's path; empty for unknown; null for all.</param>
/// <param name="OverdueOnly">Only those whose term has run out.</param>
/// <param name="WithCandidate">Only lone records beside which a candidate of the other register stands.</param>
/// <param name="Corrector">Only those for which this office has to correct a register.</param>
/// <param name="Outcome">Only those that turned out to be this.</param>
/// <param name="Ticket">Of those for which an office has to correct a register, only those that have come so far.</param>
public sealed record DiscrepancyFilter(
    DiscrepancyPhase Phase = DiscrepancyPhase.ToDo, DifferenceCategory? Category = null, string? Township = null, string? School = null, bool OverdueOnly = false,
    bool WithCandidate = false, Corrector? Corrector = null, string? Outcome = null, TicketPhase? Ticket = null);
