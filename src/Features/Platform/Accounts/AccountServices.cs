using Baoxue.Data;
using Baoxue.Data.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Registers accounts: passwords, lockout, and keys and sessions kept in the database so that any instance serves anyone.</summary>
public static class AccountServices
{
    /// <summary>Failures before an account is locked (GB/T 22239 8.1.4.1 b).</summary>
    public const int FailuresBeforeLock = 5;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.AllowedUserNameCharacters = UserNames.Allowed;
                options.Password.RequiredLength = 8;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLock;
                options.Lockout.DefaultLockoutTimeSpan = Credentials.LockLength;
            })
            .AddUserStore<UserOnlyStore<Account, DistrictDb, Guid>>()
            .AddPasswordValidator<PasswordRules>();
        services.AddDataProtection().SetApplicationName("baoxue");
        services.AddSingleton<IXmlRepository, ProtectionKeyStore>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, store) => options.XmlRepository = store);
        services.AddSingleton<SessionStore>();
        services.AddScoped<Credentials>();
        services.AddScoped<SignIn>();
        services.AddScoped<PasswordChange>();
        return services;
    }
}
