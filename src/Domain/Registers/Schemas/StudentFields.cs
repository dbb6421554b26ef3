namespace Baoxue.Domain.Registers.Schemas;

/// <summary>
/// The columns of the student register (学籍表) as the national student system exports them: names instead of codes.
/// Numbers are for ever; a field given up leaves its number unused.
/// </summary>
public static class StudentFields
{
    private const string TextHint = "请设为文本格式，避免末位变成 0 或科学计数";

    public static RegisterField StudentNumber { get; } = new(1, "StudentNumber", "学籍号", FieldKind.StudentNumber) { Aliases = ["全国学籍号", "学生学籍号", "国网学籍号", "个人标识码", "学籍号码", "全国统一学籍号"], IsSensitive = true, MaxLength = 19, Hint = "G、L 或 J 加 18 位", Example = "G341699201203050011" };
    public static RegisterField Name { get; } = new(2, "Name", "姓名", FieldKind.Name) { Aliases = ["学生姓名", "学生名称", "名字"], IsRequired = true, MaxLength = 50, Hint = "与户口簿一致", Example = "王小明" };
    public static RegisterField Sex { get; } = new(3, "Sex", "性别", FieldKind.Sex) { Aliases = ["学生性别", "性别码"], IsRequired = true, MaxLength = 4, CodeTable = "Sex", Hint = "男或女", Example = "男" };
    public static RegisterField BirthDate { get; } = new(4, "BirthDate", "出生日期", FieldKind.Date) { Aliases = ["出生年月日", "出生年月", "生日", "出生时间"], IsRequired = true, MaxLength = 20, Hint = "20120305 或 2012-03-05", Example = "20120305" };
    public static RegisterField IdType { get; } = new(5, "IdType", "身份证件类型", FieldKind.Code) { Aliases = ["证件类型", "身份证类型", "身份证件类型码"], CodeTable = "IdType", Hint = "居民身份证等", Example = "居民身份证" };
    public static RegisterField IdNumber { get; } = new(6, "IdNumber", "身份证件号", FieldKind.IdNumber) { Aliases = ["身份证号", "身份证号码", "身份证件号码", "公民身份号码", "证件号码", "证件号", "学生身份证号", "居民身份证号"], IsRequired = true, IsSensitive = true, MaxLength = 20, Hint = TextHint, Example = "341699201203050011" };
    public static RegisterField Ethnicity { get; } = new(7, "Ethnicity", "民族", FieldKind.Code) { Aliases = ["民族码"], CodeTable = "Ethnicity", Hint = "汉族等", Example = "汉族" };
    public static RegisterField Nationality { get; } = new(8, "Nationality", "国籍/地区", FieldKind.Code) { Aliases = ["国籍", "国籍地区", "国籍(地区)"], CodeTable = "Nationality", Example = "中国" };
    public static RegisterField OverseasStatus { get; } = new(9, "OverseasStatus", "港澳台侨外", FieldKind.Code) { Aliases = ["港澳台侨外码", "是否港澳台侨外"], CodeTable = "OverseasStatus", Example = "否" };
    public static RegisterField PoliticalStatus { get; } = new(10, "PoliticalStatus", "政治面貌", FieldKind.Code) { CodeTable = "PoliticalStatus", Example = "群众" };
    public static RegisterField HealthStatus { get; } = new(11, "HealthStatus", "健康状况", FieldKind.Code) { Aliases = ["健康状况码", "身体状况"], CodeTable = "HealthStatus", Example = "健康或良好" };
    public static RegisterField FormerName { get; } = new(12, "FormerName", "曾用名", FieldKind.Name) { MaxLength = 50 };
    public static RegisterField BirthPlaceCode { get; } = new(13, "BirthPlaceCode", "出生地行政区划代码", FieldKind.Division) { Aliases = ["出生地区划代码", "出生地代码"], MaxLength = 12, Example = "341602001001" };
    public static RegisterField NativePlace { get; } = new(14, "NativePlace", "籍贯", FieldKind.Text) { MaxLength = 100, Example = "安徽省亳州市" };
    public static RegisterField DomicileCode { get; } = new(15, "DomicileCode", "户口所在地行政区划代码", FieldKind.Division) { Aliases = ["户口所在地区划代码", "户口所在地代码", "户籍地行政区划代码", "户籍地代码"], MaxLength = 12, Hint = "12 位，到村（社区）", Example = "341602001001" };
    public static RegisterField DomicileText { get; } = new(16, "DomicileText", "户口所在地", FieldKind.Address) { Aliases = ["户籍所在地", "户籍地", "户籍地址", "户口所在地详细地址"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField HouseholdType { get; } = new(17, "HouseholdType", "户口性质", FieldKind.Code) { Aliases = ["户口类型", "户口类别", "户籍性质"], CodeTable = "HouseholdType", Example = "农业户口" };
    public static RegisterField SchoolCode { get; } = new(18, "SchoolCode", "学校标识码", FieldKind.SchoolCode) { Aliases = ["学校代码", "学校识别码", "学校编码", "标识码"], MaxLength = 20, Hint = "10 位；没有的教学点用本地代码", Example = "2134000001" };
    public static RegisterField SchoolName { get; } = new(19, "SchoolName", "学校名称", FieldKind.Text) { Aliases = ["学校", "就读学校", "所在学校", "学校全称"], MaxLength = 100, Example = "谯城区花戏楼街道中心小学" };
    public static RegisterField Grade { get; } = new(20, "Grade", "年级", FieldKind.Grade) { Aliases = ["所在年级", "年级名称", "就读年级"], IsRequired = true, MaxLength = 20, Example = "七年级" };
    public static RegisterField Class { get; } = new(21, "Class", "班级", FieldKind.Class) { Aliases = ["所在班级", "班级名称", "行政班"], MaxLength = 30, Example = "1班" };
    public static RegisterField ClassSerial { get; } = new(22, "ClassSerial", "班内学号", FieldKind.Text) { Aliases = ["学号", "班级学号"], MaxLength = 30, Example = "12" };
    public static RegisterField AuxStudentNumber { get; } = new(23, "AuxStudentNumber", "学籍辅号", FieldKind.Text) { Aliases = ["省学籍号", "学籍副号"], IsSensitive = true, MaxLength = 30 };
    public static RegisterField EntryMonth { get; } = new(24, "EntryMonth", "入学年月", FieldKind.YearMonth) { Aliases = ["入学时间", "入学日期"], MaxLength = 20, Hint = "本学段入学的年月", Example = "202409" };
    public static RegisterField EntryMode { get; } = new(25, "EntryMode", "入学方式", FieldKind.Code) { CodeTable = "EntryMode", Example = "就近入学" };
    public static RegisterField AttendanceMode { get; } = new(26, "AttendanceMode", "就读方式", FieldKind.Code) { Aliases = ["就读形式", "走读住宿"], CodeTable = "AttendanceMode", Example = "走读" };
    public static RegisterField StudentSource { get; } = new(27, "StudentSource", "学生来源", FieldKind.Code) { CodeTable = "StudentSource", Example = "正常入学" };
    public static RegisterField Status { get; } = new(28, "Status", "学生状态", FieldKind.Text) { Aliases = ["学籍状态", "学生当前状态", "在读状态", "学生状态码"], MaxLength = 20, CodeTable = "StudentStatus", Hint = "空白视为在读", Example = "在读" };
    public static RegisterField Residence { get; } = new(29, "Residence", "现住址", FieldKind.Address) { Aliases = ["现住地址", "居住地址", "现居住地", "居住地"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField MailAddress { get; } = new(30, "MailAddress", "通信地址", FieldKind.Address) { Aliases = ["通讯地址"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField HomeAddress { get; } = new(31, "HomeAddress", "家庭地址", FieldKind.Address) { Aliases = ["家庭住址"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField Phone { get; } = new(32, "Phone", "联系电话", FieldKind.Phone) { Aliases = ["电话", "手机号", "手机号码", "家长电话", "联系方式"], IsSensitive = true, MaxLength = 30, Example = "13800000000" };
    public static RegisterField PostalCode { get; } = new(33, "PostalCode", "邮政编码", FieldKind.Text) { Aliases = ["邮编"], MaxLength = 10, Example = "236800" };
    public static RegisterField OnlyChild { get; } = YesNo(34, "OnlyChild", "是否独生子女", "独生子女");
    public static RegisterField Preschool { get; } = YesNo(35, "Preschool", "是否受过学前教育", "受过学前教育");
    public static RegisterField LeftBehind { get; } = new(36, "LeftBehind", "是否留守儿童", FieldKind.Code) { Aliases = ["留守儿童", "留守情况", "留守儿童类型"], MaxLength = 20, CodeTable = "LeftBehind", Hint = "非留守儿童、单亲留守儿童、双亲留守儿童", Example = "非留守儿童" };
    public static RegisterField MigrantChild { get; } = YesNo(37, "MigrantChild", "是否进城务工人员随迁子女", "是否随迁子女", "随迁子女", "进城务工人员随迁子女");
    public static RegisterField Orphan { get; } = YesNo(38, "Orphan", "是否孤儿", "孤儿");
    public static RegisterField MeritFamily { get; } = YesNo(39, "MeritFamily", "是否烈士或优抚子女", "烈士或优抚子女");
    public static RegisterField InclusiveEducation { get; } = new(40, "InclusiveEducation", "随班就读", FieldKind.Code) { Aliases = ["是否随班就读", "随班就读类型"], MaxLength = 20, CodeTable = "InclusiveEducation", Example = "非随班就读" };
    public static RegisterField DisabilityType { get; } = new(41, "DisabilityType", "残疾类型", FieldKind.Code) { Aliases = ["残疾类别", "残疾人类型"], IsSensitive = true, MaxLength = 20, CodeTable = "DisabilityType", Example = "无残疾" };
    public static RegisterField GovernmentPlace { get; } = YesNo(42, "GovernmentPlace", "是否由政府购买学位", "政府购买学位");
    public static RegisterField NeedsAid { get; } = YesNo(43, "NeedsAid", "是否需要申请资助", "需要申请资助");
    public static RegisterField BoardingSubsidy { get; } = YesNo(44, "BoardingSubsidy", "是否享受一补", "享受一补");
    public static RegisterField SchoolDistance { get; } = new(45, "SchoolDistance", "上下学距离", FieldKind.Number) { Aliases = ["上下学距离(公里)", "上学距离"], MaxLength = 10, Hint = "公里", Example = "2" };
    public static RegisterField Transport { get; } = new(46, "Transport", "上下学交通方式", FieldKind.Code) { Aliases = ["上下学方式", "上学交通方式", "交通方式"], CodeTable = "Transport", Example = "步行" };
    public static RegisterField NeedsSchoolBus { get; } = YesNo(47, "NeedsSchoolBus", "是否需要乘坐校车", "是否乘坐校车");

    /// <summary>The first family member of the form (家庭成员一).</summary>
    public static GuardianFields Guardian1 { get; } = new(1, 48, 66);

    /// <summary>The second family member of the form (家庭成员二).</summary>
    public static GuardianFields Guardian2 { get; } = new(2, 57, 69);

    public static RegisterField NamePinyin { get; } = new(72, "NamePinyin", "姓名拼音", FieldKind.Text) { Aliases = ["拼音"], MaxLength = 100 };
    public static RegisterField IdValidity { get; } = new(73, "IdValidity", "证件有效期", FieldKind.Text) { Aliases = ["身份证件有效期", "身份证有效期"], MaxLength = 50 };
    public static RegisterField Email { get; } = new(74, "Email", "电子信箱", FieldKind.Text) { Aliases = ["电子邮箱", "邮箱"], IsSensitive = true, MaxLength = 100 };
    public static RegisterField HomePage { get; } = new(75, "HomePage", "主页", FieldKind.Text) { Aliases = ["主页地址", "个人主页"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField BirthPlace { get; } = new(76, "BirthPlace", "出生地", FieldKind.Text) { MaxLength = 200 };

    public static RegisterSchema Schema { get; } = new(
        "student",
        "学籍表",
        [
            StudentNumber, Name, Sex, BirthDate, IdType, IdNumber, Ethnicity, Nationality, OverseasStatus, PoliticalStatus, HealthStatus, NamePinyin,
            FormerName, IdValidity, BirthPlaceCode, BirthPlace, NativePlace, DomicileCode, DomicileText, HouseholdType, SchoolCode, SchoolName, Grade, Class, ClassSerial, AuxStudentNumber,
            EntryMonth, EntryMode, AttendanceMode, StudentSource, Status, Residence, MailAddress, HomeAddress, Phone, PostalCode, Email, HomePage, OnlyChild,
            Preschool, LeftBehind, MigrantChild, Orphan, MeritFamily, InclusiveEducation, DisabilityType, GovernmentPlace, NeedsAid, BoardingSubsidy, SchoolDistance,
            Transport, NeedsSchoolBus, .. Guardian1.All, .. Guardian2.All,
        ],
        [[SchoolCode, SchoolName]],
        leftOut: ["照片", "特长", "家庭经济", "是否低保", "家庭年收入"]);

    private static RegisterField YesNo(byte number, string code, string header, params string[] aliases) =>
        new(number, code, header, FieldKind.YesNo) { Aliases = aliases, MaxLength = 4, CodeTable = "YesNo", Hint = "是或否", Example = "否" };
}
