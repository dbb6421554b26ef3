namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>Where a discrepancy stands (核查状态), derived from its decisions and from what the latest run found.</summary>
public enum DiscrepancyState
{
    /// <summary>Nobody has decided, or what was decided rested on records that have changed (待核查).</summary>
    Open = 1,

    /// <summary>Somebody looked and asked for proof (待补证据).</summary>
    NeedsEvidence = 2,

    /// <summary>Decided, and a second person has to agree before it counts (待复核).</summary>
    AwaitsSecond = 3,

    /// <summary>The cause is known; it ends when the registers or a case say so (已查明，跟踪中).</summary>
    Tracked = 4,

    /// <summary>Explained with proof (已核实).</summary>
    Settled = 5,

    /// <summary>The latest run no longer finds it (已消除).</summary>
    Gone = 6,
}
