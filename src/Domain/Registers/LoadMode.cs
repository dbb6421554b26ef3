namespace Baoxue.Domain.Registers;

/// <summary>What a file claims to hold (导入方式).</summary>
public enum LoadMode
{
    /// <summary>The whole register: a record that is not in the file is gone from it (全量).</summary>
    Full = 1,

    /// <summary>Only what was added or changed; nothing is gone because it is missing (增量).</summary>
    Increment = 2,
}
