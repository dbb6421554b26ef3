namespace Baoxue.Domain.Comparison;

/// <summary>What may be made of a pair of records (可信程度). A lone weak candidate is never called likely.</summary>
public enum PairStanding
{
    /// <summary>No pair (无).</summary>
    None = 0,

    /// <summary>The same person; nobody needs to look (可以认定).</summary>
    Certain = 1,

    /// <summary>A person should look at it (待人工确认).</summary>
    Review = 2,

    /// <summary>The best there was, and no more likely than anybody (依据不足).</summary>
    Weak = 3,
}
