using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class EnableAccountTests
{
    [Theory, DatabaseData]
    public async Task The_account_is_somebody_again(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        await district.RunAsync(Actors.SecurityAdministrator, new DisableAccount.Command(account.AccountId));

        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EnableAccount.Command(account.AccountId))).IsOk);

        Assert.False(await district.AsSystemAsync(db => db.Accounts.Where(a => a.Id == account.AccountId).Select(a => a.IsDisabled).SingleAsync()));
    }

    [Theory, DatabaseData]
    public async Task An_unknown_account_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Actors.SecurityAdministrator, new EnableAccount.Command(Guid.CreateVersion7()))).Refusal);
    }
}
