using Baoxue.Domain.Platform;
using Microsoft.AspNetCore.Identity;

namespace Baoxue.Data.Platform;

/// <summary>Someone who can sign in (账号). What they may do follows the posts they hold, never the account.</summary>
[UnscopedByDesign("Accounts are staff, not children.")]
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>The first password came from somebody else and must be changed (首次登录须改密).</summary>
    public bool MustChangePassword { get; set; } = true;

    public bool IsDisabled { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? PasswordChangedAt { get; set; }

    public DateTime? LastSignInAt { get; set; }
}
