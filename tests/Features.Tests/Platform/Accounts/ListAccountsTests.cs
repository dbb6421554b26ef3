using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class ListAccountsTests
{
    [Theory, DatabaseData]
    public async Task Accounts_are_found_by_a_part_of_the_name(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");

        Assert.Equal(account.AccountId, Assert.Single(await district.RunAsync(Actors.SecurityAdministrator, new ListAccounts.Query("wang"))).Id);
        Assert.Empty(await district.RunAsync(Actors.SecurityAdministrator, new ListAccounts.Query("nobody")));
    }
}
