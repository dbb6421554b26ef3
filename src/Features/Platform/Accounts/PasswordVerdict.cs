namespace Baoxue.Features.Platform.Accounts;

/// <summary>What became of a try to prove a password (校验结果).</summary>
public enum PasswordVerdict
{
    /// <summary>It is the password, of an account that may be used (正确).</summary>
    Right = 1,

    /// <summary>It is not, or the account may not be used (不正确).</summary>
    Wrong = 2,

    /// <summary>Too many tries; it was not looked at (已锁定).</summary>
    Locked = 3,
}
