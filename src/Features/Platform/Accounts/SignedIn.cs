namespace Baoxue.Features.Platform.Accounts;

/// <summary>Who has just signed in (登录结果).</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">As pages greet the person.</param>
/// <param name="MustChangePassword">Whether the password came from somebody else.</param>
/// <param name="Stamp">Of the password that was checked; a session begins only while it is the account's.</param>
public sealed record SignedIn(Guid Id, string Name, bool MustChangePassword, string Stamp);
