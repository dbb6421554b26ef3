using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.SchoolAge;
using Baoxue.Features.Tests.Platform;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.SchoolAge;

public sealed class ListSchoolAgeRulesTests
{
    [Theory, DatabaseData]
    public async Task A_rule_for_a_day_to_come_does_not_hold_yet(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var next = SchoolAgePolicy.Default with { CutOffDay = 30, Source = "文件" };
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSchoolAgeRule.Command(Seeded.Today.AddDays(1), next))).IsOk);

        var today = await district.RunAsync(Actors.Registrar, new ListSchoolAgeRules.Query());
        district.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await district.RunAsync(Actors.Registrar, new ListSchoolAgeRules.Query());

        Assert.Equal((null, Seeded.Today.AddDays(1)), (today.Now.From, tomorrow.Now.From));
    }
}
