namespace Baoxue.Features.Registers.Loads;

/// <summary>What a job does with a load now, or is about to (正在进行的处理).</summary>
public enum LoadWork
{
    /// <summary>Takes it in, or derives children from it (导入).</summary>
    Load = 1,

    /// <summary>Gives it up (放弃).</summary>
    Discard = 2,

    /// <summary>Takes it back (撤回).</summary>
    Withdraw = 3,
}
