namespace Baoxue.Domain.Registers;

/// <summary>Groups a child belongs to (特殊群体); a child in several groups is counted once.</summary>
[Flags]
public enum ChildGroups
{
    /// <summary>None (无).</summary>
    None = 0,

    /// <summary>One parent away for three months or more (单亲留守).</summary>
    LeftBehindOneParent = 1,

    /// <summary>Both parents away for three months or more (双亲留守).</summary>
    LeftBehindBothParents = 2,

    /// <summary>Child of migrant workers (随迁子女).</summary>
    Migrant = 4,

    /// <summary>Orphan (孤儿).</summary>
    Orphan = 8,

    /// <summary>Disabled (残疾).</summary>
    Disabled = 16,

    /// <summary>Learning in an ordinary class with a disability (随班就读).</summary>
    InclusiveEducation = 32,

    /// <summary>Child of a martyr or person of merit (烈士或优抚子女).</summary>
    MeritFamily = 64,

    /// <summary>In need of aid (需要资助).</summary>
    NeedsAid = 128,

    /// <summary>Boards at school (寄宿).</summary>
    Boarding = 256,

    /// <summary>Left behind, the register does not say by whom (留守类型不明).</summary>
    LeftBehindUnspecified = 512,

    /// <summary>The school suspects a dropout and has not made sure (疑似辍学).</summary>
    SuspectedDropout = 1024,
}
