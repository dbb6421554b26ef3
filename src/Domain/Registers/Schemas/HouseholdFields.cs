namespace Baoxue.Domain.Registers.Schemas;

/// <summary>
/// The columns of the household register (户籍表, 常住人口登记表). The police often hand over eight of them only; that minimal
/// file must load too, so little is required.
/// </summary>
public static class HouseholdFields
{
    public static RegisterField HouseholdNumber { get; } = new(1, "HouseholdNumber", "户号", FieldKind.Text) { Aliases = ["户编号", "家庭户号", "户口号"], IsSensitive = true, MaxLength = 30 };
    public static RegisterField HeadName { get; } = new(2, "HeadName", "户主姓名", FieldKind.Name) { Aliases = ["户主"], IsSensitive = true, MaxLength = 50, Example = "王大山" };
    public static RegisterField RelationToHead { get; } = new(3, "RelationToHead", "与户主关系", FieldKind.Text) { Aliases = ["与户主的关系", "户主关系", "家庭关系"], MaxLength = 20, CodeTable = "Relation", Example = "长子" };
    public static RegisterField Name { get; } = new(4, "Name", "姓名", FieldKind.Name) { Aliases = ["人员姓名", "居民姓名"], IsRequired = true, MaxLength = 50, Example = "王小明" };
    public static RegisterField FormerName { get; } = new(5, "FormerName", "曾用名", FieldKind.Name) { MaxLength = 50 };
    public static RegisterField Sex { get; } = new(6, "Sex", "性别", FieldKind.Sex) { MaxLength = 4, CodeTable = "Sex", Hint = "男或女", Example = "男" };
    public static RegisterField Ethnicity { get; } = new(7, "Ethnicity", "民族", FieldKind.Code) { CodeTable = "Ethnicity", Example = "汉族" };
    public static RegisterField BirthDate { get; } = new(8, "BirthDate", "出生日期", FieldKind.Date) { Aliases = ["出生年月日", "出生年月", "出生时间"], MaxLength = 20, Hint = "20120305 或 2012-03-05", Example = "20120305" };
    public static RegisterField IdNumber { get; } = new(9, "IdNumber", "公民身份号码", FieldKind.IdNumber) { Aliases = ["身份证号", "身份证号码", "身份号码", "公民身份证号码", "公民身份证号", "居民身份证号码", "身份证件号", "身份证件号码", "证件号码"], IsRequired = true, IsSensitive = true, MaxLength = 20, Hint = "请设为文本格式，避免末位变成 0 或科学计数", Example = "341699201203050011" };
    public static RegisterField BirthPlace { get; } = new(10, "BirthPlace", "出生地", FieldKind.Text) { MaxLength = 200 };
    public static RegisterField NativePlace { get; } = new(11, "NativePlace", "籍贯", FieldKind.Text) { MaxLength = 100 };
    public static RegisterField Address { get; } = new(12, "Address", "住址", FieldKind.Address) { Aliases = ["户籍地址", "户口地址", "家庭住址", "地址", "户籍住址", "详细地址"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField DomicileCode { get; } = new(13, "DomicileCode", "行政区划代码", FieldKind.Division) { Aliases = ["行政区划", "区划代码", "户籍地行政区划代码", "村居代码", "行政区划编码"], MaxLength = 12, Hint = "12 位，到村（社区）", Example = "341602001001" };
    public static RegisterField VillageCommittee { get; } = new(14, "VillageCommittee", "居（村）委会", FieldKind.Text) { Aliases = ["村（居）委会", "居委会", "村委会", "村居委会", "居村委会"], MaxLength = 100 };
    public static RegisterField PoliceStation { get; } = new(15, "PoliceStation", "派出所", FieldKind.Text) { Aliases = ["所属派出所", "管辖派出所"], MaxLength = 100 };
    public static RegisterField Schooling { get; } = new(16, "Schooling", "文化程度", FieldKind.Text) { Aliases = ["学历"], MaxLength = 30 };
    public static RegisterField MaritalStatus { get; } = new(17, "MaritalStatus", "婚姻状况", FieldKind.Text) { IsSensitive = true, MaxLength = 20 };
    public static RegisterField Workplace { get; } = new(18, "Workplace", "服务处所", FieldKind.Text) { Aliases = ["工作单位"], IsSensitive = true, MaxLength = 100 };
    public static RegisterField Occupation { get; } = new(19, "Occupation", "职业", FieldKind.Text) { MaxLength = 50 };
    public static RegisterField MovedInFrom { get; } = new(20, "MovedInFrom", "何时何因由何地迁来本市（县）", FieldKind.Text) { Aliases = ["何时何因由何地迁来", "迁来情况"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField MovedOutTo { get; } = new(21, "MovedOutTo", "何时何因迁往何地", FieldKind.Text) { Aliases = ["迁往情况", "迁出情况"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField Cancellation { get; } = new(22, "Cancellation", "何时何因注销户口", FieldKind.Text) { Aliases = ["注销情况", "注销原因"], IsSensitive = true, MaxLength = 200 };
    public static RegisterField FatherName { get; } = new(23, "FatherName", "父亲姓名", FieldKind.Name) { Aliases = ["父姓名"], IsSensitive = true, MaxLength = 50 };
    public static RegisterField FatherIdNumber { get; } = ParentId(24, "FatherIdNumber", "父亲身份号码", "父亲身份证号", "父亲身份证号码", "父身份证号", "父亲公民身份号码");
    public static RegisterField MotherName { get; } = new(25, "MotherName", "母亲姓名", FieldKind.Name) { Aliases = ["母姓名"], IsSensitive = true, MaxLength = 50 };
    public static RegisterField MotherIdNumber { get; } = ParentId(26, "MotherIdNumber", "母亲身份号码", "母亲身份证号", "母亲身份证号码", "母身份证号", "母亲公民身份号码");
    public static RegisterField GuardianName { get; } = new(27, "GuardianName", "监护人姓名", FieldKind.Name) { Aliases = ["监护人"], IsSensitive = true, MaxLength = 50 };
    public static RegisterField GuardianIdNumber { get; } = ParentId(28, "GuardianIdNumber", "监护人身份号码", "监护人身份证号", "监护人身份证号码", "监护人公民身份号码");
    public static RegisterField HouseholdType { get; } = new(29, "HouseholdType", "户口类别", FieldKind.Text) { Aliases = ["户口性质", "户别"], MaxLength = 30 };
    public static RegisterField LivesAtDomicile { get; } = new(30, "LivesAtDomicile", "人户一致标志", FieldKind.YesNo) { Aliases = ["人户一致", "是否人户一致"], MaxLength = 10, CodeTable = "YesNo", Hint = "是或否", Example = "是" };
    public static RegisterField State { get; } = new(31, "State", "状态", FieldKind.Text) { Aliases = ["人员状态", "户口状态", "户籍状态"], MaxLength = 20, Hint = "正常、死亡、迁出、注销", Example = "正常" };
    public static RegisterField MilitaryService { get; } = new(32, "MilitaryService", "兵役", FieldKind.Text) { Aliases = ["兵役状况", "兵役情况"], IsSensitive = true, MaxLength = 30 };
    public static RegisterField MovedHereFrom { get; } = new(33, "MovedHereFrom", "何时何因由何地迁来本址", FieldKind.Text) { IsSensitive = true, MaxLength = 200 };

    public static RegisterSchema Schema { get; } = new(
        "household",
        "户籍表",
        [
            HouseholdNumber, HeadName, RelationToHead, Name, FormerName, Sex, Ethnicity, BirthDate, IdNumber, BirthPlace, NativePlace, Address, DomicileCode,
            VillageCommittee, PoliceStation, Schooling, MaritalStatus, MilitaryService, Workplace, Occupation, MovedInFrom, MovedHereFrom, MovedOutTo, Cancellation,
            FatherName, FatherIdNumber, MotherName, MotherIdNumber, GuardianName, GuardianIdNumber, HouseholdType, LivesAtDomicile, State,
        ],
        []);

    private static RegisterField ParentId(byte number, string code, string header, params string[] aliases) =>
        new(number, code, header, FieldKind.IdNumber) { Aliases = aliases, IsSensitive = true, MaxLength = 20 };
}
