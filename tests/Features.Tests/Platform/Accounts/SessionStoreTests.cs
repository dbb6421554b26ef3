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

    [Theory, DatabaseData]
    public async Task A_session_that_nobody_uses_ends_after_half_an_hour(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var key = await BegunAsync(district);

        district.Clock.Advance(TimeSpan.FromMinutes(30));
        var inTime = await FindAsync(district, key);
        district.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));

        Assert.NotNull(inTime);
        Assert.Null(await FindAsync(district, key));
    }

    [Theory, DatabaseData]
    public async Task A_session_in_use_ends_after_twelve_hours_all_the_same(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var key = await BegunAsync(district);

        for (var used = 0; used < 12 * 3; used++)
        {
            district.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.NotNull(await FindAsync(district, key));
        }

        district.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(district, key));
    }

    [Theory, DatabaseData]
    public async Task A_session_from_after_a_clock_was_set_back_is_not_believed(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var key = await BegunAsync(district);

        var moved = await district.AsSystemAsync(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatedAt, s => s.CreatedAt.AddDays(40)), Ct));

        Assert.Equal(1, moved);
        Assert.Null(await FindAsync(district, key));
    }

    private static async Task<string> BegunAsync(TestDistrict district)
    {
        var (_, signedIn) = await SignedInAsync(district);
        return (await StoreAsync(district, signedIn.Id, signedIn.Stamp))!;
    }

    private static Task<byte[]?> FindAsync(TestDistrict district, string key) => district.Services.GetRequiredService<SessionStore>().FindAsync(key, Ct);

    private static async Task<(CreateAccount.Created Account, SignedIn SignedIn)> SignedInAsync(TestDistrict district)
    {
        var account = await district.AccountAsync("wang.wu");
        await using var scope = district.Services.CreateAsyncScope();
        return (account, (await scope.ServiceProvider.GetRequiredService<SignIn>().CheckAsync("wang.wu", account.FirstPassword, null, Ct))!);
    }

    private static Task<string?> StoreAsync(TestDistrict district, Guid id, string stamp) =>
        district.Services.GetRequiredService<SessionStore>().StoreAsync(id, stamp, [1, 2, 3], Ct);
}
