namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the list of children taught at home (送教上门学生名册), in order.</summary>
public static class HomeTeachingColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "送教上门学生名册";

    public static readonly IReadOnlyList<string> Headers = ["学校标识码", "学校名称", "年级", "姓名", "性别", "出生日期", "身份证件号", "残疾类别", "住址"];
}
