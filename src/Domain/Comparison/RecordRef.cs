namespace Baoxue.Domain.Comparison;

/// <summary>A register's record as findings remember it (记录标识): what stays the same from load to load, and what a decision rests on.</summary>
/// <param name="Key">What makes two versions the same record.</param>
/// <param name="Basis">A fingerprint of what identifies the person; when it changes, what was decided has to be looked at again.</param>
public readonly record struct RecordRef(UInt128 Key, ulong Basis);
