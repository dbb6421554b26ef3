namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the list of completed transfers (转学办结名册), in order.</summary>
public static class TransfersColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "转学办结名册";

    public static readonly IReadOnlyList<string> Headers = ["姓名", "性别", "出生日期", "身份证件号", "学籍号", "转出学校", "转入学校", "转入地", "办结日期"];
}
