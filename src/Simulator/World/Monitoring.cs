namespace Baoxue.Simulator.World;

/// <summary>Why a family is watched so that it does not become poor again (监测对象类别).</summary>
public enum Monitoring
{
    None,

    /// <summary>脱贫不稳定户.</summary>
    UnstablyLifted,

    /// <summary>边缘易致贫户.</summary>
    EdgeOfPoverty,

    /// <summary>突发严重困难户.</summary>
    SuddenHardship,
}
