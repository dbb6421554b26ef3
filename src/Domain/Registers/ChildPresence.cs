namespace Baoxue.Domain.Registers;

/// <summary>Which registers hold a child (登记情况).</summary>
public enum ChildPresence
{
    /// <summary>Both (两册都有).</summary>
    Both = 1,

    /// <summary>Only the student register (只有学籍).</summary>
    StudentOnly = 2,

    /// <summary>Only the household register (只有户籍).</summary>
    HouseholdOnly = 3,

    /// <summary>None any more (两册都已没有).</summary>
    None = 4,
}
