namespace Baoxue.Domain.Registers;

/// <summary>One of the loads that a register in force consists of (生效数据的组成): the last full one or an increment on top of it.</summary>
/// <param name="LoadId">The load.</param>
/// <param name="Sequence">Which one of its register.</param>
/// <param name="Rejected">Rows it refused.</param>
/// <param name="Resubmitted">Rows of it that earlier loads had refused.</param>
public sealed record LoadLayer(RegisterLoadId LoadId, int Sequence, long Rejected, IReadOnlyList<ResubmittedRow> Resubmitted);
