using Baoxue.Domain.Platform;

namespace Baoxue.Features.Common;

/// <summary>The permission that a command or query needs. Every one of them declares exactly one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
