namespace Baoxue.Features.Comparison;

/// <summary>How a difference stands in one run compared with an earlier one (两次比对的变化).</summary>
public enum RunChange
{
    /// <summary>Only the later run finds it (新增).</summary>
    New = 1,

    /// <summary>Only the earlier run found it (已消除).</summary>
    Gone = 2,

    /// <summary>Both find it (仍然存在).</summary>
    Kept = 3,
}
