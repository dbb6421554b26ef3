namespace Baoxue.Domain.Platform;

/// <summary>How pages, files and the audit log write what a list is taken out for (导出事由用语).</summary>
public static class ExportPurposes
{
    public static string Name(this ExportPurpose purpose) => purpose switch
    {
        ExportPurpose.Visits => "入户核查",
        ExportPurpose.Checking => "学校、乡镇核对",
        ExportPurpose.Correction => "更正登记册",
        ExportPurpose.Reporting => "上报汇总",
        ExportPurpose.Inspection => "督导检查",
        ExportPurpose.Administration => "系统管理",
    };
}
