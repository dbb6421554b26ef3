namespace Baoxue.Features.Registers.Children;

/// <summary>As much of a record in force as it takes to find its child.</summary>
/// <param name="Id">The record.</param>
/// <param name="IdKey">Its blind index of the identity number; zero for none.</param>
/// <param name="NumberKey">Its blind index of the student number; zero for none.</param>
/// <param name="Key">What makes two versions the same record; kept only where there is no number.</param>
/// <param name="IsActive">Whether the pupil is enrolled by it.</param>
/// <param name="FromSequence">The load that brought it.</param>
internal readonly record struct MetRecord(Guid Id, UInt128 IdKey, UInt128 NumberKey, byte[]? Key, bool IsActive, int FromSequence)
{
    public bool HasNumber => IdKey != UInt128.Zero || NumberKey != UInt128.Zero;
}
