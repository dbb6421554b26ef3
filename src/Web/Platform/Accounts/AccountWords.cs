using Baoxue.Web.Components;

namespace Baoxue.Web.Platform.Accounts;

/// <summary>How the state of an account is said (账号状态).</summary>
internal static class AccountWords
{
    public static string StateOf(bool isDisabled, bool isLocked, bool mustChangePassword) =>
        isDisabled ? "已停用" : isLocked ? "已锁定" : mustChangePassword ? "待改密" : "正常";

    public static Tone ToneOf(bool isDisabled, bool isLocked) => isDisabled ? Tone.Done : isLocked ? Tone.Soon : Tone.Good;
}
