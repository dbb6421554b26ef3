using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class GetAccountTests
{
    [Theory, DatabaseData]
    public async Task An_account_shows_the_posts_it_holds(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        await district.SeatAsync(account.AccountId, "341602101", Role.TownshipOfficer);

        var answer = await district.RunAsync(Actors.SecurityAdministrator, new GetAccount.Query(account.AccountId));

        Assert.NotNull(answer);
        Assert.Null(await district.RunAsync(Actors.SecurityAdministrator, new GetAccount.Query(Guid.CreateVersion7())));
    }
}
