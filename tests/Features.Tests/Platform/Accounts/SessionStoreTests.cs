using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class SessionStoreTests
{
    private const string New = "Baoxue+Test+2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task No_session_begins_with_a_password_that_was_changed_after_it_was_checked(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (account, signedIn) = await SignedInAsync(district);

        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actors.Holding(Role.BureauStaff, DataScope.Nothing) with { AccountId = account.AccountId });
        var changed = await scope.ServiceProvider.GetRequiredService<PasswordChange>().RunAsync(account.FirstPassword, New, Ct);

        Assert.Null(changed.Problem);
        Assert.Null(await StoreAsync(district, signedIn.Id, signedIn.Stamp));
        Assert.NotNull(await StoreAsync(district, signedIn.Id, changed.Stamp));
        Assert.Equal(1, await district.AsSystemAsync(db => db.Sessions.CountAsync()));
    }

    [Theory, DatabaseData]
    public async Task No_session_begins_of_an_account_that_was_disabled_or_reset_after_the_check(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (account, signedIn) = await SignedInAsync(district);
        Assert.NotNull(await StoreAsync(district, signedIn.Id, signedIn.Stamp));

        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new DisableAccount.Command(account.AccountId))).IsOk);
        var disabled = await StoreAsync(district, signedIn.Id, signedIn.Stamp);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EnableAccount.Command(account.AccountId))).IsOk);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new ResetPassword.Command(account.AccountId))).IsOk);
        var reset = await StoreAsync(district, signedIn.Id, signedIn.Stamp);

        Assert.Equal((null, null), (disabled, reset));
        Assert.Equal(0, await district.AsSystemAsync(db => db.Sessions.CountAsync()));
    }

    private static async Task<(CreateAccount.Created Account, SignedIn SignedIn)> SignedInAsync(TestDistrict district)
    {
        var account = await district.AccountAsync("wang.wu");
        await using var scope = district.Services.CreateAsyncScope();
        return (account, (await scope.ServiceProvider.GetRequiredService<SignIn>().CheckAsync("wang.wu", account.FirstPassword, null, Ct))!);
    }

    private static Task<string?> StoreAsync(TestDistrict district, Guid id, string stamp) =>
        district.Services.GetRequiredService<SessionStore>().StoreAsync(id, stamp, [1, 2, 3], Ct);
}
