using Baoxue.Domain.Platform;
using Microsoft.AspNetCore.Authorization;

namespace Baoxue.Web.Hosting;

/// <summary>The permission that a page or endpoint needs before it is even begun; the use cases behind it ask again.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(Permission permission) : Attribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
