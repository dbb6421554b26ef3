namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>What an explanation does to the count of children out of school (对统计的影响).</summary>
public enum CountEffect
{
    /// <summary>No effect on counts of children (不影响统计).</summary>
    None = 0,

    /// <summary>Counted as out of school (计为失学).</summary>
    Counted = 1,

    /// <summary>Enrolled somewhere; not counted as out of school (不计失学).</summary>
    NotCounted = 2,

    /// <summary>Left out of both sides of the rate and listed by name (不计入，另行列名).</summary>
    Excluded = 3,

    /// <summary>Taken off both registers (核减).</summary>
    Removed = 4,

    /// <summary>Counted as having finished (计为已完成).</summary>
    Finished = 5,

    /// <summary>Stays open in a line of its own (单列，不消除).</summary>
    OwnLine = 6,
}
