namespace Baoxue.Simulator.Registers;

/// <summary>The columns of a register of families lifted from poverty or watched (脱贫户与监测户名册), in order.</summary>
public static class PovertyColumns
{
    public static readonly IReadOnlyList<string> All =
    [
        "乡镇", "行政村", "户编号", "户主姓名", "姓名", "性别", "证件类型", "证件号码", "与户主关系", "民族", "出生日期", "户类型", "监测对象类别",
        "风险是否已消除", "识别年月", "健康状况", "残疾类型", "联系电话",
    ];
}
