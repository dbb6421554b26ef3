namespace Baoxue.Simulator.Registers;

/// <summary>The two registers.</summary>
public enum RegisterKind
{
    /// <summary>学籍.</summary>
    Student,

    /// <summary>户籍.</summary>
    Household,
}
