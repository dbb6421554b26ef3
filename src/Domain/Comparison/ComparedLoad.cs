using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>A load that a run compares beside those of the two registers (参与比对的批次).</summary>
/// <param name="Source">The list; of the student register, its last load of the school year before.</param>
/// <param name="LoadId">The load in force when the run was started.</param>
/// <param name="Sequence">Its place among the loads of its source.</param>
public sealed record ComparedLoad(RegisterSource Source, RegisterLoadId LoadId, int Sequence);
