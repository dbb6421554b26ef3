using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class EndAppointmentTests
{
    [Theory, DatabaseData]
    public async Task A_post_ended_yesterday_gives_nothing_today(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        var post = await district.PostAsync("341602101", Role.TownshipOfficer);
        var held = (await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, null, account.AccountId, new(2026, 9, 1)))).Value;

        Assert.IsType<PlatformRefusals.DaysReversed>((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(held, new(2026, 8, 31)))).Refusal);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(held, Seeded.Today.AddDays(-1)))).IsOk);

        await using var scope = district.Services.CreateAsyncScope();
        var actor = await scope.ServiceProvider.GetRequiredService<ActorDirectory>().FindAsync(account.AccountId, null, TestContext.Current.CancellationToken);
        Assert.Empty(actor!.Scope.RegionPaths);
        Assert.False(actor.May(Permission.ListChildren));
    }

    [Theory, DatabaseData]
    public async Task An_end_moves_earlier_but_never_later(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        var post = await district.PostAsync("341602101", Role.TownshipOfficer);
        var held = (await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, null, account.AccountId, new(2026, 9, 1), new(2026, 12, 31)))).Value;

        Assert.IsType<PlatformRefusals.WouldExtend>((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(held, new(2027, 1, 1)))).Refusal);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(held, new(2026, 11, 30)))).IsOk);
        Assert.IsType<PlatformRefusals.WouldExtend>((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(held, new(2026, 12, 31)))).Refusal);
    }
}
