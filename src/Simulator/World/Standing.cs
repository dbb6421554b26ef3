namespace Baoxue.Simulator.World;

/// <summary>Where a child truly stands towards school on a day.</summary>
public enum Standing
{
    /// <summary>Never at a school of the district so far.</summary>
    NotEntered,

    /// <summary>At school (在读).</summary>
    AtSchool,

    /// <summary>Away by leave (休学).</summary>
    Suspended,

    /// <summary>Between two schools, or at one outside the district (转出).</summary>
    Elsewhere,

    /// <summary>Dropped out (辍学).</summary>
    DroppedOut,

    /// <summary>Out of primary school, not yet in junior middle school.</summary>
    BetweenStages,

    /// <summary>Through with nine years (毕业).</summary>
    Completed,

    /// <summary>Dead (死亡).</summary>
    Dead,

    /// <summary>Abroad (出国).</summary>
    Abroad,
}
