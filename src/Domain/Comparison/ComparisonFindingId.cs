using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison;

/// <summary>Identifies a comparison finding (比对差异) inside this installation.</summary>
public readonly record struct ComparisonFindingId(Guid Value) : IEntityId<ComparisonFindingId>
{
    public static ComparisonFindingId From(Guid value) => new(value);
}
