namespace Baoxue.Linkage;

/// <summary>What may make a linkage worth less than it looks (比对警告).</summary>
public enum LinkageWarningKind
{
    /// <summary>One of the sides has no records.</summary>
    EmptySide,

    /// <summary>No rule found a single pair: the sides have no field in common that is filled on both.</summary>
    NothingInCommon,

    /// <summary>Blocks of a rule were left out because they are too large; true pairs that only it would find are lost.</summary>
    BlocksDropped,

    /// <summary>A rule to learn from found too few pairs to learn anything.</summary>
    TooFewPairs,

    /// <summary>What was learned from a rule had not settled.</summary>
    NotConverged,

    /// <summary>More than half of the records that say anything say the same, as 1900-01-01.</summary>
    OneValueThroughout,

    /// <summary>Links of one set chain more records than one person can have; they are all left to be looked at.</summary>
    ClusterTooLarge,
}
