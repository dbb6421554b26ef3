using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>Identifies a household record version (户籍记录) inside this installation.</summary>
public readonly record struct HouseholdRecordId(Guid Value) : IEntityId<HouseholdRecordId>
{
    public static HouseholdRecordId From(Guid value) => new(value);
}
