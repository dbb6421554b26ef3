namespace Baoxue.Data.Protection;

/// <summary>The keyed hash of the audit chain, under the audit key of the ring. Safe for many threads.</summary>
public sealed class AuditSeal
{
    private readonly PerThread<KeyedHash> _hash;

    public AuditSeal(KeyRing ring)
    {
        var key = ring.Only(KeyUse.Audit);
        _hash = new(() => key.Suite.HashWith(key.Secret));
    }

    /// <summary>Hand this to <c>AuditChain</c> as its <c>ChainMac</c>.</summary>
    public void Mac(ReadOnlySpan<byte> message, Span<byte> code) => _hash.Mine.Compute(message, code);
}
