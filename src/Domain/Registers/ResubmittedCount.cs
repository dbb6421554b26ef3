namespace Baoxue.Domain.Registers;

/// <summary>How many rows of a file were refused in an earlier load of the register and came again (重新提交的行数).</summary>
/// <param name="Sequence">The earlier load.</param>
/// <param name="Count">Rows that it had refused whole.</param>
public sealed record ResubmittedCount(int Sequence, long Count);
