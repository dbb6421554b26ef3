using Baoxue.Domain.Platform.Calendars;

namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>How one kind of difference is looked into (核查规则).</summary>
/// <param name="Category">The kind.</param>
/// <param name="Code">Its code: HR-01.</param>
/// <param name="Lead">Who finds out.</param>
/// <param name="Helpers">Who helps, in words.</param>
/// <param name="Term">How long it may take from the day it was found.</param>
/// <param name="Effect">What it does to counts until it is explained.</param>
/// <param name="Outcomes">What may turn out.</param>
public sealed record ResolutionRule(
    DifferenceCategory Category, string Code, ResolverLine Lead, string Helpers, DeadlineRule Term, CountEffect Effect, IReadOnlyList<ResolutionOutcome> Outcomes)
{
    public ResolutionOutcome? Outcome(string? code) => Outcomes.FirstOrDefault(o => o.Code == code);
}
