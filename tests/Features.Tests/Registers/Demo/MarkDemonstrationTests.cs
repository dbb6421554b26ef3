using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Registers.Demo;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Demo;

public sealed class MarkDemonstrationTests
{
    [Theory, DatabaseData]
    public async Task A_database_in_use_never_becomes_a_demonstration(TestDatabase database)
    {
        await using var district = await DemonstrationAsync(database);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("wang.wu", "王五"))).IsOk);

        Assert.IsType<PlatformRefusals.NotADemo>((await district.RunAsync(Actors.SystemAdministrator, new MarkDemonstration.Command())).Refusal);
        Assert.IsType<PlatformRefusals.NotADemo>((await district.RunAsync(Actors.SecurityAdministrator, new SeatDemoAccounts.Command())).Refusal);
    }

    [Theory, DatabaseData]
    public async Task A_demonstration_stays_one_however_often_it_is_prepared(TestDatabase database)
    {
        await using var district = await DemonstrationAsync(database);

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new MarkDemonstration.Command())).IsOk);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("wang.wu", "王五"))).IsOk);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new MarkDemonstration.Command())).IsOk);
    }

    [Theory, DatabaseData]
    public async Task What_is_not_set_up_as_a_demonstration_is_not_marked(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.IsType<PlatformRefusals.NotADemo>((await district.RunAsync(Actors.SystemAdministrator, new MarkDemonstration.Command())).Refusal);
    }

    private static Task<TestDistrict> DemonstrationAsync(TestDatabase database) =>
        TestDistrict.CreateAsync(database, services => services.AddSingleton(new DistrictSettings(DistrictSettings.Qiaocheng, Path.GetTempPath(), IsDemo: true)));
}
