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

    /// <summary>Headings of the second register that differ from the first.</summary>
    public static readonly IReadOnlyDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["学籍号"] = "全国学籍号", ["身份证件号"] = "身份证号", ["学校标识码"] = "学校代码", ["现住址"] = "现住地址", ["联系电话"] = "联系方式",
    };
}
