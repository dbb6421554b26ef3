using Baoxue.Domain.Platform;

namespace Baoxue.Features.Common;

/// <summary>A query was asked without the permission it needs; pages answer it with 403.</summary>
public sealed class NotAllowedException(Permission permission) : Exception($"{permission} is not allowed.")
{
    public Permission Permission { get; } = permission;
}
