namespace Baoxue.Features.Platform.Accounts;

/// <summary>What became of a change of password (修改密码结果).</summary>
/// <param name="Problem">Why it was not changed; null when it was.</param>
/// <param name="Stamp">Of the new password, for the session that goes on; empty when there is none.</param>
public sealed record PasswordChanged(string? Problem, string Stamp = "");
