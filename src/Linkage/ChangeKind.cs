namespace Baoxue.Linkage;

/// <summary>What another strategy makes of a left record (变化类型).</summary>
public enum ChangeKind
{
    /// <summary>It counts as the same with a right record, and did not before (新增).</summary>
    Gained,

    /// <summary>It counted as the same with a right record, and does no longer (失去).</summary>
    Lost,

    /// <summary>Its right record or its standing is another (改变).</summary>
    Changed,
}
