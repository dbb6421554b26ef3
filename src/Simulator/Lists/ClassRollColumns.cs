namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the roll of who truly sits in class, by school (在校学生花名册), in order.</summary>
public static class ClassRollColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "在校学生花名册";

    public static readonly IReadOnlyList<string> Headers = ["学校标识码", "学校名称", "年级", "班级", "姓名", "性别", "出生日期", "身份证件号", "备注"];
}
