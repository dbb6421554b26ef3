using Baoxue.Simulator.Places;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>A line of the student register before it is written: which child, where, in what state.</summary>
/// <param name="Family">The family.</param>
/// <param name="Child">The child.</param>
/// <param name="School">The school whose register it is.</param>
/// <param name="Grade">The grade by that register.</param>
/// <param name="Status">学生状态.</param>
/// <param name="IsSecond">A second record of the child.</param>
/// <param name="Dirt">What is wrong with the line as a whole.</param>
internal sealed record Seat(Family Family, Child Child, School School, int Grade, string Status, bool IsSecond, IReadOnlyList<DirtMark> Dirt)
{
    /// <summary>The state of who is at school (在读).</summary>
    public const string Present = "在读";
}
