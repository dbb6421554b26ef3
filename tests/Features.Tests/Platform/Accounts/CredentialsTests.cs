using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class CredentialsTests
{
    private const string Wrong = "Wrong-2026";

    [Theory, DatabaseData]
    public async Task Guesses_made_at_the_same_time_are_counted_like_any_others(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (id, password) = await AccountAsync(district);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => TryAsync(district, id, Wrong))));

        Assert.Equal(AccountServices.FailuresBeforeLock, verdicts.Count(v => v == PasswordVerdict.Wrong));
        Assert.Equal(PasswordVerdict.Locked, await TryAsync(district, id, password));
        district.Clock.Advance(Credentials.LockLength);
        Assert.Equal(PasswordVerdict.Right, await TryAsync(district, id, password));
    }

    [Theory, DatabaseData]
    public async Task The_right_password_clears_the_count(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (id, password) = await AccountAsync(district);

        for (var round = 0; round < 3; round++)
        {
            for (var i = 1; i < AccountServices.FailuresBeforeLock; i++)
            {
                Assert.Equal(PasswordVerdict.Wrong, await TryAsync(district, id, Wrong));
            }

            Assert.Equal(PasswordVerdict.Right, await TryAsync(district, id, password));
        }
    }

    [Theory, DatabaseData]
    public async Task A_disabled_account_proves_nothing(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (id, password) = await AccountAsync(district);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new DisableAccount.Command(id))).IsOk);

        Assert.Equal(PasswordVerdict.Wrong, await TryAsync(district, id, password));
    }

    private static async Task<(Guid Id, string Password)> AccountAsync(TestDistrict district)
    {
        var created = (await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("wang.wu", "王五"))).Value;
        return (created.AccountId, created.FirstPassword);
    }

    private static async Task<PasswordVerdict> TryAsync(TestDistrict district, Guid id, string password)
    {
        var account = await district.AsSystemAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id));
        await using var scope = district.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Credentials>().TryAsync(account, password, TestContext.Current.CancellationToken);
    }
}
