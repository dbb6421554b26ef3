using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class StartComparisonTests
{
    [Theory, DatabaseData]
    public async Task Figures_by_identity_number_agree_with_the_answer_key(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(RegisterSource.Student, SmallDistrict.StudentFile, SmallDistrict.AsOf);
        await district.LoadAsync(RegisterSource.Household, SmallDistrict.HouseholdFile, SmallDistrict.AsOf);

        var id = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(SmallDistrict.AsOf))).Value;
        await district.RunJobsAsync();

        var answer = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(id)))!;
        var counts = answer.Run.Counts;
        var damaged = SmallDistrict.Answer("students", "withIdDamagedByExcel");
        var withoutValidId = SmallDistrict.Answer("students", "rows") - SmallDistrict.Answer("students", "withValidId") - damaged;
        Assert.Equal(ComparisonState.Finished, answer.Run.State);
        Assert.Equal(SmallDistrict.Answer("students", "rows") - damaged, counts.Students);
        Assert.Equal(SmallDistrict.Answer("exact", "matchedStudentRows"), counts.MatchedById);
        Assert.Equal(SmallDistrict.Answer("exact", "studentOnly") + withoutValidId, counts.StudentOnlyById);
        Assert.Equal(
            SmallDistrict.Answer("exact", "householdRowsInWindow") - SmallDistrict.Answer("exact", "householdRowsInWindowWithoutValidId") - SmallDistrict.Answer("exact", "householdOnlyInWindow"),
            counts.HouseholdsInWindow - counts.HouseholdOnlyById);
        Assert.Equal(SmallDistrict.Answer("exact", "differingRows"), answer.ByCategory[DifferenceCategory.IdentityDiffers] - counts.PairedByPerson);
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_compared_before_both_registers_are_in_force(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var result = await district.RunAsync(Actors.Registrar, new StartComparison.Command(null));

        Assert.IsType<ComparisonRefusals.RegisterMissing>(result.Refusal);
    }
}
