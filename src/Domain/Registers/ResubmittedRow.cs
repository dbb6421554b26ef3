namespace Baoxue.Domain.Registers;

/// <summary>A row that an earlier load of the register had refused whole and that came again (重新提交的行).</summary>
/// <param name="Sequence">The earlier load.</param>
/// <param name="Place">Where it stood in the file of that load: sheet and row.</param>
/// <param name="RefusedAs">Where it stands in the file it came in, if it was refused there again.</param>
public sealed record ResubmittedRow(int Sequence, string Place, string? RefusedAs);
