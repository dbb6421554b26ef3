using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>Identifies a discrepancy (差异事项) inside this installation.</summary>
public readonly record struct DiscrepancyId(Guid Value) : IEntityId<DiscrepancyId>
{
    public static DiscrepancyId From(Guid value) => new(value);
}
