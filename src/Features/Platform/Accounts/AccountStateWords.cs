namespace Baoxue.Features.Platform.Accounts;

/// <summary>How the state of an account is said, on pages and in files alike (账号状态).</summary>
public static class AccountStateWords
{
    public static string Of(bool isDisabled, bool isLocked, bool mustChangePassword) =>
        isDisabled ? "已停用" : isLocked ? "已锁定" : mustChangePassword ? "待改密" : "正常";
}
