namespace Baoxue.Domain.Registers.Schemas;

/// <summary>What a column of a register holds and how its cells are read (字段类型).</summary>
public enum FieldKind
{
    /// <summary>Free text (文本).</summary>
    Text = 1,

    /// <summary>A person's name (姓名).</summary>
    Name = 2,

    /// <summary>A day (日期).</summary>
    Date = 3,

    /// <summary>A year and month (年月).</summary>
    YearMonth = 4,

    /// <summary>A certificate number, as a rule a resident identity number (身份证件号).</summary>
    IdNumber = 5,

    /// <summary>A national student number (学籍号).</summary>
    StudentNumber = 6,

    /// <summary>A value of a code table, written by name (代码项).</summary>
    Code = 7,

    /// <summary>Yes or no (是否).</summary>
    YesNo = 8,

    /// <summary>A telephone number (电话).</summary>
    Phone = 9,

    /// <summary>An address (地址).</summary>
    Address = 10,

    /// <summary>A decimal number (数值).</summary>
    Number = 11,

    /// <summary>A grade (年级).</summary>
    Grade = 12,

    /// <summary>A class (班级).</summary>
    Class = 13,

    /// <summary>A school's code (学校标识码).</summary>
    SchoolCode = 14,

    /// <summary>A division code (行政区划代码).</summary>
    Division = 15,

    /// <summary>Sex (性别).</summary>
    Sex = 16,
}
