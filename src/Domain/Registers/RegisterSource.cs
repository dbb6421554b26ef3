namespace Baoxue.Domain.Registers;

/// <summary>A register this system takes in (数据来源).</summary>
public enum RegisterSource
{
    /// <summary>The national student register (学籍).</summary>
    Student = 1,

    /// <summary>The police household register (户籍).</summary>
    Household = 2,
}
