namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Which discrepancies a list shows, by what is to be done about them (核查阶段).</summary>
public enum DiscrepancyPhase
{
    /// <summary>To be looked into: open, waiting for proof, or with proof that has run out (待核查).</summary>
    ToDo = 1,

    /// <summary>Decided, to be read by a second person (待复核).</summary>
    Second = 2,

    /// <summary>The cause is known, the registers do not agree yet (跟踪中).</summary>
    Tracked = 3,

    /// <summary>Explained with proof (已核实).</summary>
    Settled = 4,

    /// <summary>No longer found (已消除).</summary>
    Gone = 5,
}
