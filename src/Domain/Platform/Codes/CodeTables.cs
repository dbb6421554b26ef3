namespace Baoxue.Domain.Platform.Codes;

/// <summary>The registry of code tables (代码表目录); a table exists here and as one file of <c>reference/codes</c>, or not at all.</summary>
public static class CodeTables
{
    public static readonly CodeTableName DropoutCause = new("DropoutCause", "辍学原因");
    public static readonly CodeTableName DetectionSource = new("DetectionSource", "发现方式");
    public static readonly CodeTableName ContactResult = new("ContactResult", "联系结果");
    public static readonly CodeTableName Whereabouts = new("Whereabouts", "去向");
    public static readonly CodeTableName PersuasionResult = new("PersuasionResult", "劝返结果");
    public static readonly CodeTableName Placement = new("Placement", "安置方式");
    public static readonly CodeTableName RiskFactor = new("RiskFactor", "风险因子");
    public static readonly CodeTableName ClosureReason = new("ClosureReason", "销号原因");
    public static readonly CodeTableName ServiceMethod = new("ServiceMethod", "送达方式");
    public static readonly CodeTableName EnrolledNotAttending = new("EnrolledNotAttending", "在籍不在校类别");
    public static readonly CodeTableName AidCategory = new("AidCategory", "家庭经济困难类型");
    public static readonly CodeTableName MedicalGround = new("MedicalGround", "因身体原因类型");
    public static readonly CodeTableName ResponsibilityType = new("ResponsibilityType", "责任类型");
    public static readonly CodeTableName DiscrepancyCategory = new("DiscrepancyCategory", "比对差异类别");

    public static readonly CodeTableName Sex = new("Sex", "性别");
    public static readonly CodeTableName Ethnicity = new("Ethnicity", "民族");
    public static readonly CodeTableName Nationality = new("Nationality", "国籍/地区");
    public static readonly CodeTableName IdType = new("IdType", "身份证件类型");
    public static readonly CodeTableName OverseasStatus = new("OverseasStatus", "港澳台侨外");
    public static readonly CodeTableName PoliticalStatus = new("PoliticalStatus", "政治面貌");
    public static readonly CodeTableName HealthStatus = new("HealthStatus", "健康状况");
    public static readonly CodeTableName HouseholdType = new("HouseholdType", "户口性质");
    public static readonly CodeTableName EntryMode = new("EntryMode", "入学方式");
    public static readonly CodeTableName AttendanceMode = new("AttendanceMode", "就读方式");
    public static readonly CodeTableName StudentSource = new("StudentSource", "学生来源");
    public static readonly CodeTableName StudentStatus = new("StudentStatus", "学生状态");
    public static readonly CodeTableName LeftBehind = new("LeftBehind", "留守儿童类型");
    public static readonly CodeTableName YesNo = new("YesNo", "是否");
    public static readonly CodeTableName InclusiveEducation = new("InclusiveEducation", "随班就读");
    public static readonly CodeTableName DisabilityType = new("DisabilityType", "残疾类型");
    public static readonly CodeTableName DisabilityGrade = new("DisabilityGrade", "残疾等级");
    public static readonly CodeTableName Transport = new("Transport", "上下学交通方式");
    public static readonly CodeTableName Relation = new("Relation", "家庭关系");
    public static readonly CodeTableName SchoolCodeType = new("SchoolCodeType", "学校标识码类型");

    /// <summary>Every table, in the order pages list them.</summary>
    public static IReadOnlyList<CodeTableName> All { get; } =
    [
        DropoutCause, DetectionSource, ContactResult, Whereabouts, PersuasionResult, Placement, RiskFactor, ClosureReason,
        ServiceMethod, EnrolledNotAttending, AidCategory, MedicalGround, ResponsibilityType, DiscrepancyCategory,
        Sex, Ethnicity, Nationality, IdType, OverseasStatus, PoliticalStatus, HealthStatus, HouseholdType, EntryMode, AttendanceMode,
        StudentSource, StudentStatus, LeftBehind, YesNo, InclusiveEducation, DisabilityType, DisabilityGrade, Transport, Relation,
        SchoolCodeType,
    ];

    public static CodeTableName? Find(string identifier) => All.FirstOrDefault(t => t.Identifier == identifier);
}
