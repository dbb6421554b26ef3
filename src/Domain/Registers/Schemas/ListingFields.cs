using System.Collections.Frozen;

namespace Baoxue.Domain.Registers.Schemas;

/// <summary>
/// The columns of a list of another office (名册结构): who it is about, by the same numbers in every list, and what this office says of
/// them. Little is required, since such lists are made by hand.
/// </summary>
public sealed class ListingFields
{
    private const string AsText = "请设为文本格式，避免末位变成 0 或科学计数";

    private static readonly Lazy<FrozenDictionary<RegisterSource, ListingFields>> BySource = new(() => RegisterSources.Listings.ToFrozenDictionary(s => s, Make));

    private ListingFields(string code, string name, params ReadOnlySpan<RegisterField> own)
    {
        RegisterField[] person =
        [
            new(1, "Name", "姓名", FieldKind.Name) { Aliases = ["学生姓名", "儿童姓名", "人员姓名", "残疾人姓名"], IsRequired = true, MaxLength = 50, Hint = "与户口簿一致", Example = "王小明" },
            new(2, "Sex", "性别", FieldKind.Sex) { MaxLength = 4, CodeTable = "Sex", Hint = "男或女", Example = "男" },
            new(3, "BirthDate", "出生日期", FieldKind.Date) { Aliases = ["出生年月日", "出生年月", "出生时间"], MaxLength = 20, Hint = "20120305 或 2012-03-05；有身份证号时可以不填", Example = "20120305" },
            new(4, "IdNumber", "身份证件号", FieldKind.IdNumber) { Aliases = ["身份证号", "身份证号码", "公民身份号码", "身份证件号码", "证件号码", "证件号"], IsRequired = true, IsSensitive = true, MaxLength = 20, Hint = AsText, Example = "341699201203050011" },
        ];
        Schema = new RegisterSchema(code, name, [.. person, .. own], [], leftOut: ["证件类型", "民族", "健康状况", "序号", "家庭年收入"]);
    }

    public RegisterSchema Schema { get; }

    public RegisterField Name => Schema.ByNumber(1)!;

    public RegisterField Sex => Schema.ByNumber(2)!;

    public RegisterField BirthDate => Schema.ByNumber(3)!;

    public RegisterField IdNumber => Schema.ByNumber(4)!;

    /// <summary>The school as named or by its code, in lists by school.</summary>
    public RegisterField? SchoolCode => Schema.ByNumber(10);

    public RegisterField? SchoolName => Schema.ByNumber(11);

    public RegisterField? Grade => Schema.ByNumber(12);

    public RegisterField? Class => Schema.ByNumber(13);

    public RegisterField? Township => Schema.ByNumber(20);

    public RegisterField? Village => Schema.ByNumber(21);

    /// <summary>Where the person belongs, or lives.</summary>
    public RegisterField? Address => Schema.ByNumber(22);

    public RegisterField? GuardianName => Schema.ByNumber(30);

    public RegisterField? GuardianIdNumber => Schema.ByNumber(31);

    /// <summary>What the office says of the person: the kind of disability, of aid, of family (类别).</summary>
    public RegisterField? Category => Schema.ByNumber(40);

    /// <summary>The day it happened or holds from.</summary>
    public RegisterField? Since => Schema.ByNumber(42);

    /// <summary>Of transfers, the school that received the pupil.</summary>
    public RegisterField? ToSchool => Schema.ByNumber(48);

    /// <summary>The columns of a list.</summary>
    /// <exception cref="KeyNotFoundException">The source is no list.</exception>
    public static ListingFields Of(RegisterSource source) => BySource.Value[source];

    private static ListingFields Make(RegisterSource source) => source switch
    {
        RegisterSource.ClassRoll => new("class-roll", "在校学生花名册", [.. School(isRequired: true), Remark]),
        RegisterSource.Poverty => new("poverty", "脱贫户与监测户名册", TownshipName, VillageName, HouseholdCode, Head, Kind("户类型", "脱贫户"), Level("监测对象类别"), Day("识别年月", FieldKind.YearMonth), Relation, Ended, Disability, Phone),
        RegisterSource.Disability => new("disability", "持证残疾儿童少年名册", TownshipName, Certificate("残疾证号"), Kind("残疾类别", "智力残疾", "残疾类型"), Level("残疾等级"), Place("住址", "家庭住址", "户籍地址"), Guardian, GuardianId, Phone),
        RegisterSource.HomeTeaching => new("home-teaching", "送教上门学生名册", [.. School(isRequired: true), Kind("残疾类别", "智力残疾", "残疾类型"), Place("住址", "家庭住址"), Phone]),
        RegisterSource.Justice => new("justice", "司法行政工作名册", Kind("情形", "服刑人员子女", "人员类别"), TownshipName, Place("住址", "家庭住址"), Guardian, GuardianId, Phone),
        RegisterSource.LowIncome => new("low-income", "低保和困境家庭未成年人名册", TownshipName, VillageName, HouseholdCode, Head, Relation, Kind("救助类型", "低保", "救助类别"), Phone),
        RegisterSource.Aid => new("aid", "学生资助名册", [.. School(isRequired: false), Kind("资助项目", "生活补助"), Amount]),
        RegisterSource.ResidencePermit => new("residence-permit", "居住证随迁子女名册", Certificate("居住证号"), Place("居住地址", "现住址", "居住地"), Domicile, Guardian, GuardianId, Day("签发日期", FieldKind.Date)),
        RegisterSource.Departures => new("departures", "死亡和迁出人员名册", Kind("变动类型", "迁出", "注销原因"), Day("变动日期", FieldKind.Date, "注销日期", "死亡日期"), Place("户籍地址", "住址")),
        RegisterSource.Transfers => new("transfers", "转学办结名册", Number, FromSchool, Receiving, ToPlace, Day("办结日期", FieldKind.Date)),
        RegisterSource.Student or RegisterSource.Household => throw new ArgumentOutOfRangeException(nameof(source), source, "A register is no list."),
    };

    private static RegisterField TownshipName => new(20, "Township", "乡镇", FieldKind.Text) { Aliases = ["乡镇（街道）", "乡镇街道", "街道", "所在乡镇"], Example = "古井镇" };

    private static RegisterField VillageName => new(21, "Village", "行政村", FieldKind.Text) { Aliases = ["村（居）", "村居", "村（社区）", "村委会"] };

    private static RegisterField Domicile => new(23, "Domicile", "户籍地址", FieldKind.Address) { Aliases = ["户籍地"], IsSensitive = true, MaxLength = 200 };

    private static RegisterField Head => new(30, "GuardianName", "户主姓名", FieldKind.Name) { Aliases = ["户主"], IsSensitive = true, MaxLength = 50 };

    private static RegisterField Guardian => new(30, "GuardianName", "监护人姓名", FieldKind.Name) { Aliases = ["监护人", "家长姓名"], IsSensitive = true, MaxLength = 50 };

    private static RegisterField GuardianId => new(31, "GuardianIdNumber", "监护人身份证号", FieldKind.IdNumber) { Aliases = ["监护人身份证件号", "监护人证件号"], IsSensitive = true, MaxLength = 20, Hint = AsText };

    private static RegisterField Relation => new(32, "Relation", "与户主关系", FieldKind.Text) { MaxLength = 20 };

    private static RegisterField Phone => new(33, "Phone", "联系电话", FieldKind.Phone) { Aliases = ["电话", "手机号", "手机号码"], IsSensitive = true, MaxLength = 30 };

    private static RegisterField HouseholdCode => new(34, "HouseholdCode", "户编号", FieldKind.Text) { Aliases = ["户号"], IsSensitive = true, MaxLength = 30 };

    private static RegisterField Ended => new(43, "Ended", "风险是否已消除", FieldKind.YesNo) { MaxLength = 4, CodeTable = "YesNo", Hint = "是或否" };

    private static RegisterField Disability => new(44, "Disability", "残疾类型", FieldKind.Text) { IsSensitive = true, MaxLength = 20 };

    private static RegisterField Amount => new(45, "Amount", "金额", FieldKind.Number) { Aliases = ["资助金额", "金额（元）"], MaxLength = 20, Hint = "元" };

    private static RegisterField Number => new(46, "StudentNumber", "学籍号", FieldKind.StudentNumber) { Aliases = ["全国学籍号"], IsSensitive = true, MaxLength = 19 };

    private static RegisterField FromSchool => new(47, "FromSchool", "转出学校", FieldKind.Text) { Aliases = ["原学校", "原就读学校"] };

    private static RegisterField Receiving => new(48, "ToSchool", "转入学校", FieldKind.Text) { Aliases = ["现学校", "接收学校"] };

    private static RegisterField ToPlace => new(49, "ToPlace", "转入地", FieldKind.Text) { Aliases = ["转入省市", "接收地"] };

    private static RegisterField Remark => new(50, "Remark", "备注", FieldKind.Text) { IsSensitive = true, MaxLength = 200 };

    private static RegisterField[] School(bool isRequired) =>
    [
        new(10, "SchoolCode", "学校标识码", FieldKind.SchoolCode) { Aliases = ["学校代码", "标识码"], MaxLength = 20, Hint = "10 位；没有的教学点用本地代码", Example = "2134000001" },
        new(11, "SchoolName", "学校名称", FieldKind.Text) { Aliases = ["学校", "就读学校", "承担学校"], IsRequired = isRequired, Example = "谯城区花戏楼街道中心小学" },
        new(12, "Grade", "年级", FieldKind.Grade) { Aliases = ["所在年级"], MaxLength = 20, Example = "七年级" },
        new(13, "Class", "班级", FieldKind.Class) { Aliases = ["所在班级"], MaxLength = 30, Example = "1班" },
    ];

    private static RegisterField Kind(string header, string example, params string[] aliases) => new(40, "Category", header, FieldKind.Text) { Aliases = aliases, IsSensitive = true, MaxLength = 50, Example = example };

    private static RegisterField Level(string header) => new(41, "Level", header, FieldKind.Text) { IsSensitive = true, MaxLength = 30 };

    private static RegisterField Day(string header, FieldKind kind, params string[] aliases) => new(42, "Since", header, kind) { Aliases = aliases, MaxLength = 20 };

    private static RegisterField Place(string header, params string[] aliases) => new(22, "Address", header, FieldKind.Address) { Aliases = aliases, IsSensitive = true, MaxLength = 200 };

    private static RegisterField Certificate(string header) => new(35, "Certificate", header, FieldKind.Text) { IsSensitive = true, MaxLength = 30, Hint = AsText };
}
