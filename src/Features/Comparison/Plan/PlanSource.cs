using Baoxue.Domain.Comparison.Plan;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Comparison.Plan;

/// <summary>Gives the comparisons the district is to make (比对计划), in their newest edition.</summary>
internal sealed class PlanSource(NewestEdition editions)
{
    /// <exception cref="InvalidOperationException">No edition was loaded, or it cannot be believed; both are refused when reference files are loaded.</exception>
    public Task<ComparisonPlan> GetAsync(CancellationToken ct) =>
        editions.GetAsync(ReferenceKinds.ComparisonPlan, utf8 => ComparisonPlan.Of(ReferenceJson.Read<ComparisonPlanFile>(utf8).Value).Value, ct);
}
