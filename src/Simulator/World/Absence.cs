namespace Baoxue.Simulator.World;

/// <summary>Why a child on the household register has no record at a school of the district.</summary>
public enum Absence
{
    None,

    /// <summary>Studies where the parents work (外地就学).</summary>
    StudiesElsewhere,

    /// <summary>Entry put off with approval (延缓入学).</summary>
    Deferred,

    /// <summary>Severely disabled and not placed (残疾未安置).</summary>
    DisabledUnplaced,

    /// <summary>Never sent to school (从未入学).</summary>
    NeverEntered,
}
