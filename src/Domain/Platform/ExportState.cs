namespace Baoxue.Domain.Platform;

/// <summary>Where an export stands (导出状态).</summary>
public enum ExportState
{
    /// <summary>Its job has not finished (生成中).</summary>
    Waiting = 1,

    /// <summary>The file is kept for its owner (可下载).</summary>
    Ready = 2,

    /// <summary>It was short and went straight to the browser; no file is kept (已直接下载).</summary>
    Delivered = 3,

    /// <summary>The file was removed when its time was up (已过期).</summary>
    Expired = 4,
}
