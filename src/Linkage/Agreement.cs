namespace Baoxue.Linkage;

/// <summary>What a level of comparison says in one word.</summary>
public enum Agreement
{
    /// <summary>The same (相同).</summary>
    Same,

    /// <summary>Not the same, by a slip that people make (相近).</summary>
    Near,

    /// <summary>Different (不同).</summary>
    Differs,

    /// <summary>The left record says nothing (本方缺失).</summary>
    MissingLeft,

    /// <summary>The right record says nothing (对方缺失).</summary>
    MissingRight,
}
