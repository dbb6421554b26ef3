using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison;

/// <summary>Identifies a comparison run (比对批次) inside this installation.</summary>
public readonly record struct ComparisonRunId(Guid Value) : IEntityId<ComparisonRunId>
{
    public static ComparisonRunId From(Guid value) => new(value);
}
