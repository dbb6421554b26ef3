namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the justice office's list of children (司法行政工作名册), in order.</summary>
public static class JusticeColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "司法行政工作名册";

    public static readonly IReadOnlyList<string> Headers = ["姓名", "性别", "出生日期", "身份证号", "情形", "乡镇", "住址", "监护人姓名", "联系电话"];
}
