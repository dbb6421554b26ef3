using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class AppointHolderTests
{
    [Theory, DatabaseData]
    public async Task Scope_follows_the_post_held(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        await district.SeatAsync(account.AccountId, "341602101", Role.TownshipOfficer);
        await district.SeatAsync(account.AccountId, "341602102", Role.TownshipOfficer);

        await using var scope = district.Services.CreateAsyncScope();
        var actor = await scope.ServiceProvider.GetRequiredService<ActorDirectory>().FindAsync(account.AccountId, null, TestContext.Current.CancellationToken);

        Assert.Equal(["341602101", "341602102"], actor!.Scope.RegionPaths);
        Assert.True(actor.May(Permission.ListChildren));
    }

    [Theory, DatabaseData]
    public async Task Nobody_holds_two_of_the_three_administrators(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        await district.SeatAsync(account.AccountId, "JYJ", Role.SystemAdministrator);
        var other = await district.PostAsync("JYJ", Role.AuditAdministrator, "审计管理员");

        Assert.IsType<PlatformRefusals.AdministratorsExcludeEachOther>((await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(other, null, account.AccountId, Seeded.Today))).Refusal);
    }
}
