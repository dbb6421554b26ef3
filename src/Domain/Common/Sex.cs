namespace Baoxue.Domain.Common;

/// <summary>Sex (性别) by GB/T 2261.1; unknown is a value, never a guess.</summary>
public enum Sex
{
    /// <summary>Unknown (未知), code 0.</summary>
    Unknown = 0,

    /// <summary>Male (男), code 1.</summary>
    Male = 1,

    /// <summary>Female (女), code 2.</summary>
    Female = 2,

    /// <summary>Not stated (未说明), code 9.</summary>
    NotStated = 9,
}
