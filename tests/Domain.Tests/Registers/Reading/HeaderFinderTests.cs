using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Reading;

public class HeaderFinderTests
{
    private static readonly string[] Minimal = ["姓名", "性别", "出生日期", "身份证件号", "学校名称", "年级"];

    [Fact]
    public void Title_rows_above_the_header_are_passed_over()
    {
        var mapping = HeaderFinder.Find(RegisterSchema.Student,
            [new(1, ["谯城区学生花名册"], MergedFrom: 0), new(2, ["制表时间：2026-11-01", ""]), new(4, Minimal)]).Value;

        Assert.Equal(4, mapping.HeaderRow);
        Assert.Equal(6, mapping.Columns.Count);
    }

    [Fact]
    public void Aliases_marks_blanks_and_notes_do_not_matter()
    {
        var mapping = HeaderFinder.Find(RegisterSchema.Student, [new(1, ["学生 姓名★", "性别*", "出生年月日", "身份证号（必填）", "学校\n名称", "所在年级", "全国学籍号", "家庭成员1身份证号"])]).Value;

        Assert.Equal(
            [StudentFields.Name, StudentFields.Sex, StudentFields.BirthDate, StudentFields.IdNumber, StudentFields.SchoolName, StudentFields.Grade, StudentFields.StudentNumber, StudentFields.Guardian1.IdNumber],
            mapping.Columns.Select(c => c.Field));
    }

    [Fact]
    public void What_was_remembered_comes_first_and_unknown_columns_are_named()
    {
        string[] header = [.. Minimal, "娃娃电话", "血型", "备用列"];
        var remembered = new Dictionary<string, string> { ["娃娃电话"] = "Phone", ["年级"] = "Grade" };

        var mapping = HeaderFinder.Find(RegisterSchema.Student, [new(1, header)], remembered).Value;

        Assert.Equal("娃娃电话", mapping.ColumnOf(StudentFields.Phone)?.Header);
        Assert.Equal(["血型", "备用列"], mapping.Dropped);
        Assert.Contains(StudentFields.StudentNumber, mapping.Absent);
        Assert.Equal("Phone", mapping.ToRemember()["娃娃电话"]);
    }

    [Fact]
    public void A_remembered_empty_code_drops_the_column() =>
        Assert.Equal(["性别"], HeaderFinder.Find(RegisterSchema.Household, [new(1, ["姓名", "公民身份号码", "性别"])], new Dictionary<string, string> { ["性别"] = "" }).Value.Dropped);

    [Fact]
    public void A_missing_column_is_named()
    {
        var refusal = Assert.IsType<RegisterRefusals.ColumnsMissing>(HeaderFinder.Find(RegisterSchema.Student, [new(3, ["姓名", "性别", "出生日期", "年级"])]).Refusal);

        Assert.Equal(["身份证件号", "学校标识码 或 学校名称"], refusal.Headers);
        Assert.Equal(3, refusal.Row);
    }

    [Fact]
    public void A_header_twice_is_refused_with_both_columns()
    {
        var refusal = Assert.IsType<RegisterRefusals.HeaderRepeated>(HeaderFinder.Find(RegisterSchema.Student, [new(1, [.. Minimal, "姓名"])]).Refusal);

        Assert.Equal((1, "A", "G"), (refusal.Row, refusal.FirstColumn, refusal.SecondColumn));
    }

    [Fact]
    public void An_exact_header_wins_over_an_alias()
    {
        var mapping = HeaderFinder.Find(RegisterSchema.Student, [new(1, ["出生年月", .. Minimal])]).Value;

        Assert.Equal("出生日期", mapping.ColumnOf(StudentFields.BirthDate)?.Header);
        Assert.Equal(["出生年月"], mapping.Dropped);
    }

    [Fact]
    public void A_merged_header_is_refused_with_its_place() =>
        Assert.Equal(new RegisterRefusals.HeaderMerged(2, "C"), HeaderFinder.Find(RegisterSchema.Student, [new(2, Minimal, MergedFrom: 2)]).Refusal);

    [Fact]
    public void A_file_without_a_header_is_refused()
    {
        Assert.IsType<RegisterRefusals.HeaderNotFound>(HeaderFinder.Find(RegisterSchema.Student, [new(1, ["王小明", "男", "20120305"])]).Refusal);
        Assert.IsType<RegisterRefusals.HeaderNotFound>(HeaderFinder.Find(RegisterSchema.Student, []).Refusal);
    }

    [Fact]
    public void The_minimal_police_file_is_taken() =>
        Assert.Equal(8, HeaderFinder.Find(RegisterSchema.Household, [new(1, ["姓名", "公民身份号码", "性别", "出生日期", "住址", "行政区划代码", "户主姓名", "状态"])]).Value.Columns.Count);

    [Fact]
    public void The_whole_household_form_of_the_police_is_mapped()
    {
        string[] header =
        [
            "户号", "户主姓名", "与户主关系", "姓名", "曾用名", "性别", "民族", "出生日期", "公民身份号码", "出生地", "籍贯", "住址", "居(村)委会", "派出所", "文化程度", "婚姻状况",
            "兵役", "服务处所", "职业", "何时何因由何地迁来本市(县)", "何时何因由何地迁来本址", "何时何因迁往何地", "何时何因注销户口", "父亲姓名", "父亲身份证号", "母亲姓名",
            "母亲身份证号", "监护人", "户口类别", "人户一致标志",
        ];

        var found = HeaderFinder.Find(RegisterSchema.Household, [new(1, header)]);

        Assert.Null(found.Refusal);
        Assert.Empty(found.Value.Dropped);
        Assert.Equal(header, found.Value.Columns.Select(c => c.Header));
    }

    [Fact]
    public void The_whole_national_student_form_asks_for_no_matching()
    {
        string[] member = ["姓名", "关系", "关系说明", "民族", "工作单位", "现住址", "户口所在地", "联系电话", "是否监护人", "身份证件类型", "身份证件号", "职务"];
        string[] header =
        [
            "姓名★", "性别★", "出生日期★", "出生地★", "籍贯", "民族★", "国籍/地区★", "身份证件类型★", "身份证件号", "港澳台侨外★", "政治面貌", "健康状况★", "照片", "姓名拼音", "曾用名",
            "证件有效期", "户口所在地★", "户口性质★", "特长", "学籍辅号", "班内学号", "年级★", "班级★", "学籍号", "入学年月★", "入学方式★", "就读方式★", "学生来源", "现住址★", "通信地址★",
            "家庭地址★", "联系电话★", "邮编★", "电子信箱", "主页", "是否独生子女", "是否受过学前教育", "是否留守儿童★", "是否进城务工人员随迁子女★", "是否孤儿", "烈士或优抚子女", "随班就读",
            "残疾类型", "是否由政府购买学位", "是否需要申请资助", "享受一补", "上下学距离", "交通方式", "是否需要乘坐校车", "学校标识码", "学校名称", "学生状态",
            .. member.Select(m => "成员1" + m), .. member.Select(m => "成员2" + m),
        ];

        var mapping = HeaderFinder.Find(RegisterSchema.Student, [new(1, header)]).Value;

        Assert.Equal(["照片", "特长"], mapping.Dropped);
        Assert.All(mapping.Dropped, dropped => Assert.True(RegisterSchema.Student.LeavesOut(dropped)));
        Assert.Equal(header.Length - 2, mapping.Columns.Count);
        Assert.Equal([StudentFields.BirthPlaceCode, StudentFields.DomicileCode], mapping.Absent);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_go_by_letters(int index, string expected) => Assert.Equal(expected, ColumnLetters.Of(index));
}
