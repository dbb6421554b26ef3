namespace Baoxue.Domain.Registers;

/// <summary>A guardian or family member as the registers name them (监护人), with number, phone and address sealed.</summary>
public sealed class ChildGuardian : IBelongsToChild
{
    public required ChildId ChildId { get; init; }

    /// <summary>Which register says so.</summary>
    public required RegisterSource Source { get; init; }

    /// <summary>Order in that register, from 1.</summary>
    public required short Rank { get; init; }

    public required string Name { get; init; }

    /// <summary>Relation by GB/T 4761, as written (父亲, 母亲).</summary>
    public string? Relation { get; init; }

    /// <summary>Whether the register marks the person as guardian; null when it does not say.</summary>
    public bool? IsGuardian { get; init; }

    public byte[]? IdIndex { get; init; }

    public byte[]? PhoneIndex { get; init; }

    public required byte[] Details { get; init; }
}
