namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>What a decision says of two records (是否同一人).</summary>
public enum PairVerdict
{
    /// <summary>Nothing (不涉及).</summary>
    None = 0,

    /// <summary>They are one person's (同一人).</summary>
    Same = 1,

    /// <summary>They are two persons' (不是同一人).</summary>
    Different = 2,
}
