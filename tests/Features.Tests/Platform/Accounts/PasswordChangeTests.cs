using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class PasswordChangeTests
{
    private const string New = "Baoxue+Test+2026";

    [Theory, DatabaseData]
    public async Task The_new_password_opens_and_the_old_one_no_longer_does(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("wang.wu", "王五"))).Value;

        Assert.NotNull(await ChangeAsync(district, account.AccountId, account.FirstPassword, "short"));
        Assert.Null(await ChangeAsync(district, account.AccountId, account.FirstPassword, New));

        Assert.Null(await SignInAsync(district, account.FirstPassword));
        var signedIn = await SignInAsync(district, New);
        Assert.Equal((account.AccountId, false), (signedIn!.Id, signedIn.MustChangePassword));
    }

    [Theory, DatabaseData]
    public async Task Guessing_the_old_password_locks_the_account(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("wang.wu", "王五"))).Value;

        for (var i = 0; i < AccountServices.FailuresBeforeLock; i++)
        {
            Assert.NotNull(await ChangeAsync(district, account.AccountId, "Wrong-2026", New));
        }

        Assert.NotNull(await ChangeAsync(district, account.AccountId, account.FirstPassword, New));
        Assert.Null(await SignInAsync(district, account.FirstPassword));
    }

    [Theory, DatabaseData]
    public async Task What_can_be_no_user_name_is_answered_like_an_unknown_one(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        foreach (var name in new[] { "a\0b", "\uD800", "", new string('x', 10_000), "王五" })
        {
            await using var scope = district.Services.CreateAsyncScope();
            Assert.Null(await scope.ServiceProvider.GetRequiredService<SignIn>().CheckAsync(name, "Any-2026", null, TestContext.Current.CancellationToken));
        }

        Assert.Equal(5, await district.AsSystemAsync(db => db.AuditRows.CountAsync(r => r.Outcome == "unknown name")));
    }

    [Theory, DatabaseData]
    public async Task A_password_older_than_ninety_days_opens_nothing_but_its_change(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("wang.wu", "王五"))).Value;
        Assert.Null(await ChangeAsync(district, account.AccountId, account.FirstPassword, New));

        var must = new List<bool>();
        foreach (var later in new[] { TimeSpan.Zero, TimeSpan.FromDays(90), TimeSpan.FromSeconds(1) })
        {
            district.Clock.Advance(later);
            await using var scope = district.Services.CreateAsyncScope();
            must.Add((await scope.ServiceProvider.GetRequiredService<ActorDirectory>().FindAsync(account.AccountId, null, TestContext.Current.CancellationToken))!.MustChangePassword);
        }

        Assert.Null(await ChangeAsync(district, account.AccountId, New, New + "7"));
        await using var renewed = district.Services.CreateAsyncScope();

        Assert.Equal([false, false, true], must);
        Assert.False((await renewed.ServiceProvider.GetRequiredService<ActorDirectory>().FindAsync(account.AccountId, null, TestContext.Current.CancellationToken))!.MustChangePassword);
    }

    private static async Task<string?> ChangeAsync(TestDistrict district, Guid id, string old, string chosen)
    {
        await using var scope = district.Services.CreateAsyncScope();
        var actor = Actors.Holding(Role.BureauStaff, DataScope.Nothing) with { AccountId = id };
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return (await scope.ServiceProvider.GetRequiredService<PasswordChange>().RunAsync(old, chosen, TestContext.Current.CancellationToken)).Problem;
    }

    private static async Task<SignedIn?> SignInAsync(TestDistrict district, string password)
    {
        await using var scope = district.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignIn>().CheckAsync("wang.wu", password, null, TestContext.Current.CancellationToken);
    }
}
