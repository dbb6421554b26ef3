namespace Baoxue.Simulator.Answers;

/// <summary>One thing the lists tell of a child.</summary>
/// <param name="Matter">What it is.</param>
/// <param name="Person">The true person.</param>
/// <param name="ListRow">Row in the list it is about, 0 for none.</param>
/// <param name="StudentRow">Row in the student file, 0 for none.</param>
internal readonly record struct ListAnswer(ListMatter Matter, int Person, int ListRow, int StudentRow);
