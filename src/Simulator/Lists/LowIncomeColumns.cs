namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the list of minors in families on allowance or in need (低保和困境家庭未成年人名册), in order.</summary>
public static class LowIncomeColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "低保和困境家庭未成年人名册";

    public static readonly IReadOnlyList<string> Headers = ["乡镇", "行政村", "户编号", "户主姓名", "与户主关系", "姓名", "性别", "出生日期", "身份证号", "救助类型"];
}
