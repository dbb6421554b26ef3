using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Plan;

/// <summary>One comparison the district is to make (比对项目): what is laid over what, whose it is, how often, and why.</summary>
/// <param name="Code">Its English identifier.</param>
/// <param name="Name">As people call it: 学籍 × 在校.</param>
/// <param name="Sources">The registers and lists it needs beside the student register.</param>
/// <param name="Kinds">The kinds of difference it finds.</param>
/// <param name="Owner">The office that answers for it.</param>
/// <param name="Helpers">Who hands over data or helps, in words.</param>
/// <param name="Cadence">How often, in words: 每学期开学后.</param>
/// <param name="EveryDays">After so many natural days a list is too old, 1 to 400.</param>
/// <param name="Basis">The clause or law it rests on.</param>
public sealed record NamedComparison(
    string Code, string Name, IReadOnlyList<RegisterSource> Sources, IReadOnlyList<DifferenceCategory> Kinds, string Owner, string Helpers, string Cadence, int EveryDays, string Basis)
{
    /// <summary>Whether data of a day are too old on another.</summary>
    public bool IsStale(DateOnly dataOf, DateOnly today) => today.DayNumber - dataOf.DayNumber > EveryDays;
}
