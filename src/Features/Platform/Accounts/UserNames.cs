namespace Baoxue.Features.Platform.Accounts;

/// <summary>How user names are written (账号名): small Latin letters, digits, hyphen, underscore and dot, three to thirty of them.</summary>
public static class UserNames
{
    /// <summary>The letters allowed.</summary>
    public const string Allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_.";

    /// <summary>What is wrong with a user name, in Chinese, or null.</summary>
    public static string? ProblemOf(string userName) => userName switch
    {
        { Length: < 3 or > 30 } => "应为 3 到 30 个字符",
        _ when !userName.All(Allowed.Contains) => "只能用小写字母、数字和 - _ .",
        _ => null,
    };
}
