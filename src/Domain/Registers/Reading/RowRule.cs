namespace Baoxue.Domain.Registers.Reading;

/// <summary>A rule a row of a register can break (行校验规则); what follows from it is told by <see cref="RowPolicy"/>.</summary>
public enum RowRule
{
    /// <summary>The cell holds a formula (公式单元格).</summary>
    FormulaCell = 1,

    /// <summary>The cell holds an error value (错误值单元格).</summary>
    ErrorCell = 2,

    /// <summary>A NUL, a control character or half a surrogate pair (非法字符).</summary>
    IllegalCharacter = 3,

    /// <summary>Longer than the field allows (超长).</summary>
    TooLong = 4,

    /// <summary>No name (姓名为空).</summary>
    NameMissing = 10,

    /// <summary>A character that stands for one the machine could not write (姓名含占位字符).</summary>
    NamePlaceholder = 11,

    /// <summary>A digit or symbol in a name (姓名含数字或符号).</summary>
    NameCharacter = 12,

    /// <summary>No identity number (身份证件号为空).</summary>
    IdMissing = 20,

    /// <summary>A spreadsheet kept only fifteen digits of the number (身份证号被表格软件损坏).</summary>
    IdDamaged = 21,

    /// <summary>Ends in 000 as damaged numbers do, though it is valid (末三位为 000).</summary>
    IdEndsInZeros = 22,

    /// <summary>An old number of fifteen digits (15 位旧号).</summary>
    IdFifteenDigits = 23,

    /// <summary>Neither fifteen nor eighteen characters (位数不对).</summary>
    IdWrongLength = 24,

    /// <summary>A character that no number has (含非法字符).</summary>
    IdWrongCharacter = 25,

    /// <summary>A birth date that no calendar has (出生日期段不存在).</summary>
    IdImpossibleBirthDate = 26,

    /// <summary>The check character does not fit (校验码不符).</summary>
    IdWrongCheckCharacter = 27,

    /// <summary>The area is of no province or of no county we know (地址码不存在).</summary>
    IdUnknownArea = 28,

    /// <summary>The birth date of the number is not that of the column (与出生日期列不一致).</summary>
    IdBirthDateDiffers = 29,

    /// <summary>The sex of the number is not that of the column (与性别列不一致).</summary>
    IdSexDiffers = 30,

    /// <summary>A certificate of another type, which may have no number, and no guardian's number instead (缺监护人证件号).</summary>
    GuardianIdMissing = 31,

    /// <summary>No student number (学籍号为空).</summary>
    StudentNumberMissing = 40,

    /// <summary>A student number of another shape (学籍号格式不对).</summary>
    StudentNumberMalformed = 41,

    /// <summary>No birth date, and no identity number that tells it (出生日期为空).</summary>
    BirthDateMissing = 50,

    /// <summary>No date in a form we read (日期格式不对).</summary>
    DateMalformed = 51,

    /// <summary>The bare serial number of a date (日期变成序列号).</summary>
    DateSerial = 52,

    /// <summary>A day after the register's day, or more than 150 years before it (日期超出范围).</summary>
    DateOutOfRange = 53,

    /// <summary>Neither male nor female nor a known code (性别无法识别).</summary>
    SexUnknown = 60,

    /// <summary>A name its code table does not have (代码表中没有).</summary>
    CodeUnknown = 61,

    /// <summary>Neither yes nor no (是否项无法识别).</summary>
    YesNoUnknown = 62,

    /// <summary>No grade, or one of another stage (不是义务教育阶段的年级).</summary>
    GradeUnknown = 63,

    /// <summary>A word that names no grade of any stage (年级无法识别).</summary>
    GradeUnreadable = 67,

    /// <summary>No telephone number (电话号码不合规).</summary>
    PhoneMalformed = 64,

    /// <summary>No number (数值无法识别).</summary>
    NumberMalformed = 65,

    /// <summary>Digits were lost in the spreadsheet (数字被截断).</summary>
    DigitsLost = 66,

    /// <summary>Neither school code nor school name (学校为空).</summary>
    SchoolMissing = 70,

    /// <summary>A school code of another shape (学校标识码格式不对).</summary>
    SchoolCodeMalformed = 71,

    /// <summary>Not 6, 9 or 12 digits (行政区划代码格式不对).</summary>
    DivisionMalformed = 72,

    /// <summary>A status word we do not know (学生状态无法识别).</summary>
    StatusUnknown = 80,

    /// <summary>Expelled or withdrawn in compulsory education, which the law forbids (义务教育阶段不得开除、退学), 义务教育法 §27.</summary>
    ExpelledInCompulsoryEducation = 81,

    /// <summary>Inclusive education and disability do not agree (随班就读与残疾类型不一致).</summary>
    DisabilityDisagrees = 82,

    /// <summary>The school suspects that the pupil dropped out (疑似辍学); he counts as enrolled until that is known.</summary>
    DropoutSuspected = 83,

    /// <summary>Nothing tells this record from others (无法识别记录).</summary>
    Unidentifiable = 90,

    /// <summary>The record stands in the file already (文件内重复).</summary>
    RepeatedInFile = 91,
}
