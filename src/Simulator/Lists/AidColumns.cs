namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the list of pupils who are aided (学生资助名册), in order.</summary>
public static class AidColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "学生资助名册";

    public static readonly IReadOnlyList<string> Headers = ["学校标识码", "学校名称", "年级", "班级", "姓名", "性别", "出生日期", "身份证件号", "资助项目", "金额"];
}
