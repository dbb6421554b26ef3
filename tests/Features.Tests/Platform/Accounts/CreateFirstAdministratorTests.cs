using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

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

    [Theory, DatabaseData]
    public async Task Of_several_who_ask_at_the_same_time_one_becomes_the_first_administrator(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        using var together = new Barrier(6);

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Task.Run(() =>
        {
            together.SignalAndWait();
            return district.RunAsync(Actors.SecurityAdministrator, new CreateFirstAdministrator.Command($"admin{i}", "郭安"));
        })));

        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<PlatformRefusals.AccountsExist>(a.Refusal));
        Assert.Equal(1, await district.AsSystemAsync(db => db.Accounts.CountAsync()));
    }
}
