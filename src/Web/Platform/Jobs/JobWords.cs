namespace Baoxue.Web.Platform.Jobs;

/// <summary>What users call the kinds of background job (任务名称).</summary>
public static class JobWords
{
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
}
