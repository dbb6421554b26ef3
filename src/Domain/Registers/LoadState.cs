namespace Baoxue.Domain.Registers;

/// <summary>Where a register load stands (导入状态).</summary>
public enum LoadState
{
    /// <summary>The file is kept and waits (排队中).</summary>
    Queued = 1,

    /// <summary>Rows are read, checked and stored, still invisible (读取入库).</summary>
    Storing = 2,

    /// <summary>Children and enrollment events are derived (建立儿童档案).</summary>
    Deriving = 3,

    /// <summary>In force: readers see it (已生效).</summary>
    Published = 4,

    /// <summary>Refused or broken off; the register stands as it was before (失败).</summary>
    Failed = 5,

    /// <summary>Taken back as a whole (已撤回).</summary>
    Withdrawn = 6,

    /// <summary>Stored, but so much would be gone or was refused that a person decides before it takes effect (等待确认).</summary>
    Held = 7,
}
