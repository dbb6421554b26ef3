namespace Baoxue.Domain.Platform;

/// <summary>Where a background job stands (任务状态).</summary>
public enum JobState
{
    /// <summary>Waits for a worker (排队中).</summary>
    Queued = 1,

    /// <summary>A worker holds its lease (进行中).</summary>
    Running = 2,

    /// <summary>Done (已完成).</summary>
    Finished = 3,

    /// <summary>Given up, with the reason (失败).</summary>
    Failed = 4,

    /// <summary>Stopped by a person (已取消).</summary>
    Canceled = 5,
}
