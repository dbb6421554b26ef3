namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the list of children with a disability certificate (持证残疾儿童少年名册), in order.</summary>
public static class DisabilityColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "持证残疾儿童少年名册";

    public static readonly IReadOnlyList<string> Headers = ["乡镇", "姓名", "性别", "出生日期", "身份证号", "残疾证号", "残疾类别", "残疾等级", "住址", "监护人姓名", "联系电话"];
}
