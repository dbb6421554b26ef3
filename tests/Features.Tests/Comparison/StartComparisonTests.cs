using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Tests.Platform;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison;

public sealed class StartComparisonTests
{
    [Theory, DatabaseData]
    public async Task Figures_by_identity_number_agree_with_the_answer_key(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new LoadReference.Command())).IsOk);
        await district.LoadAsync(RegisterSource.Student, SmallDistrict.StudentFile, SmallDistrict.AsOf);
        await district.LoadAsync(RegisterSource.Household, SmallDistrict.HouseholdFile, SmallDistrict.AsOf);

        var id = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(SmallDistrict.AsOf))).Value;
        await district.RunJobsAsync();

        var answer = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(id)))!;
        var counts = answer.Run.Counts;
        Assert.Equal(ComparisonState.Finished, answer.Run.State);
        Assert.Equal(SmallDistrict.Answer("students", "rows") - SmallDistrict.Answer("students", "refused"), counts.Students);
        Assert.Equal(SmallDistrict.Answer("exact", "matchedStudentRows"), counts.MatchedById);
        Assert.Equal(SmallDistrict.Answer("exact", "studentOnly"), counts.StudentOnlyById);
        Assert.Equal(SmallDistrict.Answer("exact", "studentRowsWithoutValidId"), counts.StudentsWithoutId);
        Assert.Equal(SmallDistrict.Answer("exact", "householdOnlyInWindow"), counts.HouseholdOnlyById);
        Assert.Equal(SmallDistrict.Answer("exact", "householdRowsInWindowWithoutValidId"), counts.HouseholdsWithoutId);
        Assert.Equal(counts.StudentsWithoutId, await TotalAsync(new(id, DifferenceCategory.StudentOnly, WithoutNumber: RegisterSource.Student)));
        Assert.Equal(counts.HouseholdsWithoutId, await TotalAsync(new(id, DifferenceCategory.StudentOnly, WithoutNumber: RegisterSource.Household)));
        Assert.Equal(counts.PairedByPerson, await TotalAsync(new(id, DifferenceCategory.IdentityDiffers, Field: DifferingFields.IdNumber)));

        async Task<long> TotalAsync(ListComparisonFindings.Query list) => (await district.RunAsync(Actors.Registrar, list)).Total;
    }

    [Theory, DatabaseData]
    public async Task School_age_is_told_for_days_of_these_years(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        foreach (var day in new[] { DateOnly.MinValue, new DateOnly(2006, 9, 1), new DateOnly(2062, 9, 1), DateOnly.MaxValue })
        {
            Assert.IsType<ComparisonRefusals.DayOutOfReach>((await district.RunAsync(Actors.Registrar, new StartComparison.Command(day))).Refusal);
        }
    }

    [Theory, DatabaseData]
    public async Task Whoever_may_compare_no_longer_when_it_is_done_gets_no_result(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await district.LoadAsync(RegisterSource.Student, SmallDistrict.StudentFile, SmallDistrict.AsOf);
        await district.LoadAsync(RegisterSource.Household, SmallDistrict.HouseholdFile, SmallDistrict.AsOf);
        var account = (await district.AccountAsync("li.si")).AccountId;
        var seat = await district.SeatAsync(account, "JYJ", Role.BureauRegistrar);
        var run = (await district.RunAsync(await district.ActorAsync(account), new StartComparison.Command(null))).Value;

        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(seat, Seeded.Today))).IsOk);
        district.Clock.Advance(TimeSpan.FromDays(1));
        await district.RunJobsAsync();

        var answer = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(run)))!;
        Assert.Equal(ComparisonState.Failed, answer.Run.State);
        Assert.Empty(await district.AsSystemAsync(db => db.ComparisonFindings.ToListAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_page_far_behind_the_last_is_empty(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.Empty(await district.RunAsync(Actors.Registrar, new ListComparisonRuns.Query(50_000_000)));
        Assert.Empty(await district.RunAsync(Actors.Registrar, new ListComparisonRuns.Query(int.MinValue)));
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_compared_before_both_registers_are_in_force(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var result = await district.RunAsync(Actors.Registrar, new StartComparison.Command(null));

        Assert.IsType<ComparisonRefusals.RegisterMissing>(result.Refusal);
    }
}
