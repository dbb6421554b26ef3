using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class CreateFirstAdministratorTests
{
    [Theory, DatabaseData]
    public async Task Only_an_installation_without_accounts_gets_a_first_administrator(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var first = await district.RunAsync(Actors.SecurityAdministrator, new CreateFirstAdministrator.Command("admin1", "郭安"));
        var second = await district.RunAsync(Actors.SecurityAdministrator, new CreateFirstAdministrator.Command("admin2", "郭全"));

        Assert.True(first.IsOk);
        Assert.IsType<PlatformRefusals.AccountsExist>(second.Refusal);
    }
}
