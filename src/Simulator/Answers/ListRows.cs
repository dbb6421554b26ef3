using Baoxue.Simulator.Lists;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Answers;

/// <summary>The rows of all files that the answers on the lists are told from.</summary>
/// <param name="Students">The student register of the day.</param>
/// <param name="StudentRows">Its rows.</param>
/// <param name="Poverty">The rows of families lifted from poverty or watched.</param>
/// <param name="Lists">The lists with their rows.</param>
/// <param name="Before">The student register of the autumn before with its rows, or null.</param>
internal sealed record ListRows(
    StudentRegister Students, WrittenRows StudentRows, WrittenRows Poverty, IReadOnlyList<(HandedList List, WrittenRows Rows)> Lists,
    (StudentRegister Register, WrittenRows Rows)? Before)
{
    public WrittenRows Of(ListKind kind) => Lists[(int)kind].Rows;
}
