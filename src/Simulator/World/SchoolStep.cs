namespace Baoxue.Simulator.World;

/// <summary>One thing that truly happened to a child at school.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="School">The school's index, or −1 for one outside the district.</param>
/// <param name="Grade">The grade after it.</param>
/// <param name="Cause">Why, for a dropout; 0 otherwise.</param>
public readonly record struct SchoolStep(DateOnly On, SchoolStepKind Kind, short School, byte Grade, DropoutCause Cause);
