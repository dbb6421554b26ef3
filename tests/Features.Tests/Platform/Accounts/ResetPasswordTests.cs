using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class ResetPasswordTests
{
    [Theory, DatabaseData]
    public async Task The_new_password_is_another_and_must_be_changed(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");

        var again = (await district.RunAsync(Actors.SecurityAdministrator, new ResetPassword.Command(account.AccountId))).Value;

        Assert.NotEqual(account.FirstPassword, again);
        Assert.True(await district.AsSystemAsync(db => db.Accounts.Where(a => a.Id == account.AccountId).Select(a => a.MustChangePassword).SingleAsync()));
    }
}
