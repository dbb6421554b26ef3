namespace Baoxue.Simulator.Lists;

/// <summary>The columns of the list of migrant children with a residence permit (居住证随迁子女名册), in order.</summary>
public static class ResidencePermitColumns
{
    /// <summary>What the file is called, before its day.</summary>
    public const string Name = "居住证随迁子女名册";

    public static readonly IReadOnlyList<string> Headers = ["居住证号", "姓名", "性别", "出生日期", "身份证号", "居住地址", "户籍地址", "监护人姓名", "监护人身份证号", "签发日期"];
}
