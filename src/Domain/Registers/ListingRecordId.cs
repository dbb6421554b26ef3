using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>Identifies a version of a list's record (名册记录) inside this installation.</summary>
public readonly record struct ListingRecordId(Guid Value) : IEntityId<ListingRecordId>
{
    public static ListingRecordId From(Guid value) => new(value);
}
