namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>What a decision must say of its proof (证明要件).</summary>
[Flags]
public enum ProofNeeds
{
    /// <summary>Nothing but a reason (无).</summary>
    None = 0,

    /// <summary>The number or place of the paper (文号或存放处).</summary>
    Number = 1,

    /// <summary>Who issued it (出具单位).</summary>
    Issuer = 2,

    /// <summary>That the issuer was asked by telephone (电话核实).</summary>
    PhoneCheck = 4,
}
