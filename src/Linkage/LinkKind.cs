namespace Baoxue.Linkage;

/// <summary>How two records came to one another (匹配方式).</summary>
public enum LinkKind
{
    /// <summary>By the same identifier, borne out by the fields that verify it.</summary>
    Exact,

    /// <summary>By the sum of what all fields say.</summary>
    Scored,

    /// <summary>
    /// By the sum of what all fields say, against a record with the same identifier that the verifying fields contradict: the
    /// identifier is that of somebody else, often a brother or sister.
    /// </summary>
    AgainstIdentifier,
}
