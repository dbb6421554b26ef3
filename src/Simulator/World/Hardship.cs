namespace Baoxue.Simulator.World;

/// <summary>The poverty register a family stands in.</summary>
public enum Hardship
{
    None,

    /// <summary>脱贫户.</summary>
    LiftedFromPoverty,

    /// <summary>监测户.</summary>
    Monitored,

    /// <summary>低保.</summary>
    SubsistenceAllowance,
}
