namespace Baoxue.Domain.Registers;

/// <summary>What one load did to one record of a register (登记变化): it appeared, says something else, or is gone.</summary>
/// <param name="Sequence">The load.</param>
/// <param name="Before">What the record said; null when it was not there.</param>
/// <param name="After">What it says since; null when it is there no more.</param>
public sealed record RecordStep<T>(int Sequence, T? Before, T? After) where T : class, IRecordVersion;
