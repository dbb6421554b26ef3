using Baoxue.Domain.Platform;

namespace Baoxue.Features.Common;

/// <summary>Who acts (操作人): the person, what the posts held today allow, and how far they see.</summary>
/// <param name="AccountId">The account, or null for the system itself.</param>
/// <param name="Name">As the audit log names the actor.</param>
/// <param name="Title">The posts in words, for the page header.</param>
/// <param name="Permissions">The union over the posts held today.</param>
/// <param name="Scope">The union over the posts held today.</param>
/// <param name="Remote">The address the request came from, if any.</param>
public sealed record Actor(
    Guid? AccountId,
    string Name,
    string Title,
    IReadOnlySet<Permission> Permissions,
    DataScope Scope,
    string? Remote)
{
    /// <summary>Nobody: may do nothing and sees nothing.</summary>
    public static Actor Nobody { get; } = new(null, "未登录", "", new HashSet<Permission>(), DataScope.Nothing, null);

    /// <summary>The operator at the machine itself, through the command line.</summary>
    public static Actor Operator(string remote) =>
        new(null, "系统命令行", "运维", Enum.GetValues<Permission>().ToHashSet(), DataScope.WholeDistrict, remote);

    /// <summary>Where the first of the posts is held, for the page header.</summary>
    public string Organization { get; init; } = "";

    /// <summary>What this request takes a list out of the system for; null where it takes out nothing, and then nothing is exported.</summary>
    public ExportPurpose? ExportPurpose { get; init; }

    /// <summary>The password came from somebody else or is too old; nothing else goes until it is changed.</summary>
    public bool MustChangePassword { get; init; }

    public bool May(Permission permission) => Permissions.Contains(permission);
}
