namespace Baoxue.Simulator.Registers;

/// <summary>The columns of a student register (学籍), in order, and how their headings changed from year to year.</summary>
public static class StudentColumns
{
    private static readonly string[] Own =
    [
        "学籍号", "姓名", "性别", "出生日期", "身份证件类型", "身份证件号", "民族", "国籍/地区", "港澳台侨外", "政治面貌", "健康状况", "曾用名",
        "出生地行政区划代码", "籍贯", "户口所在地行政区划代码", "户口所在地", "户口性质", "学校标识码", "学校名称", "年级", "班级", "班内学号", "学籍辅号",
        "入学年月", "入学方式", "就读方式", "学生来源", "学生状态", "现住址", "通信地址", "家庭地址", "联系电话", "邮政编码", "是否独生子女",
        "是否受过学前教育", "是否留守儿童", "是否进城务工人员随迁子女", "是否孤儿", "是否烈士或优抚子女", "随班就读", "残疾类型", "是否由政府购买学位",
        "是否需要申请资助", "是否享受一补", "上下学距离", "上下学交通方式", "是否需要乘坐校车",
    ];

    private static readonly string[] Member = ["姓名", "关系", "联系电话", "身份证件类型", "身份证件号", "是否监护人", "工作单位", "现住址", "户口所在地"];

    public static readonly IReadOnlyList<string> All =
        [.. Own, .. Member.Select(m => "成员1" + m), .. Member.Select(m => "成员2" + m)];

    /// <summary>Headings of the second register of a school year that differ from the first.</summary>
    public static readonly IReadOnlyDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["学籍号"] = "全国学籍号", ["身份证件号"] = "身份证号", ["学校标识码"] = "学校代码", ["现住址"] = "现住地址", ["联系电话"] = "联系方式",
    };

    /// <summary>Headings that were others in earlier autumns, the last autumn first.</summary>
    private static readonly IReadOnlyDictionary<string, string>[] Former =
    [
        Headings(("学籍号", "学生学籍号"), ("身份证件号", "身份证号码"), ("学校名称", "所在学校"), ("家庭地址", "家庭住址"), ("联系电话", "家长电话")),
        Headings(("出生日期", "出生年月日"), ("身份证件号", "身份证件号码"), ("年级", "所在年级"), ("班级", "所在班级"), ("学生状态", "学籍状态"), ("入学年月", "入学时间")),
        Headings(("学籍号", "国网学籍号"), ("身份证件号", "证件号码"), ("学校标识码", "学校编码"), ("户口所在地", "户籍地址"), ("通信地址", "通讯地址"), ("联系电话", "手机号码")),
    ];

    /// <summary>The most autumns a register can be written for: of earlier ones some who sat in the upper grades are children no more.</summary>
    public static readonly int MostEditions = Former.Length + 1;

    /// <summary>What a register of this day calls otherwise than the one of the simulation's day.</summary>
    public static IReadOnlyDictionary<string, string> RenamedIn(Simulation simulation, DateOnly on) =>
        on > simulation.AsOf ? Renamed : on == simulation.AsOf ? Headings() : Former[simulation.AsOf.Year - on.Year - 1];

    private static Dictionary<string, string> Headings(params (string Heading, string Other)[] renamed) =>
        renamed.ToDictionary(r => r.Heading, r => r.Other, StringComparer.Ordinal);
}
