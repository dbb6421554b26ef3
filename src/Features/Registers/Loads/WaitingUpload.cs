using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Loads;

/// <summary>An upload that waits until somebody has said what its unknown columns hold (待对应的文件).</summary>
/// <param name="File">As it was kept.</param>
/// <param name="Source">The register it is said to be.</param>
/// <param name="Mode">Whether it holds the whole register.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="EvenIfSame">The user knows that the file in force is the same.</param>
public sealed record WaitingUpload(StoredFile File, RegisterSource Source, LoadMode Mode, DateOnly AsOf, bool EvenIfSame);
