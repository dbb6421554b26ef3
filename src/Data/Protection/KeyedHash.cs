namespace Baoxue.Data.Protection;

/// <summary>A message authentication code with its key kept; not safe for two threads at once.</summary>
public abstract class KeyedHash
{
    public const int Length = 32;

    /// <summary>Writes the <see cref="Length"/> bytes of the code.</summary>
    public abstract void Compute(ReadOnlySpan<byte> message, Span<byte> code);
}
