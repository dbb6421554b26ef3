namespace Baoxue.Features.Registers.Loads;

/// <summary>What a load did to a record of the register (记录变化).</summary>
public enum RecordChange
{
    /// <summary>It was not there before (新增).</summary>
    New = 1,

    /// <summary>Some of its fields say something else (变更).</summary>
    Changed = 2,

    /// <summary>It is there no more (消失).</summary>
    Gone = 3,
}
