namespace Baoxue.Data.Protection;

/// <summary>One block of a cipher with its key kept (分组置换): equal blocks stay equal, and nothing else about them shows. Not safe for two threads at once.</summary>
public abstract class KeyedBlock
{
    public const int Length = 16;

    /// <summary>Replaces the <see cref="Length"/> bytes by what the cipher makes of them.</summary>
    public abstract void Apply(Span<byte> block);
}
