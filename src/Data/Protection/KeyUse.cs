namespace Baoxue.Data.Protection;

/// <summary>What a key of the ring is for; no key serves two ends.</summary>
public enum KeyUse
{
    /// <summary>Seals fields; several may live side by side, the highest id seals.</summary>
    Sealing,

    /// <summary>Makes blind indexes; changing it would mean writing every index anew.</summary>
    BlindIndex,

    /// <summary>Links and anchors the audit chain.</summary>
    Audit,
}
