using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>Identifies an organization (机构) inside this installation.</summary>
public readonly record struct OrganizationId(Guid Value) : IEntityId<OrganizationId>
{
    public static OrganizationId From(Guid value) => new(value);
}
