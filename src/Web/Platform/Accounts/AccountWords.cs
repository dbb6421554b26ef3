using Baoxue.Web.Components;

namespace Baoxue.Web.Platform.Accounts;

/// <summary>How the state of an account is said (账号状态).</summary>
internal static class AccountWords
{
    public static Tone ToneOf(bool isDisabled, bool isLocked) => isDisabled ? Tone.Done : isLocked ? Tone.Soon : Tone.Good;
}
