namespace Baoxue.Simulator.Registers;

/// <summary>The registers.</summary>
public enum RegisterKind
{
    /// <summary>学籍.</summary>
    Student,

    /// <summary>户籍.</summary>
    Household,

    /// <summary>脱贫户与监测户名册.</summary>
    Poverty,

    /// <summary>The lists other offices hand over (名单).</summary>
    List,
}
