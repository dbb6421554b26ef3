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

    /// <summary>The lists in force, and the student register of the school year before, that were compared as well.</summary>
    public IReadOnlyList<ComparedLoad> Beside { get; init; } = [];

    /// <summary>Which edition of the strategy links the registers; null in runs by number and name alone.</summary>
    public string? Strategy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedByName { get; init; }

    public ComparisonState State { get; private set; } = ComparisonState.Running;

    public ComparisonCounts Counts { get; private set; } = ComparisonCounts.None;

    public DateTime? FinishedAt { get; private set; }

    /// <summary>When what it found was taken into the matters people work on; null before that, and in runs that are only looked at.</summary>
    public DateTime? CarriedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether the run could say anything of a kind of difference: a list that was not there says nothing (未比对).</summary>
    public bool Compares(DifferenceCategory kind) => kind == DifferenceCategory.NotCarriedOver
        ? Has(RegisterSource.Student)
        : kind.Needs.All(Has) && (kind.ComesFrom.Count == 0 || kind.ComesFrom.Any(Has));

    /// <summary>Whether the run compared a list, or of the student register that of the school year before.</summary>
    public bool Has(RegisterSource source) => Beside.Any(l => l.Source == source);

    public void Finish(ComparisonCounts counts, DateTime at) => End(ComparisonState.Finished, counts, at);

    public void Fail(DateTime at) => End(ComparisonState.Failed, ComparisonCounts.None, at);

    /// <summary>What it found is in the matters people work on.</summary>
    public void Carry(DateTime at)
    {
        CarriedAt = at;
        Version++;
    }

    private void End(ComparisonState state, ComparisonCounts counts, DateTime at)
    {
        if (State != ComparisonState.Running)
        {
            throw new InvalidOperationException($"A run that is {State} cannot become {state}.");
        }

        (State, Counts, FinishedAt) = (state, counts, at);
        Version++;
    }
}
