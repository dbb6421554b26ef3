using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>
/// One comparison of the two registers (比对批次): which loads, as of which day, by which age rule, by whom. Its findings are
/// kept as they were found; a later load needs a later run.
/// </summary>
[UnscopedByDesign("A run names loads and counts of the whole district, never a child.")]
public sealed class ComparisonRun
{
    public required ComparisonRunId Id { get; init; }

    public required string DivisionCode { get; init; }

    /// <summary>The day school age is judged on (比对基准日).</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The first birthday of the age window.</summary>
    public required DateOnly BornFrom { get; init; }

    /// <summary>The last birthday of the age window.</summary>
    public required DateOnly BornTo { get; init; }

    /// <summary>Where the age rule comes from.</summary>
    public required string AgeRuleSource { get; init; }

    /// <summary>Whether the bureau has confirmed the age rule; otherwise it is shown as 待确认.</summary>
    public required bool IsAgeRuleConfirmed { get; init; }

    /// <summary>The student load in force when the run was started.</summary>
    public required RegisterLoadId StudentLoadId { get; init; }

    public required int StudentSequence { get; init; }

    /// <summary>The household load in force when the run was started.</summary>
    public required RegisterLoadId HouseholdLoadId { get; init; }

    public required int HouseholdSequence { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedByName { get; init; }

    public ComparisonState State { get; private set; } = ComparisonState.Running;

    public FirstComparisonCounts Counts { get; private set; } = FirstComparisonCounts.None;

    public DateTime? FinishedAt { get; private set; }

    public int Version { get; private set; }

    public void Finish(FirstComparisonCounts counts, DateTime at) => End(ComparisonState.Finished, counts, at);

    public void Fail(DateTime at) => End(ComparisonState.Failed, FirstComparisonCounts.None, at);

    private void End(ComparisonState state, FirstComparisonCounts counts, DateTime at)
    {
        if (State != ComparisonState.Running)
        {
            throw new InvalidOperationException($"A run that is {State} cannot become {state}.");
        }

        (State, Counts, FinishedAt) = (state, counts, at);
        Version++;
    }
}
