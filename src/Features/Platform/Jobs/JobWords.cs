using Baoxue.Domain.Platform;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>How background jobs are said, on pages and in files alike (任务用语).</summary>
public static class JobWords
{
    /// <summary>In place of who asked for it.</summary>
    public const string ByItself = "系统";

    /// <summary>A kind without a word is shown as it is stored: jobs of an older version may still be listed.</summary>
    public static string Of(string kind) => kind switch
    {
        "audit-anchor" => "审计日志封存",
        "export" => "生成导出文件",
        "export-removal" => "清除过期导出文件",
        "register-load" => "登记表入库",
        "register-withdraw" => "撤回登记表",
        "first-comparison" => "首次比对",
        _ => kind,
    };

    public static string Of(JobState state) => state switch
    {
        JobState.Queued => "排队中",
        JobState.Running => "进行中",
        JobState.Finished => "已完成",
        JobState.Failed => "失败",
        JobState.Canceled => "已取消",
    };
}
