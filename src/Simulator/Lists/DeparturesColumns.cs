namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the list of who died or moved away (死亡和迁出人员名册), in order.</summary>
public static class DeparturesColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "死亡和迁出人员名册";

    public static readonly IReadOnlyList<string> Headers = ["姓名", "性别", "出生日期", "身份证号", "变动类型", "变动日期", "户籍地址"];
}
