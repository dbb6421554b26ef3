using Baoxue.Data.Platform;
using Microsoft.AspNetCore.Identity;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Which passwords are strong enough (口令规则): GB/T 22239 8.1.4.1 a, ASVS V6.2.1.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>A password older than this must be changed at the next sign-in (GB/T 22239 8.1.4.1 a).</summary>
    public static readonly TimeSpan LongestAge = TimeSpan.FromDays(90);

    private const int Longest = 64;
    private static readonly string[] Common =
    [
        "password", "passw0rd", "admin123", "administrator", "qwer1234", "qwerty", "12345678", "123456789", "11111111", "88888888",
        "abc12345", "a1234567", "1q2w3e4r", "iloveyou", "woaini", "baoxue", "kongchuobaoxue", "qiaocheng", "bozhou",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var problem = ProblemOf(user.UserName ?? "", password ?? "");
        return Task.FromResult(problem is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = problem }));
    }

    /// <summary>What is wrong with a password, in Chinese, or null.</summary>
    public static string? ProblemOf(string userName, string password)
    {
        var kinds = (password.Any(char.IsAsciiLetterLower) ? 1 : 0) + (password.Any(char.IsAsciiLetterUpper) ? 1 : 0)
            + (password.Any(char.IsAsciiDigit) ? 1 : 0) + (password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);
        return password switch
        {
            { Length: < 8 } => "至少 8 位",
            { Length: > Longest } => $"最多 {Longest} 位",
            _ when kinds < 3 => "大写字母、小写字母、数字、符号至少要有三种",
            _ when userName.Length > 2 && password.Contains(userName, StringComparison.OrdinalIgnoreCase) => "不能包含账号",
            _ when Common.Contains(password.ToLowerInvariant()) => "太常见，容易被猜到",
            _ => null,
        };
    }
}
