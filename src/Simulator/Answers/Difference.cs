namespace Baoxue.Simulator.Answers;

/// <summary>One line of a comparison: a row without a partner, or two rows that differ.</summary>
/// <param name="By">Found by exact ID number (<c>exact</c>), or true of the person (<c>person</c>).</param>
/// <param name="Kind">householdOnly, studentOnly or differs.</param>
/// <param name="Person">The true person.</param>
/// <param name="StudentRow">Row in the student file, 0 for none.</param>
/// <param name="HouseholdRow">Row in the household file, 0 for none.</param>
/// <param name="Fields">What differs, or why there is no partner.</param>
internal readonly record struct Difference(string By, string Kind, int Person, int StudentRow, int HouseholdRow, string Fields);
