namespace Baoxue.Simulator.World;

/// <summary>A true person young enough for the nine years to have begun or to come, with the life at school.</summary>
public sealed class Child : Person
{
    /// <summary>What happened at school, oldest first.</summary>
    public IReadOnlyList<SchoolStep> Steps { get; internal set; } = [];

    public Disability Disability { get; init; }

    public bool IsOrphan { get; init; }

    /// <summary>Born within the minute of the sibling before.</summary>
    public bool IsTwin { get; init; }

    /// <summary>Why this child of the household register never entered a school here, or empty.</summary>
    public Absence Absence { get; internal set; }

    /// <summary>The last step on or before a day, or null when there is none.</summary>
    public SchoolStep? LastStepOn(DateOnly day)
    {
        for (var i = Steps.Count - 1; i >= 0; i--)
        {
            if (Steps[i].On <= day)
            {
                return Steps[i];
            }
        }

        return null;
    }

    /// <summary>Where the child truly stands on a day.</summary>
    public Standing StandingOn(DateOnly day) => LastStepOn(day) is not { } step
        ? Standing.NotEntered
        : step.Kind switch
        {
            SchoolStepKind.Enrolled or SchoolStepKind.Promoted or SchoolStepKind.Repeated or SchoolStepKind.Resumed or SchoolStepKind.Returned => Standing.AtSchool,
            SchoolStepKind.TransferredIn => step.School < 0 ? Standing.Elsewhere : Standing.AtSchool,
            SchoolStepKind.TransferredOut => Standing.Elsewhere,
            SchoolStepKind.Suspended => Standing.Suspended,
            SchoolStepKind.DroppedOut => Standing.DroppedOut,
            SchoolStepKind.FinishedPrimary => Standing.BetweenStages,
            SchoolStepKind.Graduated => Standing.Completed,
            SchoolStepKind.Died => Standing.Dead,
            SchoolStepKind.WentAbroad => Standing.Abroad,
        };
}
