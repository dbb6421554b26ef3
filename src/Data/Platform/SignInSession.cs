using Baoxue.Domain.Platform;

namespace Baoxue.Data.Platform;

/// <summary>A signed-in browser (会话), kept on the server so that signing out ends every copy of the cookie.</summary>
[UnscopedByDesign("Sessions are staff, not children.")]
public sealed class SignInSession
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The authentication ticket, protected.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; set; }
}
