namespace Baoxue.Simulator.Registers;

/// <summary>The columns of a household register (户籍), in order.</summary>
public static class HouseholdColumns
{
    public static readonly IReadOnlyList<string> All =
    [
        "户号", "户主姓名", "与户主关系", "姓名", "曾用名", "性别", "民族", "出生日期", "公民身份号码", "出生地", "籍贯", "住址", "行政区划代码",
        "居（村）委会", "派出所", "文化程度", "婚姻状况", "服务处所", "职业", "何时何因由何地迁来", "何时何因迁往何地", "何时何因注销户口",
        "父亲姓名", "父亲身份号码", "母亲姓名", "母亲身份号码", "监护人姓名", "监护人身份号码", "户口类别", "人户一致标志",
    ];
}
