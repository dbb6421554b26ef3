using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>Identifies a decision about a discrepancy (核查认定) inside this installation.</summary>
public readonly record struct DecisionId(Guid Value) : IEntityId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);
}
