namespace Baoxue.Domain.Comparison;

/// <summary>Where a comparison run stands (比对状态).</summary>
public enum ComparisonState
{
    /// <summary>Waits or is being computed (进行中).</summary>
    Running = 1,

    /// <summary>Done; its findings never change (已完成).</summary>
    Finished = 2,

    /// <summary>Broken off (失败).</summary>
    Failed = 3,
}
