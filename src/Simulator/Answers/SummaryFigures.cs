using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Answers;

/// <summary>Everything the summary tells.</summary>
internal sealed record SummaryFigures(
    AgeWindow Window, WrittenRows Household, WrittenRows Students, WrittenRows Later, WrittenRows Poverty,
    IReadOnlyList<(DateOnly On, WrittenRows Rows)> Earlier, int Classes, ExactComparison Exact, ExactComparison LaterExact,
    PersonComparison Person, int Dropouts, RegisterChange Change, IReadOnlyDictionary<DirtKind, int> Dirt,
    ListRows Lists, ListComparison ListAnswers);
