using Baoxue.Domain.Platform;
using Baoxue.Features.Registers.Demo;
using Baoxue.Features.Tests.Platform;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Demo;

public sealed class SeatDemoAccountsTests
{
    [Theory, DatabaseData]
    public async Task Known_passwords_are_never_made_outside_a_demonstration(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        Assert.IsType<PlatformRefusals.NotADemo>((await district.RunAsync(Actors.SecurityAdministrator, new SeatDemoAccounts.Command())).Refusal);
        Assert.Equal(0, await district.AsSystemAsync(db => db.Accounts.CountAsync()));
    }
}
